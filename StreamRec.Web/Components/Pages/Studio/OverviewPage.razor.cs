using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio;

/// <summary>The studio at a glance: which model answers and how good it is, whether the data has anything to teach, what is running, and the ways on.</summary>
public sealed partial class OverviewPage : StudioPage
{
    private const int LatestCount = 5;

    private LearnabilityResult? learnability;
    private IReadOnlyList<LatestItem> latest = [];
    private IReadOnlyList<LatestItem> studies = [];

    [Inject]
    private StudyShelf Shelf { get; set; } = null!;

    private static IEnumerable<(string Address, string Icon, string Name, string Text)> Doors =>
    [
        ("studio/train", "play", StudioText.TrainAModel, StudioText.TrainDoor),
        ("studio/models", "compare", StudioText.CompareModels, StudioText.CompareDoor),
        ("studio/studies", "chart", StudioText.RunAStudy, StudioText.StudyDoor),
    ];

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var kept = Models.List();

        // It is about the ratings: any model trained on them knows.
        learnability = workspace.Model?.Quality.Learnability
            ?? kept.Models.FirstOrDefault(model => model.Manifest.RatingsSha256 == workspace.Snapshot.RatingsSha256 && model.Manifest.Quality.Learnability is not null)?.Manifest.Quality.Learnability;
        latest =
        [
            .. kept.Models.Take(LatestCount).Select(model => new LatestItem(
                $"studio/models/{model.Manifest.Id}",
                ModelNames.Of(model.Manifest),
                model.Manifest.Quality.Errors is { } errors ? Wording.Fill(StudioText.StarsOff, errors.Mae.ToString("0.000", CultureInfo.CurrentCulture)) : "",
                model.IsActive ? ModelText.Active : null)),
        ];
        studies = [.. Shelf.List().Take(LatestCount).Select(study => new LatestItem($"studio/studies/{study.Id}", Studies.StudyWording.Title(study), Studies.StudyWording.Finding(study), null))];
    }
}
