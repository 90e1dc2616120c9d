using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

/// <summary>What models of factors must do besides.</summary>
public abstract class FactorModelConformance : RatingModelConformance
{
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
