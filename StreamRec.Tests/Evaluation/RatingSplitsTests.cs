using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Tests.Evaluation;

public sealed class RatingSplitsTests
{
    private static readonly RatingTable Timed = new([0, 3, 4, 6], [0, 1, 2, 0, 1, 2], [2, 3, 4, 5, 6, 7], [30, 10, 20, 5, 7, 8], 3);

    [Fact]
    public void LeaveLast_One_TakesTheLatestOfEachUserThatHasMore()
    {
        var (training, test) = RatingSplits.LeaveLast(Timed, 1, seed: 1);
        Assert.Equal([0, 1, 1, 2], test.UserStarts);
        Assert.Equal([0, 2], test.Titles);
        Assert.Equal([30, 8], test.Times);
        Assert.Equal([0, 2, 3, 4], training.UserStarts);
    }

    [Fact]
    public void LeaveLast_Two_LeavesUsersWithTwoInTraining()
    {
        var (training, test) = RatingSplits.LeaveLast(Timed, 2, seed: 1);
        Assert.Equal([0, 2], test.Titles);
        Assert.Equal([1, 0, 1, 2], training.Titles);
    }

    [Fact]
    public void LeaveLast_SameSecond_DependsOnTheSeedOnly()
    {
        var table = new RatingTable([0, 20], [.. Enumerable.Range(0, 20)], [.. Enumerable.Repeat((byte)4, 20)], [.. Enumerable.Repeat(9L, 20)], 20);
        var chosen = Enumerable.Range(1, 8).Select(seed => RatingSplits.LeaveLast(table, 1, seed).Test.Titles[0]).ToList();
        Assert.Equal(chosen[0], RatingSplits.LeaveLast(table, 1, 1).Test.Titles[0]);
        Assert.True(chosen.Distinct().Count() > 3);
    }

    [Theory]
    [InlineData(0, "from 1 to 1000")]
    [InlineData(1001, "from 1 to 1000")]
    [InlineData(3, "No user has more than 3 ratings")]
    public void LeaveLast_ImpossibleNumber_SaysWhy(int count, string expected) =>
        Assert.Contains(expected, Assert.Throws<ModelException>(() => RatingSplits.LeaveLast(Timed, count, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void LeaveLast_RatingsWithoutTimes_SaysHowMany()
    {
        var none = new RatingTable([0, 2], [0, 1], [4, 5], [], 2);
        var some = new RatingTable([0, 2], [0, 1], [4, 5], [7, RatingTable.NoTime], 2);
        Assert.Contains("the ratings have no times", Assert.Throws<ModelException>(() => RatingSplits.LeaveLast(none, 1, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("1 of 2 ratings have no times", Assert.Throws<ModelException>(() => RatingSplits.LeaveLast(some, 1, 1)).Message, StringComparison.Ordinal);
    }
}
