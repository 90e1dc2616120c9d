using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.AlternatingLeastSquares;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Spark;

namespace StreamRec.Tests.Recommendation.Spark;

public sealed class SparkTrainerTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new ThroughSpark();

    protected override double GeneratedLimit => 0.60;

    protected override (double Low, double High) MovieLensBand => (0.91, 0.94);

    // The factors come from a training with biases of its own; a user folded in is drawn to the average in all of them.
    protected override double FoldInTolerance => 0.15;

    protected override IReadOnlyList<string> OtherSettings => ["regularization=0.3"];

    [Fact]
    public void Predict_KnownUserAndTitle_IsTheProductOfTheirFactors()
    {
        using var folder = new TemporaryFolder();
        SparkFiles.Write(Path.Combine(folder.Path, "userFactors"), [(0, [1, 2]), (2, [2, 0.5f])]);
        SparkFiles.Write(Path.Combine(folder.Path, "itemFactors"), [(0, [1, 1]), (1, [0.5f, 1])]);
        var model = Import(folder.Path, new RatingTable([0, 1, 1, 2], [0, 1], [4, 6], [], 3));

        Assert.Equal(3, model.ProfileOf(0).Predict(0), 1e-5);
        Assert.Equal(2.5, model.ProfileOf(0).Predict(1), 1e-5);
        Assert.Equal(2.5, model.ProfileOf(2).Predict(0), 1e-5);
        Assert.Equal(1.5, model.ProfileOf(2).Predict(1), 1e-5);

        // Nobody's ratings: the average of both users. A title without factors: the mean of the ratings.
        Assert.Equal(2.75, model.ProfileOf(1).Predict(0), 1e-5);
        Assert.Equal(2.5, model.ProfileOf(0).Predict(2), 1e-5);
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(model.KnowsUser));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(model.KnowsTitle));
    }

    [Fact]
    public void Train_WithoutFactors_SaysWhereTheyComeFrom()
    {
        var trainer = ModelCatalog.Find("spark-als");
        var failure = Assert.Throws<ModelException>(() => trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(trainer), new TrainingOptions()));
        Assert.Contains("--import-spark", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(trainer.Name, ModelCatalog.Trainers.Select(each => each.Name));
    }

    private static IRatingModel Import(string folder, RatingTable ratings)
    {
        var users = SparkFactorTable.Read(Path.Combine(folder, "userFactors"), ratings.UserCount, TestContext.Current.CancellationToken);
        var titles = SparkFactorTable.Read(Path.Combine(folder, "itemFactors"), ratings.TitleCount, TestContext.Current.CancellationToken);
        var trainer = new SparkTrainer(users, titles);
        return trainer.Train(new TrainingData(ratings), ModelParameters.DefaultsOf(trainer), new TrainingOptions());
    }

    /// <summary>Stands in for the cluster: our own alternating least squares, written in Spark's form and read back.</summary>
    private sealed class ThroughSpark : IModelTrainer
    {
        private readonly AlternatingLeastSquaresTrainer cluster = new();
        private readonly SparkTrainer ours = new();

        public string Name => ours.Name;

        public string Description => ours.Description;

        public string Citation => ours.Citation;

        public ModelFamily Family => ours.Family;

        public IReadOnlyList<ParameterDefinition> Parameters => ours.Parameters;

        public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
        {
            using var folder = new TemporaryFolder();
            SparkFiles.Write(folder.Path, (FactorModel)cluster.Train(data, ModelParameters.DefaultsOf(cluster), options with { Progress = null, Validation = null }));
            return new SparkTrainer(
                SparkFactorTable.Read(Path.Combine(folder.Path, "userFactors"), data.Ratings.UserCount, options.Cancellation),
                SparkFactorTable.Read(Path.Combine(folder.Path, "itemFactors"), data.Ratings.TitleCount, options.Cancellation)).Train(data, parameters, options);
        }

        public IRatingModel Read(BinaryReader reader) => ours.Read(reader);
    }
}
