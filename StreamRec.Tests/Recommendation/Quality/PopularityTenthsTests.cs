using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Tests.Recommendation.Quality;

/// <summary>Tenths of titles against shares worked out by hand.</summary>
public sealed class PopularityTenthsTests
{
    // Ratings 20, 18, …, 2 of ten titles make 110; two more have none. Ten places in lists.
    private static readonly int[] Counts = [2, 20, 0, 4, 18, 6, 16, 8, 14, 10, 12, 0];
    private static readonly int[] Listed = [0, 5, 1, 0, 2, 0, 1, 0, 0, 0, 1, 0];
    private static readonly int[] Popular = [0, 8, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void Of_TenRatedTitles_GivesEachItsTenth()
    {
        var shares = PopularityTenths.Of(Counts, Listed, Popular);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0], shares.Select(share => share.Tenth));
        Assert.Equal(new PopularityShare(1, 1, 20, 20, 20 / 110.0, 0.5, 0.8), shares[0]);
        Assert.Equal(new PopularityShare(5, 1, 12, 12, 12 / 110.0, 0.1, 0), shares[4]);
        Assert.Equal(new PopularityShare(10, 1, 2, 2, 2 / 110.0, 0, 0), shares[9]);
        Assert.Equal(new PopularityShare(0, 2, 0, 0, 0, 0.1, 0), shares[10]);
    }

    // Of 15 titles the odd tenths get one title, the even ones two.
    [Fact]
    public void Of_FifteenTitles_PartsThemAsEvenlyAsItGoes()
    {
        int[] counts = [.. Enumerable.Range(1, 15).Reverse()];
        var shares = PopularityTenths.Of(counts, counts, counts);

        Assert.Equal([1, 2, 1, 2, 1, 2, 1, 2, 1, 2], shares.Select(share => share.Titles));
        Assert.Equal((13, 14), (shares[1].FewestRatings, shares[1].MostRatings));
        Assert.Equal(27 / 120.0, shares[1].Listed, 1e-12);
        Assert.Equal(1, shares.Sum(share => share.Ratings), 1e-12);
    }

    [Fact]
    public void Of_ThreeRatedTitles_LeavesEmptyTenthsOut()
    {
        var shares = PopularityTenths.Of([5, 3, 1], [0, 0, 0], [0, 0, 0]);

        Assert.Equal(3, shares.Count);
        Assert.Equal([5 / 9.0, 3 / 9.0, 1 / 9.0], shares.Select(share => share.Ratings));
        Assert.All(shares, share => Assert.Equal((0.0, 0.0), (share.Listed, share.PopularListed)));
    }
}
