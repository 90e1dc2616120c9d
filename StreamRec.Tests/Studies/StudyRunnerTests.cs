using StreamRec.Core.Evaluation;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Studies;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Studies;

public sealed class StudyRunnerTests : IDisposable
{
    private readonly StudyFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Run_Factors_HasAPointForEachNumberOnTheSameFolds()
    {
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.Factors, Models = [StudyFixture.Quick()], Factors = [1, 2, 4] });

        Assert.Equal(["1", "2", "4"], study.Points.Select(point => point.Varied["factors"]));
        Assert.Equal(["1", "2", "4"], study.Points.Select(point => point.Parameters["factors"]));
        Assert.All(study.Points, point => Assert.Equal(study.Points[0].Folds.Select(fold => fold.TestRatings), point.Folds.Select(fold => fold.TestRatings)));
        Assert.All(study.Points, point => Assert.Null(point.Mean!.Ndcg));
        Assert.Equal(3, study.Points[0].Folds.Count);
        Assert.Equal(study.Points.MinBy(point => point.Mean!.Rmse)!.Number, study.Best);
        Assert.Equal((StudyState.Done, 3, GeneratedWorld.Data.Ratings.Count), (study.State, study.Planned, study.Ratings));
        Assert.Equal(("a-snapshot", "a-checksum"), (study.SnapshotId, study.RatingsSha256));
    }

    [Fact]
    public void Run_CrossValidate_AgreesWithTheEvaluator()
    {
        var trainer = new MatrixFactorizationTrainer();
        var expected = Evaluator.CrossValidate(
            GeneratedWorld.Data, 5, new EvaluationRequest { Trainer = trainer, Parameters = ModelParameters.Parse(trainer, StudyFixture.Quick().Settings), Seed = 7 });

        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.CrossValidate, Models = [StudyFixture.Quick()], Seed = 7 });

        var point = Assert.Single(study.Points);
        Assert.Equal(expected.Folds.Select(fold => fold.Rmse), point.Folds.Select(fold => fold.Rmse));
        Assert.Equal(expected.Mean.Rmse, point.Mean!.Rmse, 1e-12);
        Assert.Equal(expected.Mean.RmseDeviation, point.Mean.RmseDeviation, 1e-12);
        Assert.True(point.Mean.MaeDeviation > 0);
        Assert.Equal(expected.Mean.Ranking!.Ndcg, point.Mean.Ndcg!.Value, 1e-12);
        Assert.All(expected.Baselines.Zip(study.Baselines), pair => Assert.Equal(pair.First.Rmse, pair.Second.Rmse, 1e-12));
    }

    [Fact]
    public void Run_Shares_TestsOnEachAndNamesNoBest()
    {
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.Shares, Models = [new("bias")] });

        Assert.Equal([0.01, 0.05, 0.15, 0.25, 0.5], study.Points.Select(point => point.TestShare!.Value));
        Assert.All(study.Points, point => Assert.InRange(Assert.Single(point.Folds).TestRatings / (point.TestShare!.Value * study.Ratings), 0.8, 1.2));
        Assert.All(study.Points, point => Assert.Equal(point.Mean!.Rmse, point.Baselines.Single(baseline => baseline.Model == "bias").Rmse, 1e-6));
        Assert.Null(study.Best);
    }

    [Fact]
    public void Run_Compare_SaysWhichIsBetterAndGoesOnWhenOneCannotBeTrained()
    {
        var onlyRatings = StudyFixture.Of(new TrainingData(GeneratedWorld.Data.Ratings));
        var study = fixture.Runner.Run(onlyRatings, new StudyRequest { Kind = StudyKind.Compare, Models = [new("bias"), new("content"), StudyFixture.Quick("epochs=20")], TestShare = 0.2 });

        Assert.Equal([PointState.Done, PointState.Failed, PointState.Done], study.Points.Select(point => point.State));
        Assert.NotNull(study.Points[1].Problem);
        Assert.Equal("mf", study.BestPoint!.Model);
        Assert.All([0, 2], number => Assert.Single(study.Points[number].Folds));
    }

    [Fact]
    public void Run_FirstRatings_LooksAtNoOthers()
    {
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.CrossValidate, Models = [new("bias")], FirstRatings = 600, Folds = 2, Ranking = false });
        Assert.Equal(600, study.Ratings);
        Assert.Equal(600, study.Points[0].Folds.Sum(fold => fold.TestRatings));
    }

    [Fact]
    public void Run_WithProgress_GrowsToTheEndAndKnowsItsIdAtOnce()
    {
        var reports = new Recorder<StudyProgress>();
        var study = fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.Factors, Models = [StudyFixture.Quick()], Factors = [1, 2] }, "my-study", reports);

        Assert.Equal("my-study", study.Id);
        Assert.All(reports.Values, report => Assert.Equal("my-study", report.Study.Id));
        Assert.Equal(0, reports.Values[0].Fraction);
        Assert.Equal(reports.Values.Select(report => report.Fraction).Order(), reports.Values.Select(report => report.Fraction));
        Assert.Equal(1, reports.Values[^1].Fraction);
        Assert.Contains(reports.Values, report => report is { Point: 2, Fold: 3, Training.Epoch: 8 });
    }

    [Fact]
    public void Run_FewerRatingsThanFolds_SaysSoAndStoresNothing()
    {
        var failure = Assert.Throws<ModelException>(() => fixture.Runner.Run(StudyFixture.Data, new StudyRequest { Kind = StudyKind.CrossValidate, Models = [new("bias")], FirstRatings = 3 }));
        Assert.Contains("3 ratings", failure.Message, StringComparison.Ordinal);
        Assert.Empty(fixture.Store.List());
    }

    [Fact]
    public void Run_ModelWithoutFactors_SaysWhichHave()
    {
        var failure = Assert.Throws<ModelException>(() => StudyRunner.Check(new StudyRequest { Kind = StudyKind.Factors, Models = [new("bias")] }));
        Assert.Contains("mf", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NothingCanBeTrained_FailsAndSaysWhy()
    {
        var onlyRatings = StudyFixture.Of(new TrainingData(GeneratedWorld.Data.Ratings));
        var failure = Assert.Throws<ModelException>(() => fixture.Runner.Run(onlyRatings, new StudyRequest { Kind = StudyKind.CrossValidate, Models = [new("content")] }));

        var study = Assert.Single(fixture.Store.List());
        Assert.Equal((StudyState.Failed, failure.Message), (study.State, study.Problem));
    }

    [Theory]
    [InlineData("folds")]
    [InlineData("testShare")]
    [InlineData("factors")]
    [InlineData("models")]
    [InlineData("threads")]
    [InlineData("firstRatings")]
    public void Check_ValueOutOfRange_NamesIt(string name)
    {
        var request = new StudyRequest { Kind = StudyKind.Factors, Models = [new("mf")] };
        request = name switch
        {
            "folds" => request with { Folds = 1 },
            "testShare" => request with { TestShare = double.NaN },
            "factors" => request with { Factors = [4, 0] },
            "models" => request with { Models = [new("mf"), new("bias")] },
            "threads" => request with { Threads = -1 },
            _ => request with { FirstRatings = 0 },
        };
        Assert.Equal(name, Assert.Throws<InvalidParameterException>(() => StudyRunner.Check(request)).ParameterName);
    }

    [Fact]
    public void Check_FactorsBeyondTheModel_NamesWhatIsAccepted() => Assert.Contains(
        "from 1 to 1022",
        Assert.Throws<ModelException>(() => StudyRunner.Check(new StudyRequest { Kind = StudyKind.Factors, Models = [new("mf")], Factors = [5000] })).Message,
        StringComparison.Ordinal);
}
