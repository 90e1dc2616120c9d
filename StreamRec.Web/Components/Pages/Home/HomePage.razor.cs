using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Home;

/// <summary>What this is, what data is in it, and three things to try.</summary>
public sealed partial class HomePage : WorkspacePage
{
    private const int FavouriteCount = 14;

    private IReadOnlyList<Work> favourites = [];
    private IReadOnlyList<HomeExample> examples = [];
    private IReadOnlyList<Platform> platforms = [];
    private int films;
    private Workspace? described;

    [Inject]
    private StreamRecOptions Options { get; set; } = null!;

    private CatalogQuery Favourites => new() { Sort = Workspace?.Ratings.Count > 0 ? CatalogSort.MostRated : CatalogSort.Year, PageSize = FavouriteCount };

    private double? Error => Workspace?.Model?.Quality.Errors?.Mae;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (ReferenceEquals(described, workspace))
        {
            return;
        }

        described = workspace;
        favourites = workspace.Catalog.Find(Favourites).Items;
        examples = HomeExamples.Of(workspace, Options.Prediction.Threshold);
        films = workspace.Catalog.Works.Count(work => work.Type == TitleType.Movie);
        platforms = [.. Platform.Streaming.Where(platform => workspace.Snapshot.TitlesByPlatform.ContainsKey(platform.Key))];
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
