using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Tests.Recommendation.Quality;

public sealed class RankingMetricsTests
{
    [Fact]
    public void Of_TwoOfThreeRelevantAtPlacesOneAndThree_GivesTheFiguresByHand()
    {
        var metrics = RankingMetrics.Of([7, 1, 9, 2], new HashSet<int> { 7, 9, 50 }, 4);
        Assert.Equal(0.5, metrics.Precision, 1e-12);
        Assert.Equal(2.0 / 3, metrics.Recall, 1e-12);
        Assert.Equal((1 + 0.5) / (1 + (1 / Math.Log2(3)) + 0.5), metrics.Ndcg, 1e-12);
        Assert.Equal((1 + (2.0 / 3)) / 3, metrics.AveragePrecision, 1e-12);
        Assert.Equal(1, metrics.ReciprocalRank, 1e-12);
        Assert.True(metrics.IsHit);
    }

    [Fact]
    public void Of_NothingRelevantInTheList_IsZero() =>
        Assert.Equal(default, RankingMetrics.Of([1, 2], new HashSet<int> { 3 }, 2));

    [Fact]
    public void Of_FirstRelevantAtPlaceThree_HasAThirdOfReciprocalRank()
    {
        var metrics = RankingMetrics.Of([4, 5, 6, 7], new HashSet<int> { 6, 7 }, 4);
        Assert.Equal(1.0 / 3, metrics.ReciprocalRank, 1e-12);
        Assert.Equal(((1.0 / 3) + (2.0 / 4)) / 2, metrics.AveragePrecision, 1e-12);
    }

    [Fact]
    public void Of_MoreRelevantThanPlaces_CanStillBePerfect() =>
        Assert.Equal(1, RankingMetrics.Of([1, 2], new HashSet<int> { 1, 2, 3 }, 2).Ndcg, 1e-12);

    [Fact]
    public void Of_NothingRelevantAtAll_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Of([1], new HashSet<int>(), 1));
}
