using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;
using static StreamRec.Tests.Recommendation.Predictions.PredictorWorld;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class FoldInTests
{
    /// <summary>Every kind of model, and none.</summary>
    public static TheoryData<string> Models => [BiasTrainer.ModelName, MatrixFactorizationTrainer.ModelName, ContentTrainer.ModelName, ""];

    [Fact]
    public void Predict_NewUser_IsAnsweredByTheModelLikeAStoredOne()
    {
        var prediction = WithModel.Predict(LoverOf(1), 101, Threshold);
        Assert.Equal(PredictionSource.MatrixFactorization, prediction.Source);
        Assert.True(prediction.Score > WithModel.Predict(LoverOf(2), 101, Threshold).Score + 1);
        Assert.InRange(prediction.StandardDeviation, 0.3, 1.2);
        Assert.Contains(prediction.Reasons, reason => reason.Kind == ReasonKind.RatedSimilar && reason.TitleRow % 4 == 1 && reason.Rating == 5);
        Assert.Contains(prediction.Reasons, reason => reason.Kind == ReasonKind.UserMean && reason.Count == 20);
    }

    [Fact]
    public void Predict_StoredUserFoldedIn_LiesNearTheTrainedOne()
    {
        var squares = 0.0;
        for (var user = 0; user < 50; user++)
        {
            var difference = WithModel.Score(user, 10) - WithModel.Score(WithModel.TasteOf(user).FoldedIn(), 10);
            squares += difference * difference;
        }

        Assert.InRange(Math.Sqrt(squares / 50), 1e-6, 0.15);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Recommend_AnyModel_ListAndSinglePredictionAgree(string model)
    {
        var predictor = WithModel.With(model.Length == 0 ? null : model == MatrixFactorizationTrainer.ModelName ? Trained
            : ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = ModelCatalog.Find(model) }));
        foreach (var taste in new[] { LoverOf(0), predictor.TasteOf(7), TasteProfile.Nobody })
        {
            var list = predictor.Recommend(For(taste, 30));
            Assert.Equal(30, list.Titles.Count);
            Assert.All(list.Titles, each => Assert.Equal(predictor.Predict(taste, each.TitleRow, Threshold).Score, each.Score));
            Assert.All(list.Titles, each => Assert.Null(taste.ScoreOf(each.TitleRow)));
            Assert.Equal(list.Titles.Select(each => (float)each.Score), predictor.Scores(taste, Rows(list)));
        }
    }

    [Fact]
    public void Recommend_RatingsOfAStoredUser_IsTheirList()
    {
        var byRow = WithModel.Recommend(new RecommendationQuery(5, 10, Threshold));
        var byTaste = WithModel.Recommend(For(WithModel.TasteOf(5)));
        Assert.Equal(byRow.Titles.Select(each => (each.TitleRow, each.Score)), byTaste.Titles.Select(each => (each.TitleRow, each.Score)));
    }

    [Fact]
    public void Predict_OrderOfRatings_MakesNoDifference()
    {
        RatingChange[] ratings = [.. Enumerable.Range(0, 20).Select(title => new RatingChange(title * 3, 1 + (title % 5)))];
        Assert.Equal(WithModel.Score(TasteProfile.Of(ratings), 100), WithModel.Score(TasteProfile.Of(ratings.Reverse()), 100));
    }

    [Fact]
    public void Predict_TitleThatDoesNotExist_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WithModel.Predict(TasteProfile.Of(new RatingChange(GeneratedWorld.Titles, 3)), 0, Threshold));
        Assert.Throws<ArgumentOutOfRangeException>(() => WithModel.Predict(TasteProfile.Nobody, GeneratedWorld.Titles, Threshold));
    }
}
