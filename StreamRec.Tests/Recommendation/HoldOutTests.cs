using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;

namespace StreamRec.Tests.Recommendation;

public sealed class HoldOutTests
{
    private static readonly RatingTable Table = new([0, 2, 2, 5], [0, 3, 1, 2, 3], [1, 2, 3, 4, 5], [11, 12, 13, 14, 15], 4);

    [Fact]
    public void Part_ByPosition_KeepsRowsScoresAndTimes()
    {
        var (training, heldOut) = HoldOut.Part(Table, rating => rating is 1 or 4);
        Assert.Equal([0, 1, 1, 3], training.UserStarts);
        Assert.Equal([0, 1, 2], training.Titles);
        Assert.Equal(new byte[] { 1, 3, 4 }, training.HalfStars);
        Assert.Equal([11, 13, 14], training.Times);
        Assert.Equal([0, 1, 1, 2], heldOut.UserStarts);
        Assert.Equal([3, 3], heldOut.Titles);
        Assert.Equal(4, heldOut.TitleCount);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 0)]
    public void Split_AllOrNothing_LeavesTheOtherEmpty(double share, int left)
    {
        var (training, heldOut) = HoldOut.Split(Table, share, 1);
        Assert.Equal(left, training.Count);
        Assert.Equal(5 - left, heldOut.Count);
    }

    [Fact]
    public void Split_SameSeed_HoldsTheSameOut()
    {
        var first = HoldOut.Split(GeneratedWorld.Data.Ratings, 0.1, 1).HeldOut;
        Assert.Equal(first.Titles, HoldOut.Split(GeneratedWorld.Data.Ratings, 0.1, 1).HeldOut.Titles);
        Assert.NotEqual(first.Titles, HoldOut.Split(GeneratedWorld.Data.Ratings, 0.1, 2).HeldOut.Titles);
    }
}
