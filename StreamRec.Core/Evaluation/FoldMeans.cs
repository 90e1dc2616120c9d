using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Evaluation;

/// <summary>Means over folds, each fold counting the same.</summary>
internal static class FoldMeans
{
    /// <summary>The means of the model's figures.</summary>
    public static MeanResult Of(IReadOnlyList<FoldResult> folds)
    {
        var rmse = folds.Average(fold => fold.Rmse);
        var squares = folds.Sum(fold => (fold.Rmse - rmse) * (fold.Rmse - rmse));
        var rankings = folds.Select(fold => fold.Ranking).OfType<RankingResult>().ToList();
        return new MeanResult(
            rmse,
            folds.Average(fold => fold.Mae),
            folds.Count > 1 ? Math.Sqrt(squares / (folds.Count - 1)) : 0,
            folds.Average(fold => fold.FitSeconds),
            folds.Average(fold => fold.PredictSeconds),
            rankings.Count == 0 ? null : Of(rankings))
        {
            RSquared = folds.Average(fold => fold.RSquared),
        };
    }

    /// <summary>The means of each baseline's errors.</summary>
    public static IReadOnlyList<BaselineResult> Of(IReadOnlyList<IReadOnlyList<BaselineResult>> folds) =>
    [
        .. folds[0].Select((baseline, index) => new BaselineResult(
            baseline.Model,
            folds.Average(fold => fold[index].Rmse),
            folds.Average(fold => fold[index].Mae))),
    ];

    /// <summary>The means of each simple list's figures, over the folds that have them.</summary>
    public static IReadOnlyList<RankingBaseline> Of(IReadOnlyList<IReadOnlyList<RankingBaseline>> folds)
    {
        var judged = folds.Where(fold => fold.Count > 0).ToList();
        return judged.Count == 0
            ? []
            : [.. judged[0].Select((baseline, index) => new RankingBaseline(baseline.Model, Of(judged.ConvertAll(fold => fold[index].Ranking))))];
    }

    private static RankingResult Of(List<RankingResult> rankings) => new(
        rankings[0].Length,
        (int)Math.Round(rankings.Average(ranking => ranking.Users)),
        rankings.Average(ranking => ranking.Precision),
        rankings.Average(ranking => ranking.Recall),
        rankings.Average(ranking => ranking.Ndcg),
        rankings.Average(ranking => ranking.HitRate),
        rankings.Average(ranking => ranking.Coverage))
    {
        MeanAveragePrecision = rankings.Average(ranking => ranking.MeanAveragePrecision),
        MeanReciprocalRank = rankings.Average(ranking => ranking.MeanReciprocalRank),
        Diversity = rankings.Average(ranking => ranking.Diversity),
        Novelty = rankings.Average(ranking => ranking.Novelty),
        Serendipity = rankings.Average(ranking => ranking.Serendipity),
        ListPopularity = rankings.Average(ranking => ranking.ListPopularity),
        HistoryPopularity = rankings.Average(ranking => ranking.HistoryPopularity),
        Gini = rankings.Average(ranking => ranking.Gini),
    };
}
