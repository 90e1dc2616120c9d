using StreamRec.Core.Recommendation.MatrixFactorization;

namespace StreamRec.Tests.Recommendation;

public sealed class RatingBlocksTests
{
    [Fact]
    public void Cut_AnyTable_KeepsEachRatingOnceAndBlocksApart()
    {
        var table = GeneratedWorld.Data.Ratings;
        var blocks = RatingBlocks.Cut(table, seed: 1, threads: 2);
        var seen = new HashSet<(int, int)>();
        var groupOfUser = new Dictionary<int, int>();
        var groupOfTitle = new Dictionary<int, int>();
        for (var userGroup = 0; userGroup < blocks.Side; userGroup++)
        {
            for (var titleGroup = 0; titleGroup < blocks.Side; titleGroup++)
            {
                foreach (var rating in blocks.Block(userGroup, titleGroup))
                {
                    Assert.True(seen.Add((rating.User, rating.Title)));
                    Assert.Equal(userGroup, groupOfUser.TryAdd(rating.User, userGroup) ? userGroup : groupOfUser[rating.User]);
                    Assert.Equal(titleGroup, groupOfTitle.TryAdd(rating.Title, titleGroup) ? titleGroup : groupOfTitle[rating.Title]);
                    var place = table.TitlesOf(rating.User).IndexOf(rating.Title);
                    Assert.Equal((int)table.HalfStarsOf(rating.User)[place], rating.HalfStars);
                }
            }
        }

        Assert.Equal(table.Count, seen.Count);
    }

    [Fact]
    public void Cut_SkewedTitles_BalancesTheBlocks()
    {
        var blocks = RatingBlocks.Cut(GeneratedWorld.Data.Ratings, seed: 1, threads: 2);
        var fair = GeneratedWorld.Data.Ratings.Count / (blocks.Side * blocks.Side);
        for (var block = 0; block < blocks.Side * blocks.Side; block++)
        {
            Assert.InRange(blocks.Block(block / blocks.Side, block % blocks.Side).Length, fair / 2, fair * 2);
        }
    }
}
