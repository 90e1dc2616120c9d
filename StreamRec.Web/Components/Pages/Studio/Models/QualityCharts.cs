using System.Globalization;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>What was measured of a model, as charts.</summary>
internal static class QualityCharts
{
    private const string Stars = "N3";
    private const string Share = "P1";

    /// <summary>The model's error beside those of simple guesses; <see langword="null"/> where nothing was measured.</summary>
    public static ChartModel? Baselines(TrainingQuality quality)
    {
        if (quality.Errors is not { } errors)
        {
            return null;
        }

        // A trained bias model is itself one of the guesses: once is enough.
        var others = quality.Baselines.Where(each => each.Model != errors.Model).OrderByDescending(each => each.Mae).ToList();
        ModelErrors[] all = [.. others, errors];
        var best = others.MinBy(each => each.Mae);
        return new ChartModel(
            ModelText.BaselinesTitle,
            best is null ? Wording.Fill(ModelText.BaselinesAlone, errors.Mae) : Wording.Fill(ModelText.BaselinesSummary, errors.Mae, NameOf(best.Model), best.Mae),
            ModelText.AxisModel,
            ModelText.AxisMae,
            [new BarTrace(ModelText.AxisMae, [.. all.Select(each => NameOf(each.Model))], [.. all.Select(each => each.Mae)]) { ValueFormat = Stars, Highlighted = [all.Length - 1], ShowsValues = true }]);
    }

    /// <summary>A reliability diagram: the stated probabilities beside what came true.</summary>
    public static ChartModel? Reliability(CalibrationResult? calibration)
    {
        var bins = calibration?.Bins.Where(bin => bin.Count > 0).ToList();
        if (calibration is null || bins is not { Count: > 1 })
        {
            return null;
        }

        double[] stated = [0, .. bins.Select(bin => bin.MeanProbability), 1];
        string[] labels = [.. stated.Select(value => value.ToString("P0", CultureInfo.CurrentCulture))];
        return new ChartModel(
            ModelText.ReliabilityTitle,
            CalibrationWording.Said(calibration) ?? CalibrationWording.Grade(calibration),
            ModelText.AxisStated,
            ModelText.AxisCameTrue,
            [
                new LineTrace(ModelText.TraceModel, labels, [double.NaN, .. bins.Select(bin => bin.Share), double.NaN]) { ValueFormat = Share },
                new LineTrace(ModelText.TracePerfect, labels, stated) { ValueFormat = Share, IsReference = true },
            ])
        {
            Positions = stated,
            IsShare = true,
        };
    }

    /// <summary>Errors by parts of one kind, beside guessing the mean.</summary>
    public static ChartModel? Segments(IReadOnlyList<SegmentResult> segments, SegmentKind kind)
    {
        var parts = segments.Where(segment => segment.Kind == kind).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        string[] labels = [.. parts.Select(part => SegmentWording.Short(kind, part.Key, part.From, part.To))];
        string[] keys = [.. parts.Select(part => part.Key)];

        // Three ratings that happen to fit say nothing about a genre.
        var best = parts.Where(part => part.Count >= QualityReader.FewestRatings).DefaultIfEmpty(parts.MaxBy(part => part.Count)!).MaxBy(part => part.OverMean.Share)!;
        var isLying = kind is SegmentKind.Platform or SegmentKind.Genre;
        return new ChartModel(
            Wording.Fill(ModelText.SegmentChart, SegmentWording.Of(kind)),
            Wording.Fill(best.OverMean.IsNone ? ModelText.SegmentsNobody : ModelText.SegmentsSummary, SegmentWording.Of(kind, best.Key, best.From, best.To), best.OverMean.Share),
            SegmentWording.Of(kind),
            ModelText.AxisMae,
            [
                new BarTrace(ModelText.TraceModel, labels, [.. parts.Select(part => part.Mae)]) { ValueFormat = Stars, Keys = keys, IsLying = isLying },
                new BarTrace(ModelText.TraceMean, labels, [.. parts.Select(part => part.MeanMae)]) { ValueFormat = Stars, Keys = keys, IsLying = isLying },
            ]);
    }

    /// <summary>How errors fall as more ratings are learned from: what the verdict about the data rests on.</summary>
    public static ChartModel? Learning(LearnabilityResult? result) => result is not { LearningCurve: { Count: > 1 } points } ? null : new ChartModel(
        ModelText.LearningTitle,
        LearnabilityWording.Verdict(result),
        ModelText.AxisRatings,
        ModelText.AxisRmse,
        [
            Line(ModelText.TraceUserMean, points, point => point.UserMean, isReference: true),
            Line(ModelText.TraceBias, points, point => point.Bias),
            Line(ModelText.TraceFactors, points, point => point.Factors),
        ])
    {
        Positions = [.. points.Select(point => (double)point.Ratings)],
    };

    /// <summary>What a model or a simple guess is called.</summary>
    public static string NameOf(string model) => model switch
    {
        "global-mean" => ModelText.GlobalMean,
        "user-mean" => ModelText.UserMean,
        "title-mean" => ModelText.TitleMean,
        "most-popular" => ModelText.MostPopular,
        _ => ModelGuide.NameOf(model),
    };

    private static LineTrace Line(string name, IReadOnlyList<LearningCurvePoint> points, Func<LearningCurvePoint, double> value, bool isReference = false) =>
        new(name, [.. points.Select(point => point.Ratings.ToString("N0", CultureInfo.CurrentCulture))], [.. points.Select(value)]) { ValueFormat = Stars, IsReference = isReference };
}
