using StreamRec.Core.Configuration;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Timeline;

public sealed class RetentionRuleTests : IDisposable
{
    private readonly TrainedWorld world = new();
    private readonly SnapshotHistory snapshots;
    private readonly ModelRegistry models;

    public RetentionRuleTests() => (snapshots, models) = (new SnapshotHistory(world.Loader), new ModelRegistry(world.Loader));

    public void Dispose() => world.Dispose();

    [Fact]
    public void Apply_Off_DeletesNothing()
    {
        ImportSeveral(4);

        Assert.Empty(Rule(new RetentionOptions()).Apply(TestContext.Current.CancellationToken));
        Assert.Equal(4, snapshots.List().Snapshots.Count);
    }

    [Fact]
    public void Apply_Numbers_DeletesWhatThePlanSaidAndWritesItDown()
    {
        var ids = ImportSeveral(5);
        var (old, before, active) = (world.Train("bias"), world.Train("bias", seed: 2), world.Train("mf"));
        snapshots.Mark(ids[1], isKept: true, TestContext.Current.CancellationToken);
        var rule = Rule(new RetentionOptions { KeptSnapshots = 1, KeptModels = 1 });

        var plan = rule.Plan();

        Assert.Equal([ids[0], ids[2], old.Id], plan.Select(step => step.Id));
        Assert.Equal(5, snapshots.List().Snapshots.Count);
        Assert.Equal(plan.Select(step => step.Id), rule.Apply(TestContext.Current.CancellationToken).Select(step => step.Id));
        Assert.Equal([ids[4], ids[3], ids[1]], snapshots.List().Snapshots.Select(snapshot => snapshot.Manifest.Id));
        Assert.Equal([active.Id, before.Id], models.List().Models.Select(model => model.Manifest.Id));
        Assert.Equal(plan.Select(step => step.Id).Reverse(), rule.Latest(10).Select(step => step.Id));
        Assert.All(rule.Latest(10), step => Assert.True(step is { When: not null, Problem: null, Bytes: > 0 }));
        Assert.Empty(rule.Apply(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Apply_MarkedModel_StaysWithItsSnapshot()
    {
        var first = world.Loader.Snapshots.CurrentId!;
        var model = world.Train().Id;
        ImportSeveral(4);
        _ = (world.Train(), world.Train(), world.Train());
        snapshots.Mark(model, isKept: true, TestContext.Current.CancellationToken);

        Rule(new RetentionOptions { KeptSnapshots = 1, KeptModels = 1 }).Apply(TestContext.Current.CancellationToken);

        Assert.Contains(models.List().Models, each => each.Manifest.Id == model);
        Assert.Contains(snapshots.List().Snapshots, each => each.Manifest.Id == first);
        Assert.Equal(3, snapshots.List().Snapshots.Count);
    }

    [Fact]
    public void Apply_Days_WaitsUntilSnapshotsAreThatOld()
    {
        var ids = ImportSeveral(3);
        var rule = Rule(new RetentionOptions { KeptDays = 7 });
        var later = new RetentionRule(snapshots, models, world.Loader.Snapshots.Root, rule.Options, new LaterTime());

        Assert.Empty(rule.Plan());
        Assert.Equal([ids[0]], later.Plan().Select(step => step.Id));
    }

    [Fact]
    public void Apply_ReadMeanwhile_LeavesItAndSaysWhy()
    {
        var ids = ImportSeveral(4);
        var rule = Rule(new RetentionOptions { KeptSnapshots = 1 });
        using (world.Loader.Snapshots.Hold(ids[0]))
        {
            var done = rule.Apply(TestContext.Current.CancellationToken);
            Assert.Equal([(ids[0], true), (ids[1], false)], done.Select(step => (step.Id, step.Problem is not null)));
        }

        Assert.Equal([ids[0]], rule.Apply(TestContext.Current.CancellationToken).Select(step => step.Id));
    }

    [Fact]
    public void Plan_MarksAreDamaged_DeletesNothing()
    {
        ImportSeveral(4);
        File.WriteAllText(world.Loader.Snapshots.Root.KeepMarksFile, "{ \"keep\": [");

        Assert.Throws<UnusableSnapshotException>(() => Rule(new RetentionOptions { KeptSnapshots = 1 }).Apply(TestContext.Current.CancellationToken));
        Assert.Equal(4, world.Loader.Snapshots.List().Count);
    }

    private sealed class LaterTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(8);
    }

    private RetentionRule Rule(RetentionOptions options) => new(snapshots, models, world.Loader.Snapshots.Root, options, TimeProvider.System);

    // The world has one already.
    private string[] ImportSeveral(int count)
    {
        for (var variant = 2; variant <= count; variant++)
        {
            world.ImportRatings(variant);
        }

        return [.. world.Loader.Snapshots.List().Select(manifest => manifest.Id).Reverse()];
    }
}
