using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Predictions;
using static StreamRec.Tests.Recommendation.Predictions.PredictorWorld;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class ReasonTests
{
    [Fact]
    public void Predict_WithoutRating_IsWhatAskingAgainWithoutItGives()
    {
        foreach (var (taste, title) in new[] { (LoverOf(1), 101), (WithModel.TasteOf(5), 10), (LoverOf(2), Unrated) })
        {
            var reason = WithModel.Predict(taste, title, Threshold, ReasonDepth.Full).Reasons.Single(each => each.Kind == ReasonKind.WithoutRating);
            var (with, without) = (WithModel.Score(taste.FoldedIn(), title), WithModel.Score(taste.Without(reason.TitleRow), title));
            Assert.Equal(without, reason.Score!.Value);
            Assert.Equal(without - with, reason.Effect!.Value);
            Assert.Equal(taste.ScoreOf(reason.TitleRow), reason.Rating);
            Assert.NotEqual(0, reason.Effect);
        }
    }

    [Fact]
    public void Predict_WithoutRating_SpeaksOfTheStrongestRating()
    {
        var reasons = WithModel.Predict(LoverOf(1), 101, Threshold, ReasonDepth.Full).Reasons;
        Assert.Equal(reasons[0].TitleRow, reasons.Single(each => each.Kind == ReasonKind.WithoutRating).TitleRow);
    }

    [Fact]
    public void Predict_SharedGenres_CountsLikedTitlesOnly()
    {
        var reason = WithModel.Predict(LoverOf(1), 101, Threshold, ReasonDepth.Full).Reasons.Single(each => each.Kind == ReasonKind.SharesGenres);
        Assert.Equal(["Musical"], reason.Terms);
        Assert.Equal(5, reason.Count);
        Assert.DoesNotContain(WithModel.Predict(LoverOf(1), 102, Threshold, ReasonDepth.Full).Reasons, each => each.Kind == ReasonKind.SharesGenres);
    }

    [Fact]
    public void Predict_SharedWords_NamesTheClosestLikedTitle()
    {
        var reason = WithModel.Predict(LoverOf(1), 101, Threshold, ReasonDepth.Full).Reasons.Single(each => each.Kind == ReasonKind.SharesWords);
        Assert.Equal(1, reason.TitleRow % 4);
        Assert.Contains("musicalword", reason.Terms);
        Assert.Equal(Texts.Similarity(101, reason.TitleRow), reason.Similarity!.Value, 1e-6);
    }

    [Fact]
    public void Predict_MuchRatedTitle_SaysHowPopular()
    {
        var counts = RatingSums.CountsByTitle(GeneratedWorld.Data.Ratings);
        var title = Array.IndexOf(counts, counts.Max());
        var reason = WithModel.Predict(-1, title, Threshold, ReasonDepth.Full).Reasons.Single(each => each.Kind == ReasonKind.Popular);
        Assert.Equal(counts.Max(), reason.Count);
        Assert.Equal((double)counts.Count(count => count > 0 && count < counts.Max()) / counts.Count(count => count > 0), reason.Share!.Value, 1e-9);
        var rare = Array.IndexOf(counts, counts.Where(count => count > 0).Min());
        Assert.DoesNotContain(WithModel.Predict(-1, rare, Threshold, ReasonDepth.Full).Reasons, each => each.Kind == ReasonKind.Popular);
    }

    [Fact]
    public void Predict_ScoreDepth_SaysWhatTheScoreIsMadeOfOnly() =>
        Assert.All(
            WithModel.Predict(LoverOf(1), 101, Threshold).Reasons,
            each => Assert.True(each.Kind is ReasonKind.RatedSimilar or ReasonKind.RatedOpposite or ReasonKind.UserMean or ReasonKind.TitleMean));
}
