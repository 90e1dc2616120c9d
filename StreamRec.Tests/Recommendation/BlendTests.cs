using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Blend;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class BlendTests : RatingModelConformance
{
    public override IModelTrainer Trainer => ModelCatalog.Find(BlendTrainer.ModelName);

    protected override double GeneratedLimit => 0.60;

    protected override (double Low, double High) MovieLensBand => (0.90, 0.925);

    protected override double FoldInTolerance => 0.05;

    protected override IReadOnlyList<string> OtherSettings => ["models=mf+knn+content", "held-out=0.3", "ridge=0", "groups=one"];

    [Fact]
    public void Train_MovieLens_IsBetterThanEachOfItsParts()
    {
        var model = (BlendModel)Trainer.Train(MovieLens100k.Training(2), ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        var test = MovieLens100k.Test(2);
        var error = ModelError.RootMeanSquare(model, test);
        Assert.Equal(2, model.Parts.Count);
        Assert.All(model.Parts, part => Assert.True(error < ModelError.RootMeanSquare(part, test)));
    }

    [Fact]
    public void Parameters_Models_AreThoseThatThereAre()
    {
        Assert.All(
            new BlendTrainer([.. ModelCatalog.Trainers]).Parameters[0].Choices,
            set => Assert.All(set.Split('+'), name => Assert.Contains(ModelCatalog.Trainers, trainer => trainer.Name == name)));
        var failure = Assert.Throws<ModelException>(() => ModelParameters.Parse(Trainer, ["models=magic"]));
        Assert.Contains("mf+knn", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Solve_PartsOfKnownWorth_FindsTheirWeights()
    {
        // The target is 0.7 of the first part and nothing of the second, for which the best weight without a bound would be below 0.
        var fit = new BlendFit(2);
        var random = new SeededRandom(1);
        for (var rating = 0; rating < 1000; rating++)
        {
            var (first, second) = ((float)random.NextNormal(), (float)random.NextNormal());
            fit.Add([first, second], (0.7f * first) - (0.2f * second), 5, 5);
        }

        var weights = fit.Solve(ridge: 0, byCount: false).Of(0).ToArray();
        Assert.Equal(0.7, weights[0], 0.05);
        Assert.Equal(0, weights[1]);
        Assert.Equal(0.5, fit.Solve(ridge: 1e9, byCount: false).Of(3)[1], 1e-3);
        Assert.Equal([0.5f, 0.5f], new BlendFit(2).Solve(1, byCount: true).Of(0).ToArray());
    }

    [Fact]
    public void Solve_ByCount_GivesEachGroupTheWeightsThatSuitIt()
    {
        var fit = new BlendFit(2);
        var random = new SeededRandom(2);
        for (var rating = 0; rating < 4000; rating++)
        {
            var (first, second) = ((float)random.NextNormal(), (float)random.NextNormal());
            var isWarm = rating % 2 == 0;
            fit.Add([first, second], isWarm ? first : second, isWarm ? 100 : 3, 50);
        }

        var weights = fit.Solve(ridge: 1, byCount: true);
        Assert.Equal(1, weights.Of(weights.GroupOf(200, 50))[0], 0.02);
        Assert.Equal(1, weights.Of(weights.GroupOf(2, 50))[1], 0.02);
        Assert.InRange(fit.Error(weights), 0, 0.05);
    }

    [Fact]
    public void Effects_OfRatings_AreTheWeightedEffectsOfTheParts()
    {
        var training = GeneratedWorld.Split().Training;
        var model = (BlendModel)Trainer.Train(training, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        var titles = training.Ratings.TitlesOf(9);
        var halfStars = training.Ratings.HalfStarsOf(9);
        var effects = new float[titles.Length];
        var sum = model.EffectsOf(titles, halfStars).Effects(11, effects);
        var weights = model.Weights.Of(model.Weights.GroupOf(titles.Length, model.RatingsOf(11)));
        var expected = new float[titles.Length];
        for (var part = 0; part < weights.Length; part++)
        {
            var own = new float[titles.Length];
            ((IExplainingModel)model.Parts[part]).EffectsOf(titles, halfStars).Effects(11, own);
            for (var rating = 0; rating < own.Length; rating++)
            {
                expected[rating] += weights[part] * own[rating];
            }
        }

        Assert.Equal(expected, effects);
        Assert.Equal(effects.Sum(), sum, 1e-4);
    }
}
