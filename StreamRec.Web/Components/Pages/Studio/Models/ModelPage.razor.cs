using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Components.Pages.Studio.Jobs;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>All that is known about one trained model, from a sentence for whoever has a minute down to the checksum of its ratings.</summary>
public sealed partial class ModelPage : StudioPage
{
    private RegisteredModel? registered;
    private ModelManifest? model;
    private RegisteredModel? drawn;
    private string? drawnBy;
    private string? activeId;
    private IReadOnlyList<SegmentKind> kinds = [];
    private SegmentKind kind;
    private string about = "";
    private ChartModel? baselines;
    private ChartModel? segments;
    private ChartModel? reliability;
    private ChartModel? learning;
    private ChartModel? curve;
    private TableModel? segmentTable;
    private TableModel? ranking;

    /// <summary>The model's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    private string Lead => Wording.Fill(model!.Note.Length > 0 ? ModelText.LeadNote : ModelText.Lead, StudioUnits.Moment(model.Created), ModelSettings.Summary(model.Model, model.Parameters), model.Note);

    private IEnumerable<(string Label, string Value, bool IsCode)> Facts =>
    [
        (ModelText.FactId, model!.Id, true),
        (ModelText.FactCreated, StudioUnits.Moment(model.Created), false),
        (ModelText.FactSeed, model.Seed.ToString(CultureInfo.CurrentCulture), false),
        (ModelText.FactHeldOut, Wording.Fill(model.Quality.TrainedOnAll ? ModelText.HeldOutThenAll : ModelText.HeldOutOnly, model.Quality.HeldOut), false),
        (ModelText.FactSnapshot, model.SnapshotId, true),
        (ModelText.FactRatings, model.RatingsSha256, true),
        (ModelText.FactFile, Wording.Fill(ModelText.FileText, StudioUnits.Bytes(model.Bytes), model.Sha256), true),
        (ModelText.FactSource, ModelSettings.TrainerOf(model.Model)?.Citation ?? "–", false),
    ];

    /// <summary>A model's page with the figures of one kind of parts.</summary>
    internal static string AddressOf(string id, SegmentKind kind) => new QueryText($"studio/models/{Uri.EscapeDataString(id)}").Add("by", Word(kind)).ToString();

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        activeId = Models.List().ActiveId;
        registered = Models.Find(Id);
        model = registered?.Manifest;
        if (model is null || (ReferenceEquals(registered, drawn) && By == drawnBy))
        {
            return;
        }

        (drawn, drawnBy) = (registered, By);
        var quality = model.Quality;
        about = ModelSettings.TrainerOf(model.Model) is { } trainer ? ModelGuide.About(trainer) : "";
        baselines = QualityCharts.Baselines(quality);
        reliability = QualityCharts.Reliability(quality.Calibration);
        learning = QualityCharts.Learning(quality.Learnability);
        ranking = RankingTable.Of(quality);

        // The curve is kept with the work, not with the model.
        curve = CurveChart.Of(Queue.Jobs.FirstOrDefault(job => job.ResultId == Id)?.Curve ?? []);
        kinds = [.. quality.Segments.Select(segment => segment.Kind).Distinct().Order()];
        kind = kinds.FirstOrDefault(each => Word(each) == By, kinds.Contains(SegmentKind.TitleRatings) || kinds.Count == 0 ? SegmentKind.TitleRatings : kinds[0]);
        segments = QualityCharts.Segments(quality.Segments, kind);
        segmentTable = segments is null ? null : SegmentTable.Of(quality.Segments, kind);
    }

    private Task<bool> ActivateAsync() => TryAsync(stopping => Desk.ActivateAsync(Id, stopping));

    private async Task DeleteAsync()
    {
        if (await TryAsync(stopping => Desk.DeleteAsync(Id, SnapshotOrigin.Page, stopping)))
        {
            Navigation.NavigateTo("studio/models");
        }
    }

    private static string Word(SegmentKind kind) => kind switch
    {
        SegmentKind.UserRatings => "user",
        SegmentKind.TitleRatings => "title",
        SegmentKind.Platform => "platform",
        SegmentKind.Genre => "genre",
        _ => "type",
    };
}
