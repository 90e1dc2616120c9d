using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class RatingTableWorksTests
{
    private static readonly RatingTable Table = new([0, 3, 5], [0, 1, 2, 1, 2], [2, 4, 6, 8, 10], [30, 10, 20, 40, 50], 3);

    [Fact]
    public void WithTitles_TwoTitlesOfOneWork_KeepAllRatingsOrderedByWorkThenTime()
    {
        var works = Table.WithTitles([1, 0, 1], 2);

        Assert.Equal(2, works.TitleCount);
        Assert.Equal([0, 1, 1], works.TitlesOf(0).ToArray());
        Assert.Equal([4, 6, 2], works.HalfStarsOf(0).ToArray());
        Assert.Equal([10L, 20L, 30L], works.TimesOf(0).ToArray());
        Assert.Equal([8, 10], works.HalfStarsOf(1).ToArray());
        Assert.Equal([0, 0, 1], works.UsersOf(1).ToArray());
        Assert.Equal([0, 1, 2], Table.TitlesOf(0).ToArray());
    }

    [Fact]
    public void WithTitles_EachTitleItsOwnWork_IsTheSameTable() => Assert.Same(Table, Table.WithTitles([0, 1, 2], 3));

    [Fact]
    public void WithTitles_NoTimes_KeepsTheOrderOfEqualRows()
    {
        var works = new RatingTable([0, 3], [0, 1, 2], [2, 4, 6], [], 3).WithTitles([1, 0, 1], 2);

        Assert.Equal([4, 2, 6], works.HalfStarsOf(0).ToArray());
        Assert.Empty(works.Times);
    }
}
