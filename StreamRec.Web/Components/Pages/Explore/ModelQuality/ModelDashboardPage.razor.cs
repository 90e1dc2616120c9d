using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Studio;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Explore.ModelQuality;

/// <summary>The dashboard of a trained model, made of what was measured when it was trained; the address holds which one, the active one where it says nothing.</summary>
public sealed partial class ModelDashboardPage : StudioPage
{
    /// <summary>The dashboard's name in addresses.</summary>
    internal const string Id = "model";

    private ModelList? list;
    private RegisteredModel? registered;
    private RegisteredModel? drawn;
    private ModelManifest? model;
    private IReadOnlyList<ModelPart> parts = [];
    private IReadOnlyList<string> footnotes = [];

    [SupplyParameterFromQuery(Name = "model")]
    private string? Asked { get; set; }

    /// <summary>The dashboard of a model, or of the active one.</summary>
    internal static string AddressOf(string? modelId) => new QueryText($"{ExploreAddress.Path}/{Id}").Add("model", modelId).ToString();

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        list = Models.List();

        // Where none answers any more, the newest says more than nothing.
        var wanted = string.IsNullOrEmpty(Asked) ? list.ActiveId ?? (list.Models.Count > 0 ? list.Models[0].Manifest.Id : "") : Asked;
        registered = list.Models.FirstOrDefault(each => each.Manifest.Id == wanted);
        model = registered?.Manifest;
        if (model is null || ReferenceEquals(registered, drawn))
        {
            return;
        }

        drawn = registered;
        parts = ModelPart.Of(model.Quality);
        footnotes =
        [
            Wording.Fill(ModelDashboardText.FileModel, model.Id, ModelNames.Of(model)),
            Wording.Fill(ExploreText.FileSnapshot, model.SnapshotId),
            Wording.Fill(ExploreText.FileTime, DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ];
    }

    private static string NameOf(RegisteredModel each) => each.IsActive ? Wording.Fill(ModelDashboardText.ActiveOption, ModelNames.Of(each.Manifest)) : ModelNames.Of(each.Manifest);

    private void Choose(string? id) => Navigation.NavigateTo(AddressOf(id));

    private EventCallback<ChartMark> ClickedOf(PartChart chart) =>
        chart.Segment is null ? default : EventCallback.Factory.Create<ChartMark>(this, mark => FollowAsync(chart.Segment, mark.Key));

    // Only of the current ratings can the dashboard show the part that the error was measured on.
    private async Task FollowAsync(SegmentWay way, string key)
    {
        var workspace = Workspace!;
        var ratings = registered!.KnowsRatings && way.ToRatings(key) is { } filter && await Task.Run(() => SegmentWay.Has(workspace, filter)) ? filter : null;
        Navigation.NavigateTo(ratings is null ? way.ToStudio(model!.Id) : ExploreAddress.Of(SegmentWay.Dashboard, ratings));
    }
}
