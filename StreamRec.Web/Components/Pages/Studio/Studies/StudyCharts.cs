using System.Globalization;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Studies;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Studies;

/// <summary>What a study found, as a chart: errors against what it varies.</summary>
internal static class StudyCharts
{
    private const string Format = "N4";

    /// <summary>The chart; <see langword="null"/> while there is not enough to draw.</summary>
    public static ChartModel? Of(StudyResult study)
    {
        var points = study.Points.Where(point => point.Mean is not null).ToList();
        return (study.Request.Kind, points.Count) switch
        {
            (StudyKind.CrossValidate or StudyKind.Compare, > 0) => Bars(study, points),
            (StudyKind.Factors, > 1) => Sweep(study, points, StudyText.AxisFactors, Published(study, points)),
            (StudyKind.Shares, > 1) => Sweep(study, points, StudyText.AxisShare, null),
            (StudyKind.Tune, > 1) => Trials(study, points),
            _ => null,
        };
    }

    /// <summary>A cross-validation in folds, where there is more than one.</summary>
    public static ChartModel? Folds(StudyResult study)
    {
        if (study.Request.Kind != StudyKind.CrossValidate || study.Points is not [{ Folds.Count: > 1 } point, ..])
        {
            return null;
        }

        string[] folds = [.. Enumerable.Range(1, point.Folds.Count).Select(fold => fold.ToString(CultureInfo.CurrentCulture))];
        return new ChartModel(
            StudyText.FoldsTitle,
            Wording.Fill(StudyText.FoldsSummary, point.Folds.Min(fold => fold.Rmse), point.Folds.Max(fold => fold.Rmse)),
            StudyText.AxisFold,
            ModelText.AxisRmse,
            [new BarTrace(ModelText.AxisRmse, folds, [.. point.Folds.Select(fold => fold.Rmse)]) { ValueFormat = Format, ShowsValues = true }]);
    }

    private static ChartModel Bars(StudyResult study, List<StudyPoint> points)
    {
        var bars = study.Baselines
            .Where(baseline => points.All(point => point.Model != baseline.Model))
            .Select(baseline => (Name: QualityCharts.NameOf(baseline.Model), baseline.Rmse, Margin: 0.0, IsBest: false))
            .Concat(points.Select(point => (Name: QualityCharts.NameOf(point.Model), point.Mean!.Rmse, Margin: point.Mean.RmseDeviation, IsBest: point.Number == study.Best)))
            .OrderByDescending(bar => bar.Rmse)
            .ToList();
        return new ChartModel(
            StudyWording.Title(study),
            StudyWording.Finding(study),
            ModelText.AxisModel,
            ModelText.AxisRmse,
            [
                new BarTrace(ModelText.AxisRmse, [.. bars.Select(bar => bar.Name)], [.. bars.Select(bar => bar.Rmse)])
                {
                    ValueFormat = Format,
                    ShowsValues = true,
                    Margins = [.. bars.Select(bar => bar.Margin)],
                    Highlighted = bars.FindIndex(bar => bar.IsBest) is >= 0 and var best ? [best] : null,
                },
            ]);
    }

    private static ChartModel Sweep(StudyResult study, List<StudyPoint> points, string axis, LineTrace? published)
    {
        string[] labels = [.. points.Select(point => study.Request.Kind == StudyKind.Shares ? point.TestShare?.ToString("P0", CultureInfo.CurrentCulture) ?? "" : point.Varied.Values.FirstOrDefault() ?? "")];
        var traces = new List<ChartTrace>
        {
            new LineTrace(StudyText.TraceHere, labels, [.. points.Select(point => point.Mean!.Rmse)]) { ValueFormat = Format, Margins = [.. points.Select(point => point.Mean!.RmseDeviation)] },
        };
        if (published is not null)
        {
            traces.Add(published with { Categories = labels });
        }

        AddBaseline(traces, "user-mean", ModelText.UserMean);
        AddBaseline(traces, "bias", ModelText.TraceBias);
        return new ChartModel(StudyWording.Title(study), StudyWording.Finding(study), axis, ModelText.AxisRmse, traces);

        void AddBaseline(List<ChartTrace> into, string baseline, string name)
        {
            double[] values = [.. points.Select(point => ErrorOf(point.Baselines.Count > 0 ? point.Baselines : study.Baselines, baseline))];
            if (values.Any(double.IsFinite))
            {
                into.Add(new LineTrace(name, labels, values) { ValueFormat = Format, IsReference = true });
            }
        }
    }

    // The published sweep stands beside the one made here where they share numbers of factors.
    private static LineTrace? Published(StudyResult study, List<StudyPoint> points)
    {
        if (study.Request.Models is not [{ Name: "mf" }])
        {
            return null;
        }

        double[] values =
        [
            .. points.Select(point => int.TryParse(point.Varied.Values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var factors)
                && PublishedSweep.Factors.ToList().IndexOf(factors) is >= 0 and var index
                ? PublishedSweep.Rmse[index]
                : double.NaN),
        ];
        return values.Any(double.IsFinite) ? new LineTrace(StudyText.TracePublished, [], values) { ValueFormat = Format } : null;
    }

    private static ChartModel Trials(StudyResult study, List<StudyPoint> points)
    {
        string[] numbers = [.. points.Select(point => (point.Number + 1).ToString(CultureInfo.CurrentCulture))];
        var best = double.PositiveInfinity;
        return new ChartModel(
            StudyWording.Title(study),
            StudyWording.Finding(study),
            StudyText.AxisTrial,
            ModelText.AxisRmse,
            [
                new LineTrace(StudyText.TraceTrial, numbers, [.. points.Select(point => point.Mean!.Rmse)]) { ValueFormat = Format, Margins = [.. points.Select(point => point.Mean!.RmseDeviation)] },
                new LineTrace(StudyText.TraceBestSoFar, numbers, [.. points.Select(point => best = Math.Min(best, point.Mean!.Rmse))]) { ValueFormat = Format, IsReference = true },
            ]);
    }

    private static double ErrorOf(IReadOnlyList<BaselineResult> baselines, string model) => baselines.FirstOrDefault(baseline => baseline.Model == model)?.Rmse ?? double.NaN;
}
