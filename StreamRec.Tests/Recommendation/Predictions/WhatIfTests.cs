using StreamRec.Core.Recommendation.Predictions;
using static StreamRec.Tests.Recommendation.Predictions.PredictorWorld;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class WhatIfTests
{
    [Fact]
    public void WhatIf_NoChange_ChangesNothing()
    {
        var answer = WithModel.WhatIf(new RecommendationQuery(5, 10, Threshold), [], 200);
        Assert.Equal(11, answer.Titles.Count);
        Assert.All(answer.Titles, each => Assert.Equal(0, each.Change));
        Assert.All(answer.Titles.SkipLast(1), each => Assert.Equal(ListMove.Stayed, each.Move));
        Assert.Equal(ListMove.Outside, answer.Titles[^1].Move);
    }

    [Fact]
    public void WhatIf_RatingTakenAway_ListsItAgainAndTellsEveryDifference()
    {
        var taste = LoverOf(1);
        var answer = WithModel.WhatIf(For(taste, 10), [new RatingChange(1, null), new RatingChange(5, 0.5)]);
        var after = taste.With(new RatingChange(1, null), new RatingChange(5, 0.5));
        Assert.All(answer.Titles, each =>
        {
            Assert.Equal(WithModel.Score(taste, each.TitleRow), each.ScoreBefore);
            Assert.Equal(WithModel.Score(after, each.TitleRow), each.ScoreAfter);
        });
        Assert.Equal(Rows(WithModel.Recommend(For(taste))), Rows(answer.Before));
        Assert.Equal(Rows(WithModel.Recommend(For(after))), Rows(answer.After));
        Assert.Contains(answer.Titles, each => each.Change < -0.1);
    }

    [Fact]
    public void Compare_OtherTaste_TellsWhatEntersLeavesAndMoves()
    {
        var answer = WithModel.Compare(For(TasteProfile.Nobody), LoverOf(1), LoverOf(2));
        Assert.Equal(Enumerable.Range(1, 10), answer.Titles.Where(each => each.PlaceAfter is not null).Select(each => each.PlaceAfter!.Value));
        Assert.Equal(Rows(answer.After).Except(Rows(answer.Before)), answer.Titles.Where(each => each.Move == ListMove.Entered).Select(each => each.TitleRow));
        Assert.Equal(Rows(answer.Before).Except(Rows(answer.After)), answer.Titles.Where(each => each.Move == ListMove.Left).Select(each => each.TitleRow));
        Assert.Contains(answer.Titles, each => each.Move == ListMove.Entered);
    }

    [Theory]
    [InlineData(3, 2, ListMove.Rose)]
    [InlineData(2, 3, ListMove.Fell)]
    [InlineData(2, 2, ListMove.Stayed)]
    public void Move_TwoPlaces_SaysWhichWay(int before, int after, ListMove move) => Assert.Equal(move, new TitleDifference(1, 3, 4, before, after).Move);

    [Fact]
    public void WhatIf_StoredUser_ComparesFoldInWithFoldIn()
    {
        var answer = WithModel.WhatIf(new RecommendationQuery(5, 10, Threshold), [new RatingChange(200, 5)]);
        Assert.Equal(WithModel.Score(WithModel.TasteOf(5).FoldedIn(), answer.Titles[0].TitleRow), answer.Titles[0].ScoreBefore);
        Assert.DoesNotContain(200, Rows(answer.After));
    }
}
