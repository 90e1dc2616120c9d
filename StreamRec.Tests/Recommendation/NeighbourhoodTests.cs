using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Neighbourhood;

namespace StreamRec.Tests.Recommendation;

public sealed class NeighbourhoodTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new NeighbourhoodTrainer();

    protected override double GeneratedLimit => 0.65;

    protected override (double Low, double High) MovieLensBand => (0.91, 0.935);

    protected override double FoldInTolerance => 0.001;

    protected override IReadOnlyList<string> OtherSettings =>
        ["titles=100", "shrinkage=5", "damping=1", "regularization=10", "implicit=0", "users=150", "raters=40"];

    [Fact]
    public void Train_MovieLensAllFolds_IsClearlyBetterThanSimilaritiesAlone()
    {
        // Surprise's KNNBaseline has 0.9204 on these folds.
        var sum = 0.0;
        for (var fold = 1; fold <= 5; fold++)
        {
            var model = Trainer.Train(MovieLens100k.Training(fold), ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
            sum += ModelError.RootMeanSquare(model, MovieLens100k.Test(fold));
        }

        Assert.InRange(sum / 5, 0.90, 0.915);
    }

    [Fact]
    public void Effects_AllRatingsOfAUser_AddUpToWhatIsAddedToTheBiases()
    {
        // Some titles are not compared: their ratings have no effect, and the others keep their places.
        var training = GeneratedWorld.Split().Training;
        var model = (NeighbourhoodModel)Trainer.Train(training, ModelParameters.Parse(Trainer, ["titles=150"]), new TrainingOptions());
        var titles = training.Ratings.TitlesOf(9);
        var halfStars = training.Ratings.HalfStarsOf(9);
        var target = model.Titles.Places.AsSpan().IndexOf(3);
        var effects = new float[titles.Length];
        var sum = model.EffectsOf(titles, halfStars).Effects(target, effects);
        var scores = new float[GeneratedWorld.Titles];
        model.FoldIn(titles, halfStars).ScoreTitles(scores);
        var biases = model.Biases.Mean + model.Biases.FoldInBias(titles, halfStars) + model.Biases.TitleBias(target);
        Assert.Equal(scores[target] - biases, sum, 1e-4);
        Assert.Equal(effects.Sum(), sum, 1e-4);
        for (var rating = 0; rating < effects.Length; rating++)
        {
            Assert.Equal(model.Titles.PlaceOf(titles[rating]) < 0 || titles[rating] == target, effects[rating] == 0);
        }
    }

    [Fact]
    public void Effects_OfRatings_SpeakMostlyOfTheSameGenre()
    {
        var model = (IExplainingModel)Trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        var (same, others) = (0f, 0f);
        for (var user = 0; user < 50; user++)
        {
            var titles = GeneratedWorld.Data.Ratings.TitlesOf(user);
            var effects = new float[titles.Length];
            model.EffectsOf(titles, GeneratedWorld.Data.Ratings.HalfStarsOf(user)).Effects(10, effects);
            for (var rating = 0; rating < effects.Length; rating++)
            {
                (titles[rating] % 4 == 10 % 4 ? ref same : ref others) += Math.Abs(effects[rating]);
            }
        }

        Assert.True(same > 2 * others, $"{same} against {others}");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    public void AddRating_VectorAndScalar_Agree(int length)
    {
        var random = new SeededRandom(3);
        float[] Make() => [.. Enumerable.Range(0, length).Select(_ => (float)random.NextNormal())];
        var (products, totals, offsets, similarities, weights, constants) = (Make(), Make(), Make(), Make(), Make(), Make());
        var (scalarProducts, scalarTotals, scalarOffsets) = (products.ToArray(), totals.ToArray(), offsets.ToArray());
        NeighbourKernel.AddRating(ref products[0], ref totals[0], ref offsets[0], ref similarities[0], ref weights[0], ref constants[0], 1.5f, length);
        ScalarNeighbourKernel.AddRating(scalarProducts, scalarTotals, scalarOffsets, similarities, weights, constants, 1.5f);
        for (var lane = 0; lane < length; lane++)
        {
            Assert.Equal(scalarProducts[lane], products[lane], 1e-5);
            Assert.Equal(scalarTotals[lane], totals[lane], 1e-5);
            Assert.Equal(scalarOffsets[lane], offsets[lane], 1e-5);
        }
    }

    [Fact]
    public void Train_FewCommonUsersByHand_GivesShrunkSquaredCorrelations()
    {
        // Two titles, four users who agree on both; without damped biases' help the correlation of the residuals is near 1 and n = 4.
        var table = new RatingTable([0, 2, 4, 6, 8], [0, 1, 0, 1, 0, 1, 0, 1], [10, 10, 2, 2, 10, 10, 2, 2], [], 2);
        var model = (NeighbourhoodModel)Trainer.Train(new TrainingData(table), ModelParameters.Parse(Trainer, ["shrinkage=3"]), new TrainingOptions());
        var similarity = model.Tables.Similarities[model.Titles.PlaceOf(0), model.Titles.PlaceOf(1)];
        Assert.Equal(0.25, similarity, 1e-3);
        Assert.Equal(0, model.Tables.Similarities[0, 0]);
    }
}
