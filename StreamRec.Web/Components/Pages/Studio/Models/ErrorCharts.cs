using System.Globalization;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>How a model's errors are spread, as charts.</summary>
internal static class ErrorCharts
{
    private const string Stars = "N3";

    /// <summary>How often the model is how far off, and to which side; <see langword="null"/> where that was not kept.</summary>
    public static ChartModel? Spread(ErrorDistribution? distribution)
    {
        if (distribution is null)
        {
            return null;
        }

        var steps = distribution.Steps;
        var width = steps[1].Middle - steps[0].Middle;
        double Share(Func<ErrorStep, bool> isMeant) => steps.Where(isMeant).Sum(step => (double)step.Count) / steps.Sum(step => (double)step.Count);
        return new ChartModel(
            ModelText.SpreadTitle,
            Wording.Fill(ModelText.SpreadSummary, Share(step => Math.Abs(step.Middle) <= width), 1.5 * width, Share(step => step.Middle > 0), Share(step => step.Middle < 0)),
            ModelText.AxisError,
            ModelText.AxisHeldOut,
            [
                new HistogramTrace(
                    ModelText.AxisHeldOut, [.. steps.Select(step => step.Middle.ToString("+0.0;−0.0;0", CultureInfo.CurrentCulture))], [.. steps.Select(step => (double)step.Count)],
                    [.. steps.Select(step => step.Middle - (width / 2)), steps[^1].Middle + (width / 2)]),
            ]);
    }

    /// <summary>The error on ratings of each score; <see langword="null"/> where that was not kept.</summary>
    public static ChartModel? ByScore(ErrorDistribution? distribution)
    {
        if (distribution is not { Scores: { Count: > 0 } scores })
        {
            return null;
        }

        var (best, worst) = (scores.MinBy(score => score.Mae)!, scores.MaxBy(score => score.Mae)!);
        return new ChartModel(
            Wording.Fill(ModelText.SegmentChart, ModelText.ByScore),
            Wording.Fill(ModelText.ByScoreSummary, best.Score, best.Mae, worst.Score, worst.Mae),
            ModelText.ByScore,
            ModelText.AxisMae,
            [
                new BarTrace(ModelText.AxisMae, Labels(scores), [.. scores.Select(score => score.Mae)])
                {
                    ValueFormat = Stars,
                    Keys = [.. scores.Select(score => score.Score.ToString("R", CultureInfo.InvariantCulture))],
                },
            ])
        {
            Columns = [new ChartColumn(ModelText.ColumnHeldOut, [.. scores.Select(score => (double)score.Count)], "N0")],
        };
    }

    /// <summary>What is predicted on average for ratings of each score, beside the score; <see langword="null"/> where that was not kept.</summary>
    public static ChartModel? Predicted(ErrorDistribution? distribution)
    {
        if (distribution is not { Scores: { Count: > 1 } scores })
        {
            return null;
        }

        double[] given = [.. scores.Select(score => score.Score)];
        var labels = Labels(scores);
        return new ChartModel(
            ModelText.PredictedTitle,
            Wording.Fill(ModelText.PredictedSummary, scores[0].Score, scores[0].MeanPrediction, scores[^1].Score, scores[^1].MeanPrediction),
            ModelText.ByScore,
            ModelText.AxisPredicted,
            [
                new LineTrace(ModelText.TraceModel, labels, [.. scores.Select(score => score.MeanPrediction)]) { ValueFormat = "N2" },
                new LineTrace(ModelText.TracePerfect, labels, given) { ValueFormat = "N2", IsReference = true },
            ])
        {
            Positions = given,
        };
    }

    private static string[] Labels(IReadOnlyList<ScoreErrors> scores) => [.. scores.Select(score => score.Score.ToString("0.0", CultureInfo.CurrentCulture))];
}
