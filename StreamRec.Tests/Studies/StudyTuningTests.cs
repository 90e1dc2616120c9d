using StreamRec.Core.Recommendation;
using StreamRec.Core.Studies;
using StreamRec.Core.Tuning;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Studies;

public sealed class StudyTuningTests : IDisposable
{
    private readonly StudyFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Run_Halving_FindsWhatTheWholeGridFindsWithLessEffort()
    {
        var request = Request(new TuningRequest { Method = SearchMethod.Halving, Trials = 9, Space = ["learning-rate=0.0001,0.0002,0.0005,0.001,0.002,0.004,0.008,0.015,0.03"], EarlyStopping = null }, "epochs=27");

        var study = fixture.Runner.Run(StudyFixture.Data, request);
        var grid = fixture.Runner.Run(StudyFixture.Data, request with { Tuning = request.Tuning! with { Method = SearchMethod.Grid } });

        Assert.Equal(13, study.Points.Count);
        Assert.Equal(grid.BestPoint!.Varied["learning-rate"], study.BestPoint!.Varied["learning-rate"]);
        Assert.Equal(grid.BestPoint.Mean!.Rmse, study.BestPoint.Mean!.Rmse);
        Assert.Equal(["3", "9", "27"], study.Points.Select(point => point.Parameters["epochs"]).Distinct());
    }

    [Fact]
    public void Run_TrialClearlyBehind_IsGivenUp()
    {
        var request = Request(new TuningRequest { Method = SearchMethod.Grid, Space = ["learning-rate=0.02,0.00001"], EarlyStopping = new EarlyStopping { Margin = 0.01 } }, "epochs=20");
        var study = fixture.Runner.Run(StudyFixture.Data, request);

        Assert.Equal([PointState.Done, PointState.GivenUp], study.Points.Select(point => point.State));
        Assert.Null(study.Points[1].Mean);
        Assert.InRange(study.Points[1].Curve.Count, 10, 19);
        Assert.Contains("Given up after", study.Points[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ErrorThatRisesAgain_IsTrainedUpToItsLowest()
    {
        // Without regularisation many factors learn the training ratings by heart.
        var request = Request(new TuningRequest { Method = SearchMethod.Grid, Space = ["regularization=0"], EarlyStopping = new EarlyStopping { Patience = 3 } }, "factors=40", "epochs=60", "learning-rate=0.05", "final-rate=1");
        var point = Assert.Single(fixture.Runner.Run(StudyFixture.Data, request).Points);
        var full = Assert.Single(fixture.Runner.Run(StudyFixture.Data, request with { Tuning = request.Tuning! with { EarlyStopping = null } }).Points);

        Assert.Equal(PointState.Done, point.State);
        Assert.InRange(point.ShortenedTo!.Value, 1, 56);
        Assert.Equal(point.ShortenedTo.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), point.Parameters["epochs"]);
        Assert.True(point.Mean!.Rmse < full.Mean!.Rmse);
    }

    [Fact]
    public void Run_SettingsThatRunAway_FailAloneAndDoNotWin()
    {
        var request = Request(new TuningRequest { Method = SearchMethod.Grid, Space = ["initial-spread=0.1,1"], EarlyStopping = null }, "regularization=10", "learning-rate=0.5", "bias-learning-rate=0.5", "epochs=30");
        var whole = Request(new TuningRequest { Method = SearchMethod.Grid, Space = ["learning-rate=0.02,0.5"], EarlyStopping = null }, "regularization=10", "epochs=30");

        Assert.Contains("ran away", Assert.Throws<ModelException>(() => fixture.Runner.Run(StudyFixture.Data, request)).Message, StringComparison.Ordinal);
        Assert.Equal([PointState.Done, PointState.Failed], fixture.Runner.Run(StudyFixture.Data, whole).Points.Select(point => point.State));
    }

    [Fact]
    public void Run_TimeIsUp_KeepsWhatIsFinishedAndSaysSo()
    {
        // Each training takes three seconds of the clock: the third trial is not finished at ten.
        var clock = new Recorder<StudyProgress>(report =>
        {
            if (report.Training is { Epoch: 8 })
            {
                fixture.Time.Advance(TimeSpan.FromSeconds(3));
            }
        });
        var study = fixture.Runner.Run(
            StudyFixture.Data, Request(new TuningRequest { Trials = 20, Seconds = 10, EarlyStopping = null }) with { TestShare = 0.2 }, progress: clock);

        Assert.Equal(StudyState.Done, study.State);
        Assert.Equal(3, study.Points.Count);
        Assert.Contains("3 of 20 trials", study.Problem, StringComparison.Ordinal);
        Assert.NotNull(study.BestPoint);
    }

    [Fact]
    public void Run_TimeIsUpBeforeTheFirst_Fails()
    {
        var clock = new Recorder<StudyProgress>(report => fixture.Time.Advance(TimeSpan.FromSeconds(report.Training is null ? 0 : 3)));
        var failure = Assert.Throws<ModelException>(() => fixture.Runner.Run(StudyFixture.Data, Request(new TuningRequest { Seconds = 2 }), progress: clock));
        Assert.Contains("0 of 20 trials", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToTrainRequest_BestOfATuning_IsItsSettings()
    {
        var study = fixture.Runner.Run(
            StudyFixture.Data, Request(new TuningRequest { Method = SearchMethod.Halving, Trials = 3, Space = ["factors=1,2,3"], EarlyStopping = null }) with { Seed = 5, TestShare = 0.2 });
        var request = study.ToTrainRequest();

        Assert.Equal(("mf", 5), (request.Model, request.Seed));
        Assert.Equal(["factors=4", "epochs=8", $"factors={study.BestPoint!.Varied["factors"]}"], request.Settings);
    }

    private static StudyRequest Request(TuningRequest tuning, params string[] settings) =>
        new() { Kind = StudyKind.Tune, Models = [StudyFixture.Quick(settings)], Tuning = tuning };
}
