using System.Globalization;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Compared models in pictures.</summary>
internal static class CompareCharts
{
    /// <summary>The errors beside each other, and by the number of ratings that a title has.</summary>
    public static IReadOnlyList<ChartModel> Of(IReadOnlyList<ModelManifest> models, Func<ModelManifest, string> nameOf)
    {
        var charts = new List<ChartModel>();
        var measured = models.Where(model => model.Quality.Errors is not null).ToList();
        if (measured.Count > 1)
        {
            var errors = measured.Select(model => model.Quality.Errors!.Mae).ToList();
            charts.Add(new ChartModel(
                ModelText.CompareErrors,
                Wording.Fill(ModelText.CompareErrorsSummary, errors.Min().ToString("0.000", CultureInfo.CurrentCulture), errors.Max().ToString("0.000", CultureInfo.CurrentCulture)),
                ModelText.AxisModel,
                ModelText.AxisMae,
                [new BarTrace(ModelText.AxisMae, [.. measured.Select(nameOf)], errors) { ValueFormat = "N3", ShowsValues = true, Highlighted = [errors.IndexOf(errors.Min())] }]));
        }

        if (BySegment(measured, SegmentKind.TitleRatings, nameOf) is { } parts)
        {
            charts.Add(parts);
        }

        return charts;
    }

    // The parts of all models together: with other seeds other parts may be empty.
    private static ChartModel? BySegment(List<ModelManifest> models, SegmentKind kind, Func<ModelManifest, string> nameOf)
    {
        var parts = models.SelectMany(model => model.Quality.Segments).Where(part => part.Kind == kind).DistinctBy(part => part.Key, StringComparer.Ordinal).OrderBy(part => part.From).ToList();
        if (models.Count < 2 || parts.Count < 2)
        {
            return null;
        }

        string[] labels = [.. parts.Select(part => SegmentWording.Short(kind, part.Key, part.From, part.To))];
        return new ChartModel(
            ModelText.CompareByTitle,
            ModelText.CompareByTitleSummary,
            SegmentWording.Of(kind),
            ModelText.AxisMae,
            [
                .. models.Select(model => new BarTrace(
                    nameOf(model), labels, [.. parts.Select(part => model.Quality.Segments.FirstOrDefault(each => each.Kind == kind && each.Key == part.Key)?.Mae ?? double.NaN)]) { ValueFormat = "N3" }),
            ]);
    }
}
