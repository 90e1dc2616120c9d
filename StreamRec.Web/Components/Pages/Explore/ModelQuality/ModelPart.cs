using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore.ModelQuality;

/// <summary>A chart of a model's dashboard.</summary>
/// <param name="Model">What it shows.</param>
/// <param name="Segment">Where a click on a mark leads; <see langword="null"/> where marks are no parts of the ratings.</param>
internal sealed record PartChart(ChartModel Model, SegmentWay? Segment = null);

/// <summary>A part of a model's dashboard: the same charts as the studio's, set out side by side.</summary>
/// <param name="Id">The part's name.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">What must be known to read it, or <see langword="null"/>.</param>
/// <param name="Charts">Its charts; those that were not measured are left out.</param>
internal sealed record ModelPart(string Id, string Heading, string? Text, IReadOnlyList<PartChart> Charts)
{
    /// <summary>Whether something is missing because an earlier version trained the model.</summary>
    public bool IsOlder { get; init; }

    /// <summary>The charts, each with whether it takes the whole width: the last of an odd number does.</summary>
    public IEnumerable<(PartChart Chart, bool IsWide)> Layout => Charts.Select((chart, place) => (chart, place % 2 == 0 && place + 1 == Charts.Count));

    /// <summary>The parts that there is something to say in.</summary>
    public static IReadOnlyList<ModelPart> Of(TrainingQuality quality)
    {
        var (errors, shares) = (quality.Distribution, quality.PopularityShares);
        ModelPart[] all =
        [
            new("errors", ModelDashboardText.PartErrors, null, Known(QualityCharts.Baselines(quality), ErrorCharts.Spread(errors))) { IsOlder = errors is null },
            new("segments", ModelText.SegmentsTitle, ModelDashboardText.ClickText,
            [
                .. Enum.GetValues<SegmentKind>().Where(kind => quality.Segments.Count(segment => segment.Kind == kind) > 1)
                    .Select(kind => new PartChart(QualityCharts.Segments(quality.Segments, kind)!, new SegmentWay(kind))),
                .. Known(ErrorCharts.ByScore(errors)).Select(chart => chart with { Segment = new SegmentWay(Kind: null) }),
            ]),
            new("calibration", ModelText.CalibrationTitle, quality.Calibration is { } calibration ? CalibrationWording.Grade(calibration) : null, Known(QualityCharts.Reliability(quality.Calibration), ErrorCharts.Predicted(errors))),
            new("popularity", ModelDashboardText.PartPopularity, ModelDashboardText.PopularityText, Known(PopularityChart.Of(shares))) { IsOlder = quality.Ranking is not null && shares.Count == 0 },
        ];
        return [.. all.Where(part => part.Charts.Count > 0 || part.IsOlder)];
    }

    private static IReadOnlyList<PartChart> Known(params IEnumerable<ChartModel?> charts) => [.. charts.OfType<ChartModel>().Select(chart => new PartChart(chart))];
}
