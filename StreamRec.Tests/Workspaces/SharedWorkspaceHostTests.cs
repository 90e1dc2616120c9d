using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Database;

namespace StreamRec.Tests.Workspaces;

/// <summary>Two servers on one data root that never look at it by themselves: what one changes, the other takes up because it is told.</summary>
[Collection(PostgresTests.Name)]
public sealed class SharedWorkspaceHostTests(PostgresServer server) : IAsyncLifetime
{
    private readonly TrainedWorld world = new();
    private SharedServers? servers;
    private (ServerGroup OnDuty, ServerGroup Other) groups;
    private WorkspaceHost? onDuty;
    private WorkspaceHost? other;

    private StreamRecOptions Options => new() { DataRoot = world.Options.DataRoot, Training = new TrainingSettings { Model = "bias", Threads = 1 } };

    public async ValueTask InitializeAsync()
    {
        servers = new SharedServers(await server.NewDatabaseAsync());
        groups = await servers.JoinTwoAsync();
        onDuty = Open(groups.OnDuty);
        other = Open(groups.Other);
    }

    [Fact]
    public async Task Look_AfterAnImportASwitchAndADecision_TheOtherTakesThemUp()
    {
        world.Train();
        onDuty!.Start();
        other!.Start();
        await UntilAsync(onDuty, workspace => workspace.Model is not null);
        await UntilAsync(other, workspace => workspace.Model is not null);

        var snapshot = world.ImportTitles();
        other.Look();
        await UntilAsync(onDuty, workspace => workspace.Snapshot.Id == snapshot);

        var model = world.Train(seed: 2).Id;
        await ServerGroup.TellAsync(groups.OnDuty.Shared!, WorkspaceHost.Topic, "");
        await UntilAsync(onDuty, workspace => workspace.Model?.Id == model);
        await UntilAsync(other, workspace => workspace.Model?.Id == model);

        onDuty.Loader.Decisions.Decide(new MatchDecision("ns1", "ns2", Same: true, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);
        await UntilAsync(other, workspace => workspace.Matches.Decisions.Count == 1);
        Assert.Same(other.Current!.Catalog.Find("ns1"), other.Current.Catalog.Find("ns2"));
    }

    [Fact]
    public async Task Start_NoModelYet_TheServerOnDutyTrainsAndTheOtherTakesItUp()
    {
        other!.Start();
        await UntilAsync(other, _ => true);
        onDuty!.Start();

        await UntilAsync(other, workspace => workspace.Model is not null);
        Assert.Single(world.Loader.Models.List());
    }

    [Fact]
    public async Task Start_TheServerOnDutyEnds_TheOtherTrains()
    {
        other!.Start();
        await UntilAsync(other, _ => true);
        Assert.Empty(world.Loader.Models.List());

        await groups.OnDuty.DisposeAsync();

        await UntilAsync(other, workspace => workspace.Model is not null);
    }

    public async ValueTask DisposeAsync()
    {
        onDuty!.Dispose();
        other!.Dispose();
        await servers!.DisposeAsync();
        world.Dispose();
    }

    private static async Task UntilAsync(WorkspaceHost host, Func<Workspace, bool> isSo)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs arguments)
        {
            if (host.Current is { } workspace && isSo(workspace))
            {
                reached.TrySetResult();
            }
        }

        host.Changed += Look;
        Look(host, EventArgs.Empty);
        await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        host.Changed -= Look;
    }

    private WorkspaceHost Open(ServerGroup group) => new(Options, TimeProvider.System, group) { WatchInterval = Timeout.InfiniteTimeSpan };
}
