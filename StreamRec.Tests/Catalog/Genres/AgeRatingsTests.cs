using StreamRec.Core.Catalog.Genres;

namespace StreamRec.Tests.Catalog.Genres;

public sealed class AgeRatingsTests
{
    [Fact]
    public void All_FromYoungestToOldest_EndsWithNotRated()
    {
        var ages = AgeRatings.All.SkipLast(1).Select(level => level.MinimumAge!.Value).ToList();
        Assert.Equal(ages.Order(), ages);
        Assert.Same(AgeRatings.NotRated, AgeRatings.All[^1]);
    }

    [Theory]
    [InlineData("PG-13", "13")]
    [InlineData(" tv-ma ", "18")]
    [InlineData("r", "18")]
    [InlineData("TV-Y7-FV", "7")]
    [InlineData("not rated", "not-rated")]
    [InlineData("FSK 12", "13")]
    [InlineData("15", "16")]
    [InlineData("21+", "18")]
    [InlineData("99999999999999", "not-rated")]
    [InlineData("approved", "not-rated")]
    public void Of_Rating_GoesToTheStepThatIsNotTooYoung(string rating, string step) => Assert.Equal(step, AgeRatings.Of(rating)!.Key);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Of_NoRating_IsNoStep(string? rating) => Assert.Null(AgeRatings.Of(rating));

    [Fact]
    public void Find_Key_GivesTheStepOrNothing()
    {
        Assert.Equal("13+", AgeRatings.Find("13")!.Label);
        Assert.Same(AgeRatings.NotRated, AgeRatings.Find("NOT-RATED"));
        Assert.Null(AgeRatings.Find("pg"));
    }

    [Fact]
    public void KnownKeys_EveryRatingOfTheRealData_IsListed()
    {
        var keys = RealWorld.Workspace.Titles.All.Select(title => title.AgeRating).OfType<string>().Distinct().ToList();

        Assert.Equal(27, keys.Count);
        Assert.Empty(keys.Except(AgeRatings.KnownKeys.Select(each => each.Key)));
    }

    [Fact]
    public void Of_TitleWithoutRating_IsNotRatedAlthoughItsKeyIsG()
    {
        var titles = RealWorld.Workspace.Titles.All.Where(title => title.AgeRating == "g").ToList();

        Assert.Equal(405, titles.Count(title => AgeRatings.Of(title)!.Key == "all"));
        Assert.Equal(864 + 295, titles.Count(title => AgeRatings.Of(title) == AgeRatings.NotRated));
        Assert.Null(AgeRatings.Of(RealWorld.Workspace.Catalog.FindTitle("m1")!));
    }
}
