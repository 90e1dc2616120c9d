using StreamRec.Core.Catalog;

namespace StreamRec.Tests.Catalog;

public sealed class TitleRatingsTests
{
    [Fact]
    public void Of_Title_CountsEachScore()
    {
        var table = CatalogMaker.Ratings(3, (0, 1, 1, 0), (1, 1, 10, 0), (2, 1, 10, 0), (0, 2, 5, 0));
        var ratings = TitleRatings.Of(table, 1);
        Assert.Equal((3, 3.5), (ratings.Count, ratings.Mean));
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 2], ratings.Histogram.ToArray());
        Assert.Null(TitleRatings.Of(table, 0).Mean);
    }

    [Fact]
    public void Statistics_AgreeWithTheTitles()
    {
        var table = CatalogMaker.Ratings(3, (0, 1, 1, 0), (1, 1, 10, 0), (2, 1, 10, 0), (0, 2, 5, 0));
        var statistics = RatingStatistics.Of(table);
        Assert.Equal([0, 3, 1], statistics.Counts);
        Assert.Equal([double.NaN, 3.5, 2.5], statistics.Means);
        Assert.Equal(3.25, statistics.GlobalMean);
        Assert.InRange(statistics.DampedMean(1), 3.25, 3.5);
        Assert.True(double.IsNaN(statistics.DampedMean(0)));
        Assert.True(double.IsNaN(RatingStatistics.Empty(2).GlobalMean));
    }
}
