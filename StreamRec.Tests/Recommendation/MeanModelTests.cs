using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Means;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation;

public sealed class MeanModelTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new MeanTrainer();

    protected override double GeneratedLimit => 1.2;

    protected override (double Low, double High) MovieLensBand => (1.14, 1.17);

    protected override double FoldInTolerance => 0.001;

    protected override IReadOnlyList<string> OtherSettings => ["of=title"];

    [Theory]
    [InlineData("global", PredictionSource.GlobalMean, 3.5f)]
    [InlineData("user", PredictionSource.UserMean, 4f)]
    [InlineData("title", PredictionSource.TitleMean, 2.5f)]
    public void Predict_EachKind_GivesThatMean(string of, PredictionSource source, float expected)
    {
        // User 0 gave 5 and 3, user 1 gave 4 and 2; title 1 has 3 and 2.
        var table = new RatingTable([0, 2, 4], [0, 1, 0, 1], [10, 6, 8, 4], [], 3);
        var model = Trainer.Train(new TrainingData(table), ModelParameters.Parse(Trainer, ["of=" + of]), new TrainingOptions());
        Assert.Equal(source, model.Source);
        Assert.Equal(expected, model.ProfileOf(0).Predict(1));
        Assert.True(model.KnowsTitle(1));
        Assert.False(model.KnowsTitle(2));
    }

    [Fact]
    public void Predict_UserOrTitleWithoutRatings_GivesTheMeanOfAll()
    {
        var table = new RatingTable([0, 2, 2], [0, 1], [10, 4], [], 3);
        foreach (var of in new[] { "user", "title" })
        {
            var model = Trainer.Train(new TrainingData(table), ModelParameters.Parse(Trainer, ["of=" + of]), new TrainingOptions());
            Assert.Equal(3.5f, model.ProfileOf(1).Predict(2));
        }
    }

    [Fact]
    public void Predict_MeanIsTheActiveModel_AnswersItselfInsteadOfTheDampedMeans()
    {
        var trained = ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = Trainer, Parameters = ModelParameters.Parse(Trainer, ["of=user"]) });
        var predictor = new Predictor(GeneratedWorld.Data.Ratings, TitleText.BuildIndex(GeneratedWorld.Data.Works), trained);
        var prediction = predictor.Predict(5, 10, 3.7);
        Assert.Equal(PredictionSource.UserMean, prediction.Source);
        Assert.Equal(GeneratedWorld.Data.Ratings.HalfStarsOf(5).ToArray().Average(score => score * 0.5), prediction.Score, 1e-4);
    }

    [Fact]
    public void FoldIn_AFewRatings_PredictsTheirMean()
    {
        var model = Trainer.Train(GeneratedWorld.Data, ModelParameters.Parse(Trainer, ["of=user"]), new TrainingOptions());
        Assert.Equal(3f, model.FoldIn([1, 2], [4, 8]).Predict(100));
    }
}
