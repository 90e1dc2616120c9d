using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class TasteProfileTests
{
    private static readonly RatingTable Table = new([0, 0, 4], [2, 5, 5, 9], [7, 4, 6, 10], [], 12);

    [Fact]
    public void Of_TitleTwiceAndOutOfOrder_KeepsTheLastInOrderOfRows()
    {
        var taste = TasteProfile.Of(new RatingChange(7, 2), new RatingChange(3, 4.5), new RatingChange(7, 3));
        Assert.Equal([3, 7], taste.Titles.ToArray());
        Assert.Equal([9, 6], taste.HalfStars.ToArray());
        Assert.False(taste.IsStored);
        Assert.Equal(3, taste.ScoreOf(7));
        Assert.Null(taste.ScoreOf(4));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 5.5)]
    [InlineData(3, 3.7)]
    [InlineData(3, double.NaN)]
    [InlineData(-1, 3)]
    public void Of_WrongTitleOrScore_Throws(int title, double score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TasteProfile.Of(new RatingChange(title, score)));

    [Fact]
    public void OfUser_StoredUser_HasTheirRatingsAsStored()
    {
        var taste = TasteProfile.OfUser(Table, 1);
        Assert.True(taste.IsStored);
        Assert.Equal([2, 5, 5, 9], taste.Titles.ToArray());
        Assert.Equal(3, taste.ScoreOf(5));
        Assert.Equal(taste.HalfStars.ToArray(), taste.FoldedIn().HalfStars.ToArray());
        Assert.False(taste.FoldedIn().IsStored);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2)]
    public void OfUser_NoRatings_IsNobody(int user) => Assert.Same(TasteProfile.Nobody, TasteProfile.OfUser(Table, user));

    [Fact]
    public void With_AddedChangedAndTakenAway_ReplacesAllRatingsOfTheTitle()
    {
        var taste = TasteProfile.OfUser(Table, 1).With(new RatingChange(5, 1), new RatingChange(2, null), new RatingChange(10, 2.5), new RatingChange(0, null));
        Assert.Equal([5, 9, 10], taste.Titles.ToArray());
        Assert.Equal([2, 10, 5], taste.HalfStars.ToArray());
        Assert.False(taste.IsStored);
        Assert.Equal([2, 5, 5, 9], TasteProfile.OfUser(Table, 1).Titles.ToArray());
    }

    [Fact]
    public void Without_TheOnlyRating_IsNobody() => Assert.Same(TasteProfile.Nobody, TasteProfile.Of(new RatingChange(3, 4)).Without(3));
}
