using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class ContentModelTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new ContentTrainer();

    protected override double GeneratedLimit => 0.75;

    protected override (double Low, double High) MovieLensBand => (1.00, 1.05);

    protected override double FoldInTolerance => 0.001;

    protected override IReadOnlyList<string> OtherSettings => ["shrinkage=20"];

    [Fact]
    public void Train_WithoutTitles_SaysWhy()
    {
        var failure = Assert.Throws<ModelException>(() =>
            Trainer.Train(new TrainingData(GeneratedWorld.Data.Ratings), ModelParameters.DefaultsOf(Trainer), new TrainingOptions()));
        Assert.Contains("texts", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_TitleNobodyRated_FollowsTheGenre()
    {
        // The last title of the world has a genre and no ratings: users who rate its genre above their mean get more than their mean.
        var model = (ContentModel)Trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        const int Unrated = GeneratedWorld.Titles - 1;
        var right = 0;
        for (var user = 0; user < GeneratedWorld.Users; user++)
        {
            var titles = GeneratedWorld.Data.Ratings.TitlesOf(user).ToArray();
            var scores = GeneratedWorld.Data.Ratings.HalfStarsOf(user).ToArray();
            var mean = scores.Average(score => score * 0.5);
            var genreMean = scores.Where((_, rating) => titles[rating] % 4 == Unrated % 4).Average(score => score * 0.5);
            right += Math.Sign(genreMean - mean) == Math.Sign(model.ProfileOf(user).Predict(Unrated) - mean) ? 1 : 0;
        }

        Assert.InRange(right, 0.9 * GeneratedWorld.Users, GeneratedWorld.Users);
    }

    [Fact]
    public void Predict_TitleTheUserRated_DoesNotUseThatRating()
    {
        var model = Trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        var user = model.FoldIn([0, 4, 8], [10, 2, 2]);
        Assert.True(user.Predict(0) < user.Predict(-1), "Two bad ratings of its genre must count, its own good one must not.");
    }
}
