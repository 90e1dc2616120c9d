using System.Collections.Concurrent;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Tests.Workspaces.Retraining;

/// <summary>The server's own training: of a first model, and of the one in use, never both.</summary>
public sealed class AutomaticTrainingTests : IDisposable, IDutyHolder
{
    private readonly GrowingWorld world = new();
    private readonly BlockingCollection<RetrainingStep> steps = [];

    public bool IsOnDuty { get; set; } = true;

    public void Dispose()
    {
        world.Dispose();
        steps.Dispose();
    }

    [Fact]
    public void Host_FirstModelThenAppendedRatings_TrainsEachOnce()
    {
        using var host = Start(minimum: 50);
        var first = Next();
        Assert.Equal(RetrainingVerdict.NoneKnew, first.Verdict);

        world.Append(100, 20, 10, GrowingWorld.Liking);
        host.Look();

        Assert.Equal((RetrainingVerdict.EnoughNew, first.ModelId), (Next(out var trained).Verdict, trained.InUseId));
        Assert.Equal((RetrainingVerdict.TookOver, trained.ModelId), (Next(out var taken).Verdict, taken.ModelId));
        Assert.Equal(2, world.Loader.Models.List().Count);
    }

    [Fact]
    public void Host_TooFewNew_KeepsTheModelUntilAPlanAsks()
    {
        using var host = Start(minimum: 1_000);
        var first = Next();
        world.Append(100, 20, 10, GrowingWorld.Liking);
        host.Look();
        Assert.Equal((RetrainingVerdict.TooFewNew, 200), (Next(out var left).Verdict, left.NewRatings));
        Assert.Equal(first.ModelId, world.Loader.Models.ActiveId);

        host.Retrain();
        Assert.Equal([RetrainingVerdict.Planned, RetrainingVerdict.TookOver], [Next().Verdict, Next().Verdict]);

        Until(host, () => host.Current!.Model!.Id != first.ModelId);
        host.Retrain();
        Assert.Equal((RetrainingVerdict.TooFewNew, 0), (Next(out var none).Verdict, none.NewRatings));
    }

    [Fact]
    public void Host_NotOnDuty_TrainsOnceItIs()
    {
        IsOnDuty = false;
        using var host = Start(minimum: 50);
        Until(host, () => host.State.Phase == WorkspacePhase.Ready);
        Assert.Empty(steps);

        IsOnDuty = true;
        host.Look();

        Assert.Equal(RetrainingVerdict.NoneKnew, Next().Verdict);
    }

    private WorkspaceHost Start(int minimum)
    {
        var options = new StreamRecOptions { DataRoot = world.DataRoot, Training = { Model = "bias" }, Retraining = { MinimumRatings = minimum, FewestHeldOut = 5 } };
        var host = new WorkspaceHost(options, TimeProvider.System, duty: this);
        host.Stepped += (_, announcement) => steps.Add(announcement.Step);
        host.Start();
        return host;
    }

    private RetrainingStep Next() => steps.Take(TestContext.Current.CancellationToken);

    private RetrainingStep Next(out RetrainingStep step) => step = Next();

    private static void Until(WorkspaceHost host, Func<bool> isSo)
    {
        using var reached = new ManualResetEventSlim(isSo());
        EventHandler look = (_, _) =>
        {
            if (isSo())
            {
                reached.Set();
            }
        };
        host.Changed += look;
        look(host, EventArgs.Empty);
        reached.Wait(TestContext.Current.CancellationToken);
        host.Changed -= look;
    }
}
