using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Studies;

/// <summary>Means over folds, each fold counting the same.</summary>
internal static class PointMeans
{
    /// <summary>The means of the model's figures.</summary>
    public static PointMean Of(IReadOnlyList<FoldResult> folds)
    {
        var rankings = folds.Select(fold => fold.Ranking).OfType<RankingResult>().ToArray();
        return new PointMean(
            folds.Average(fold => fold.Rmse),
            DeviationOf(folds, fold => fold.Rmse),
            folds.Average(fold => fold.Mae),
            DeviationOf(folds, fold => fold.Mae),
            folds.Average(fold => fold.FitSeconds),
            rankings.Length == 0 ? null : rankings.Average(ranking => ranking.Ndcg),
            rankings.Length == 0 ? null : rankings.Average(ranking => ranking.Precision),
            rankings.Length == 0 ? null : rankings.Average(ranking => ranking.Coverage));
    }

    /// <summary>The means of the baselines' errors with one more fold.</summary>
    /// <param name="before">The means so far.</param>
    /// <param name="folds">Over how many folds.</param>
    /// <param name="next">The next fold's.</param>
    public static IReadOnlyList<BaselineResult> WithFold(IReadOnlyList<BaselineResult> before, int folds, IReadOnlyList<BaselineResult> next) =>
        folds == 0
            ? next
            : [.. before.Zip(next, (mean, each) => mean with { Rmse = mean.Rmse + ((each.Rmse - mean.Rmse) / (folds + 1)), Mae = mean.Mae + ((each.Mae - mean.Mae) / (folds + 1)) })];

    private static double DeviationOf(IReadOnlyList<FoldResult> folds, Func<FoldResult, double> figure)
    {
        var mean = folds.Average(figure);
        return folds.Count < 2 ? 0 : Math.Sqrt(folds.Sum(fold => (figure(fold) - mean) * (figure(fold) - mean)) / (folds.Count - 1));
    }
}
