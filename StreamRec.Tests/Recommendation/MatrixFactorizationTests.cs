using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class MatrixFactorizationTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new MatrixFactorizationTrainer();

    protected override double GeneratedLimit => 0.60;

    protected override (double Low, double High) MovieLensBand => (0.90, 0.925);

    protected override double FoldInTolerance => 0.05;

    protected override IReadOnlyList<string> OtherSettings =>
    [
        "factors=10", "members=2", "epochs=3", "learning-rate=0.01", "bias-learning-rate=0.02", "final-rate=0.5",
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
    public void Train_CancelledDuringAnEpoch_EndsBeforeTheNextReport()
    {
        using var source = new CancellationTokenSource();
        var reports = new Recorder<TrainingProgress>(_ => source.Cancel());
        var options = new TrainingOptions { Progress = reports, Cancellation = source.Token };
        Assert.ThrowsAny<OperationCanceledException>(() => Trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(Trainer), options));
        Assert.Single(reports.Values);
    }

    [Fact]
    public void Train_ProgressReceiverFails_PassesTheFailureOn()
    {
        var options = new TrainingOptions { Progress = new Recorder<TrainingProgress>(_ => throw new InvalidOperationException("full")) };
        Assert.Throws<InvalidOperationException>(() => Trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(Trainer), options));
    }

    [Fact]
    public void Train_WithValidation_ReportsItsErrorAndLearnsTheSame()
    {
        var (training, heldOut) = GeneratedWorld.Split();
        var reports = new Recorder<TrainingProgress>();
        var parameters = ModelParameters.DefaultsOf(Trainer);
        var watched = Trainer.Train(training, parameters, new TrainingOptions { Progress = reports, Validation = heldOut });
        var plain = Trainer.Train(training, parameters, new TrainingOptions());
        Assert.Equal(plain.ProfileOf(1).Predict(1), watched.ProfileOf(1).Predict(1));
        Assert.Equal(ModelError.RootMeanSquare(watched, heldOut), reports.Values[^1].ValidationError!.Value, 1e-9);
        Assert.True(reports.Values[^1].ValidationError < reports.Values[0].ValidationError);
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

    [Fact]
    public void Effects_AllRatingsOfAUser_AddUpToTheFoldedInTaste()
    {
        var (training, _) = GeneratedWorld.Split();
        var model = (FactorModel)Trainer.Train(training, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        var titles = training.Ratings.TitlesOf(9);
        var effects = new float[titles.Length];
        var sum = model.EffectsOf(titles, training.Ratings.HalfStarsOf(9)).Effects(11, effects);
        var user = ((FactorProfile)model.FoldIn(titles, training.Ratings.HalfStarsOf(9))).Vector;
        var title = model.Titles.Row(11);
        Assert.Equal(effects.Sum(), sum, 1e-4);
        Assert.Equal(ScalarKernel.Dot(user[FactorMatrix.FirstFactor..], title[FactorMatrix.FirstFactor..]), sum, 1e-3);
    }
}
