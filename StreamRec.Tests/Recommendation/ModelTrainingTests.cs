using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation;

public sealed class ModelTrainingTests
{
    private static readonly TrainingRequest Request = new() { Trainer = new MatrixFactorizationTrainer() };

    [Fact]
    public void Run_GeneratedWorld_MeasuresBesideTheBaselinesAndTrainsOnAll()
    {
        var trained = ModelTraining.Run(GeneratedWorld.Data, Request);
        Assert.True(trained.Quality.TrainedOnAll);
        Assert.Equal(GeneratedWorld.Data.Ratings.Count, trained.Ratings);
        Assert.InRange(trained.Quality.HeldOut, 0.04 * trained.Ratings, 0.06 * trained.Ratings);
        Assert.Equal(["global-mean", "user-mean", "title-mean", "bias"], trained.Quality.Baselines.Select(baseline => baseline.Model));
        Assert.All(trained.Quality.Baselines, baseline => Assert.True(trained.Quality.Errors!.Rmse < baseline.Rmse));
        var plain = Request.Trainer.Train(GeneratedWorld.Data, ModelParameters.DefaultsOf(Request.Trainer), new TrainingOptions());
        Assert.Equal(plain.ProfileOf(3).Predict(4), trained.Model.ProfileOf(3).Predict(4));
    }

    [Fact]
    public void Run_GeneratedWorld_TellsForWhomHowSureAndWhetherProbabilitiesHold()
    {
        var quality = ModelTraining.Run(GeneratedWorld.Data, Request).Quality;
        Assert.Equal(quality.HeldOut, quality.Segments.Where(segment => segment.Kind == SegmentKind.UserRatings).Sum(segment => segment.Count));
        Assert.Equal(quality.HeldOut, quality.Segments.Where(segment => segment.Kind == SegmentKind.Genre).Sum(segment => segment.Count));
        Assert.Equal(1 - (quality.Errors!.Mae / quality.Baselines[0].Mae), quality.OverMean!.Share, 1e-6);
        Assert.Equal(1 - (quality.Errors.Mae / quality.Baselines[^1].Mae), quality.OverBias!.Share, 1e-6);
        Assert.True(quality.OverMean.IsSure && quality.OverBias.IsSure);
        Assert.Equal(quality.HeldOut, quality.Calibration!.Count);
        Assert.InRange(quality.Calibration.ExpectedCalibrationError, 0, 0.06);
        Assert.True(quality.Ranking!.Ndcg > quality.PopularRanking!.Ndcg);
        Assert.Equal(quality.HeldOut, quality.Distribution!.Steps.Sum(step => step.Count));
        Assert.Equal(quality.Errors.Mae, quality.Distribution.Scores.Sum(score => score.Mae * score.Count) / quality.HeldOut, 1e-9);
        Assert.Equal(GeneratedWorld.Data.Ratings.TitleCount, quality.PopularityShares.Sum(share => share.Titles));
        Assert.Equal(1, quality.PopularityShares.Sum(share => share.Ratings), 1e-9);
        Assert.Equal(1, quality.PopularityShares.Sum(share => share.Listed), 1e-9);
        Assert.True(quality.PopularityShares[0].PopularListed > quality.PopularityShares[0].Listed);
        var reading = quality.Read()!;
        Assert.Equal((quality.Errors.Mae, quality.HeldOut), (reading.MeanError, reading.Count));
    }

    [Fact]
    public void Run_ManyRatings_KeepsTheMeasuredModel()
    {
        var trained = ModelTraining.Run(GeneratedWorld.Data, Request with { MostForSecondTraining = 1000, MostHeldOut = 100 });
        Assert.False(trained.Quality.TrainedOnAll);
        Assert.InRange(trained.Quality.HeldOut, 60, 140);
        Assert.Equal(GeneratedWorld.Data.Ratings.Count - trained.Quality.HeldOut, trained.Ratings);
    }

    [Fact]
    public void Run_NothingHeldOut_SaysThatNothingIsKnown()
    {
        var trained = ModelTraining.Run(GeneratedWorld.Data, Request with { HoldOutShare = 0 });
        Assert.Null(trained.Quality.Errors);
        Assert.Equal(0, trained.Quality.HeldOut);
    }

    [Fact]
    public void Run_OneRating_StillTrains()
    {
        var table = new RatingTable([0, 1], [0], [9], [], 2);
        var trained = ModelTraining.Run(new TrainingData(table), Request with { HoldOutShare = 0.5 });
        Assert.Equal(4.5f, trained.Model.ProfileOf(0).Predict(0), 0.01);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0.6)]
    [InlineData(double.NaN)]
    public void Run_ImpossibleShare_NamesWhatIsAccepted(double share) => Assert.Contains(
        "from 0 to 0.5",
        Assert.Throws<ModelException>(() => ModelTraining.Run(GeneratedWorld.Data, Request with { HoldOutShare = share })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Run_WithProgress_ReportsBothTrainings()
    {
        var reports = new Recorder<TrainingProgress>();
        ModelTraining.Run(GeneratedWorld.Data, Request with { Trainer = new BiasTrainer(), Progress = reports });
        Assert.Equal(5, reports.Values.Count(report => report.Stage == TrainingStage.Measuring));
        Assert.Equal(5, reports.Values.Count(report => report.Stage == TrainingStage.Final));
    }

    [Fact]
    public void Run_Cancelled_Throws() => Assert.ThrowsAny<OperationCanceledException>(() =>
        ModelTraining.Run(GeneratedWorld.Data, Request with { Cancellation = new CancellationToken(canceled: true) }));
}
