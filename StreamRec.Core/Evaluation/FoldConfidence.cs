using StreamRec.Core.Recommendation.Statistics;

namespace StreamRec.Core.Evaluation;

/// <summary>
/// Confidence intervals from the spread of the folds' figures: mean ± t · s / √folds, with Student's t of folds − 1 degrees of freedom. Folds share training ratings, so the
/// intervals are somewhat too narrow (Bengio and Grandvalet 2004).
/// </summary>
internal static class FoldConfidence
{
    /// <summary>The share of such intervals that hold the true figure.</summary>
    public const double Level = 0.95;

    /// <summary>The intervals; <see langword="null"/> for one fold.</summary>
    public static ConfidenceResult? Of(IReadOnlyList<FoldResult> folds)
    {
        if (folds.Count < 2)
        {
            return null;
        }

        var intervals = new Dictionary<string, ConfidenceInterval>(StringComparer.Ordinal)
        {
            ["rmse"] = Of([.. folds.Select(fold => fold.Rmse)]),
            ["mae"] = Of([.. folds.Select(fold => fold.Mae)]),
        };
        if (folds.All(fold => fold.Ranking is not null))
        {
            intervals["precision"] = Of([.. folds.Select(fold => fold.Ranking!.Precision)]);
            intervals["recall"] = Of([.. folds.Select(fold => fold.Ranking!.Recall)]);
            intervals["ndcg"] = Of([.. folds.Select(fold => fold.Ranking!.Ndcg)]);
            intervals["meanAveragePrecision"] = Of([.. folds.Select(fold => fold.Ranking!.MeanAveragePrecision)]);
            intervals["hitRate"] = Of([.. folds.Select(fold => fold.Ranking!.HitRate)]);
            intervals["meanReciprocalRank"] = Of([.. folds.Select(fold => fold.Ranking!.MeanReciprocalRank)]);
        }

        return new ConfidenceResult(ConfidenceMethod.StudentT, Level, intervals);
    }

    /// <summary>The interval around the mean of a figure's values, two or more.</summary>
    internal static ConfidenceInterval Of(double[] values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        var reach = Distributions.StudentT95(values.Length - 1) * Math.Sqrt(variance / values.Length);
        return new ConfidenceInterval(mean - reach, mean + reach);
    }
}
