using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class MatrixFactorizationTests : FactorModelConformance
{
    public override IModelTrainer Trainer => new MatrixFactorizationTrainer();

    protected override double GeneratedLimit => 0.60;

    protected override (double Low, double High) MovieLensBand => (0.90, 0.925);

    protected override double FoldInTolerance => 0.05;

    protected override IReadOnlyList<string> OtherSettings =>
    [
        "factors=10", "epochs=3", "members=2", "learning-rate=0.01", "bias-learning-rate=0.02", "final-rate=0.5",
        "regularization=0.2", "bias-regularization=0.2", "count-exponent=0.5", "initial-spread=0.2",
    ];

    [Fact]
    public void Train_MovieLensAllFolds_ReachesTheGoal()
    {
        var sum = 0.0;
        for (var fold = 1; fold <= 5; fold++)
        {
            var model = Trainer.Train(MovieLens100k.Training(fold), ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
            sum += ModelError.RootMeanSquare(model, MovieLens100k.Test(fold));
        }

        Assert.InRange(sum / 5, 0.88, 0.906);
    }

    [Fact]
    public void Train_LearningRateFarTooHigh_SaysSo()
    {
        var parameters = ModelParameters.Parse(Trainer, ["learning-rate=0.5", "bias-learning-rate=0.5", "regularization=10", "initial-spread=1"]);
        var failure = Assert.Throws<ModelException>(() => Trainer.Train(GeneratedWorld.Data, parameters, new TrainingOptions()));
        Assert.Contains("learning rate is too high", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mean_SeveralMembers_PredictsTheirMean()
    {
        const int Members = 3;
        var users = new FactorMembers(2, 5, Members, FactorMatrix.TitleBias);
        var titles = new FactorMembers(2, 5, Members, FactorMatrix.UserBias);
        users.Fill([true, true], spread: 1, seed: 1, threads: 1);
        titles.Fill([true, true], spread: 1, seed: 2, threads: 2);
        var mean = 0f;
        for (var member = 0; member < Members; member++)
        {
            users.Matrix.Row(Members + member)[FactorMatrix.UserBias] = member;
            mean += ScalarKernel.Dot(users.Matrix.Row(Members + member), titles.Matrix.Row(Members + member)) / Members;
        }

        Assert.Equal(mean, ScalarKernel.Dot(users.Mean().Row(1), titles.Mean().Row(1)), 1e-5);
        Assert.NotEqual(users.Matrix.Row(0)[FactorMatrix.FirstFactor + 1], users.Matrix.Row(1)[FactorMatrix.FirstFactor]);
    }
}
