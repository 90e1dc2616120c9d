using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Web.Commands;

/// <summary>Puts the result of an evaluation into lines for people at a terminal.</summary>
internal static class EvaluationText
{
    public static IEnumerable<string> Of(EvaluationResult result)
    {
        foreach (var fold in result.Folds)
        {
            yield return CommandContext.Text(
                $"  RMSE {fold.Rmse:0.0000}  MAE {fold.Mae:0.0000}  {fold.TrainRatings:N0} to train on, {fold.TestRatings:N0} predicted  fit {fold.FitSeconds:0.00} s, predict {fold.PredictSeconds:0.00} s");
        }

        yield return CommandContext.Text(
            $"{result.Model}: RMSE {result.Mean.Rmse:0.0000}{IntervalOf(result, "rmse")}, MAE {result.Mean.Mae:0.0000}{IntervalOf(result, "mae")}{(result.Mean.RSquared is { } share ? CommandContext.Text($", R² {share:0.000}") : "")}");
        foreach (var baseline in result.Baselines)
        {
            yield return CommandContext.Text($"  {baseline.Model,-12} RMSE {baseline.Rmse:0.0000}, MAE {baseline.Mae:0.0000}");
        }

        foreach (var line in result.Reading is { } reading ? QualityText.Of(reading) : [])
        {
            yield return line;
        }

        if (result.Calibration is { } calibration)
        {
            yield return QualityText.Of(calibration);
        }

        foreach (var line in Segments(result.Segments).Concat(Lists(result)))
        {
            yield return line;
        }

        if (result.Mean.Confidence is { } confidence)
        {
            yield return confidence.Method == ConfidenceMethod.StudentT
                ? "Intervals hold the true figure in 95 % of cases, by the spread of the folds (Student's t)."
                : "Intervals hold the true figure in 95 % of cases, by drawing the users again (bootstrap).";
        }
    }

    private static IEnumerable<string> Segments(IReadOnlyList<SegmentResult> segments)
    {
        if (segments.Count > 0)
        {
            yield return CommandContext.Text($"  {"for whom",-32}{"ratings",10}{"RMSE",9}{"MAE",9}{"biases",9}{"mean",9}  (RMSE of both)");
        }

        foreach (var segment in segments)
        {
            yield return CommandContext.Text(
                $"  {QualityText.NameOf(segment.Kind, segment.Key, segment.From, segment.To),-32}{segment.Count,10:N0}{segment.Rmse,9:0.0000}{segment.Mae,9:0.0000}{segment.BiasRmse,9:0.0000}{segment.MeanRmse,9:0.0000}");
        }
    }

    private static IEnumerable<string> Lists(EvaluationResult result)
    {
        if (result.Mean.Ranking is not { } ranking)
        {
            yield break;
        }

        yield return CommandContext.Text($"Lists of {ranking.Length} for {ranking.Users:N0} users:");
        yield return $"  {result.Model,-12} {Accuracy(ranking)}";
        foreach (var baseline in result.RankingBaselines)
        {
            yield return $"  {baseline.Model,-12} {Accuracy(baseline.Ranking)}";
        }

        yield return "Beyond accuracy:";
        yield return $"  {result.Model,-12} {Variety(ranking)}";
        foreach (var baseline in result.RankingBaselines)
        {
            yield return $"  {baseline.Model,-12} {Variety(baseline.Ranking)}";
        }
    }

    private static string Accuracy(RankingResult ranking) => CommandContext.Text(
        $"precision {ranking.Precision:0.000}, recall {ranking.Recall:0.000}, nDCG {ranking.Ndcg:0.000}, MAP {ranking.MeanAveragePrecision:0.000}, hit rate {ranking.HitRate:0.000}, MRR {ranking.MeanReciprocalRank:0.000}");

    private static string Variety(RankingResult ranking) => CommandContext.Text(
        $"coverage {ranking.Coverage:0.000}, diversity {(ranking.Diversity is { } diversity ? CommandContext.Text($"{diversity:0.000}") : "unknown")}, novelty {ranking.Novelty:0.0} bits, serendipity {ranking.Serendipity:0.000}, popularity {ranking.PopularityBias:+0.00;-0.00} against what users chose, Gini {ranking.Gini:0.000}");

    private static string IntervalOf(EvaluationResult result, string name) =>
        result.Mean.Confidence?.Intervals.TryGetValue(name, out var interval) == true ? CommandContext.Text($" [{interval.Low:0.0000}, {interval.High:0.0000}]") : "";
}
