using StreamRec.Core.Configuration;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Tests.Workspaces.Retraining;

/// <summary>What becomes of the model in use when ratings come.</summary>
public sealed class RetrainerTests : IDisposable
{
    private readonly GrowingWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Run_EnoughNewAndNotWorse_TakesOverAndSaysTheFigures()
    {
        var before = world.Train();
        world.Append(100, 20, 10, GrowingWorld.Liking);

        Assert.Equal([RetrainingVerdict.EnoughNew, RetrainingVerdict.TookOver], world.Retrain());

        var taken = world.Steps[^1];
        Assert.Equal((200, 600, before.Id), (taken.NewRatings, taken.KnownRatings, taken.InUseId));
        Assert.InRange(taken.Trial!.HeldOut, 20, 60);
        Assert.True(taken.Trial.Candidate < 1 && taken.Trial.InUse > 1, $"{taken.Trial}");
        Assert.Equal(taken.ModelId, world.Loader.Models.ActiveId);
        Assert.Equal((taken.ModelId, world.Current), (world.Loader.LoadCurrent()!.Model!.Id, world.Loader.LoadCurrent()!.Model!.SnapshotId));
        Assert.Equal(800, world.Loader.Models.ReadManifest(taken.ModelId!).Ratings);
        Assert.Empty(world.Retrain());
    }

    [Fact]
    public void Run_NewModelIsWorse_IsKeptAndTheOneInUseStays()
    {
        var before = world.Train("mf", "factors=60", "regularization=0", "epochs=200", "learning-rate=0.05", "members=1");
        world.Append(100, 30, 10, GrowingWorld.Chance);

        Assert.Equal([RetrainingVerdict.EnoughNew, RetrainingVerdict.Worse], world.Retrain());

        Assert.True(world.Steps[^1].Trial!.Candidate > world.Steps[^1].Trial!.InUse);
        Assert.Equal(before.Id, world.Loader.Models.ActiveId);
        Assert.Equal(before.Id, world.Loader.LoadCurrent()!.Model!.Id);
        Assert.Contains(world.Loader.Models.List(), model => model.Id == world.Steps[^1].ModelId);

        // Nothing is new since: it is not trained again, whenever somebody looks.
        Assert.Empty(world.Retrain());
    }

    [Fact]
    public void Run_WorseWithinTheTolerance_TakesOver()
    {
        world.Train("mf", "factors=60", "regularization=0", "epochs=200", "learning-rate=0.05", "members=1");
        world.Options.Tolerance = 1;
        world.Append(100, 30, 10, (user, title) => GrowingWorld.Chance(user, title) > 2.5 ? 3.5 : 3);

        Assert.Equal(RetrainingVerdict.TookOver, world.Retrain()[^1]);
    }

    [Fact]
    public void Run_TooFewNew_TrainsNothingUnlessAPlanSaysSo()
    {
        world.Train();
        world.Append(100, 4, 10, GrowingWorld.Liking);

        Assert.Equal([RetrainingVerdict.TooFewNew], world.Retrain());
        Assert.Equal((40, 50), (world.Steps[0].NewRatings, world.Steps[0].Needed));
        Assert.Single(world.Loader.Models.List());

        Assert.Equal([RetrainingVerdict.Planned, RetrainingVerdict.TookOver], world.Retrain(isPlanned: true));
    }

    [Fact]
    public void Run_ShareIsNeededToo_CountsWhatTheModelInUseKnows()
    {
        world.Train();
        world.Options.MinimumShare = 0.5;
        world.Append(100, 20, 10, GrowingWorld.Liking);
        Assert.Equal([RetrainingVerdict.TooFewNew], world.Retrain());
        Assert.Equal(300, world.Steps[0].Needed);

        // What came with several imports adds up.
        world.Append(200, 20, 10, GrowingWorld.Liking);
        Assert.Equal(RetrainingVerdict.TookOver, world.Retrain()[^1]);
        Assert.Equal(400, world.Steps[^1].NewRatings);
    }

    [Fact]
    public void Run_TooFewHeldOut_CannotTellAndKeepsTheOneInUse()
    {
        var before = world.Train();
        world.Options.FewestHeldOut = 100;
        world.Append(100, 20, 10, GrowingWorld.Liking);

        Assert.Equal([RetrainingVerdict.EnoughNew, RetrainingVerdict.CannotTell], world.Retrain());
        Assert.Equal(before.Id, world.Loader.Models.ActiveId);
    }

    [Fact]
    public void Run_SomebodySwitchedMeanwhile_TheirChoiceStays()
    {
        world.Train();
        world.Append(100, 20, 10, GrowingWorld.Liking);
        string? chosen = null;

        var verdicts = world.Retrain(meanwhile: step => chosen ??= step.Verdict == RetrainingVerdict.EnoughNew ? world.Train("mean").Id : null);

        Assert.Equal(RetrainingVerdict.Overtaken, verdicts[^1]);
        Assert.Equal(chosen, world.Loader.Models.ActiveId);
    }

    [Fact]
    public void Run_ByLists_ComparesTheirGain()
    {
        world.Train();
        world.Options.Measure = RetrainingMeasure.Ndcg;
        world.Append(100, 20, 10, GrowingWorld.Liking);

        Assert.Equal(2, world.Retrain().Count);
        Assert.InRange(world.Steps[^1].Trial!.Candidate, 0, 1);
        Assert.Equal(RetrainingMeasure.Ndcg, world.Steps[^1].Trial!.Measure);
    }

    [Fact]
    public void Run_ModelsSnapshotIsGone_SaysThatNobodyCanTell()
    {
        var before = world.Train();
        var first = world.Current;
        world.Append(100, 20, 10, GrowingWorld.Liking);
        File.Delete(Path.Combine(world.Loader.Snapshots.FolderOf(first), "ratings.parquet"));

        Assert.Equal([RetrainingVerdict.Failed], world.Retrain());
        Assert.Contains(first, world.Steps[0].Problem, StringComparison.Ordinal);
        Assert.Equal(before.Id, world.Loader.Models.ActiveId);
    }

    [Theory]
    [InlineData(RetrainingMeasure.Rmse, 0.90, 0.90, 0, true)]
    [InlineData(RetrainingMeasure.Rmse, 0.91, 0.90, 0, false)]
    [InlineData(RetrainingMeasure.Rmse, 0.91, 0.90, 0.02, true)]
    [InlineData(RetrainingMeasure.Ndcg, 0.30, 0.31, 0, false)]
    [InlineData(RetrainingMeasure.Ndcg, 0.30, 0.31, 0.02, true)]
    [InlineData(RetrainingMeasure.Ndcg, 0.32, 0.31, 0, true)]
    public void IsNotWorse_Figures_LooksTheRightWay(RetrainingMeasure measure, double candidate, double inUse, double tolerance, bool expected) =>
        Assert.Equal(expected, new ModelTrial(measure, 10, candidate, inUse).IsNotWorse(tolerance));
}
