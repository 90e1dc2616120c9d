using System.Text.Json;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Studies;
using StreamRec.Core.Tuning;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Studies;

public sealed class StudyResumeTests : IDisposable
{
    private readonly StudyFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    public static TheoryData<SearchMethod, int> Methods => new() { { SearchMethod.Random, 2 }, { SearchMethod.Grid, 4 }, { SearchMethod.Halving, 11 } };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Resume_AfterCancelWithinAnEpoch_GivesTheSameAsUninterrupted(SearchMethod method, int cancelAtPoint)
    {
        var request = new StudyRequest
        {
            Kind = StudyKind.Tune,
            Models = [StudyFixture.Quick()],
            Folds = 2,
            Tuning = new TuningRequest { Method = method, Trials = method == SearchMethod.Halving ? 9 : 6, Space = ["factors=1..8", "regularization=0.01..2:log"] },
        };
        var whole = fixture.Runner.Run(StudyFixture.Data, request);

        // In the second fold, so that the first of the point is kept and gone on from.
        Cancel(request, report => report.Point == cancelAtPoint && report.Fold == 2 && report.Training is not null);
        var cancelled = fixture.Store.Load("cut");
        Assert.Equal((StudyState.Cancelled, cancelAtPoint - 1), (cancelled.State, cancelled.Points.Count));
        Assert.Single(cancelled.AtWork!.Folds);
        var resumed = new StudyRunner(fixture.Store, fixture.Time).Resume(StudyFixture.Data, "cut");

        Assert.Equal(StudyState.Done, resumed.State);
        Assert.Equal(Figures(whole), Figures(resumed));
        Assert.Equal(Figures(whole), Figures(fixture.Store.Load("cut")));
    }

    [Fact]
    public void Run_CancelledWithinAnEpoch_EndsBeforeTheNextFold()
    {
        var request = new StudyRequest { Kind = StudyKind.CrossValidate, Models = [StudyFixture.Quick("epochs=1000")], Ranking = false };
        var epochs = Cancel(request, report => report.Training is { Epoch: 3 });
        Assert.InRange(epochs, 3, 5);
        Assert.True(fixture.Store.Load("cut").CanResume);
    }

    [Fact]
    public void Find_ProcessEndedAtWork_IsInterruptedAndResumes()
    {
        var request = new StudyRequest { Kind = StudyKind.Factors, Models = [StudyFixture.Quick()], Factors = [1, 2], TestShare = 0.2 };
        var whole = fixture.Runner.Run(StudyFixture.Data, request);

        // What a killed process leaves: the state after its first point, held by nobody.
        fixture.Store.Save(whole with { Id = "killed", State = StudyState.Running, Finished = null, Points = [whole.Points[0]] });

        Assert.Equal(StudyState.Interrupted, fixture.Store.Load("killed").State);
        Assert.Equal(Figures(whole), Figures(fixture.Runner.Resume(StudyFixture.Data, "killed")));
    }

    [Fact]
    public void Resume_OtherRatings_IsRefused()
    {
        Cancel(new StudyRequest { Kind = StudyKind.CrossValidate, Models = [StudyFixture.Quick()] }, report => report.Training is not null);
        var failure = Assert.Throws<ModelException>(() => fixture.Runner.Resume(StudyFixture.Data with { RatingsSha256 = "another" }, "cut"));
        Assert.Contains("a-snapshot", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_AtWorkElsewhere_IsRefused()
    {
        Cancel(new StudyRequest { Kind = StudyKind.CrossValidate, Models = [StudyFixture.Quick()] }, report => report.Training is not null);
        using var elsewhere = new StudyStore(fixture.Root).Hold("cut");
        Assert.Contains("at work already", Assert.Throws<ModelException>(() => fixture.Runner.Resume(StudyFixture.Data, "cut")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_Finished_IsGivenBackAsItIs()
    {
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.CrossValidate, Models = [new("bias")], Ranking = false });
        Assert.Equal(study.Finished, fixture.Runner.Resume(StudyFixture.Data, study.Id).Finished);
    }

    private int Cancel(StudyRequest request, Predicate<StudyProgress> when)
    {
        using var source = new CancellationTokenSource();
        var epochs = 0;
        var reports = new Recorder<StudyProgress>(report =>
        {
            epochs += report.Training is null ? 0 : 1;
            if (when(report))
            {
                source.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => fixture.Runner.Run(StudyFixture.Data, request, "cut", reports, source.Token));
        return epochs;
    }

    // All but times and ids.
    private static string Figures(StudyResult study) => JsonSerializer.Serialize(new
    {
        study.Best,
        study.Baselines,
        Points = study.Points.Select(point => new
        {
            point.Number, point.Parameters, point.State, point.Round, point.Curve, point.ShortenedTo, point.Mean?.Rmse, point.Mean?.MaeDeviation, Folds = point.Folds.Select(fold => (fold.Rmse, fold.Mae).ToString()),
        }),
    });
}
