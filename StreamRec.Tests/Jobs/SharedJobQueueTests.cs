using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Jobs;
using StreamRec.Tests.Database;

namespace StreamRec.Tests.Jobs;

/// <summary>One queue that two servers share.</summary>
[Collection(PostgresTests.Name)]
public sealed class SharedJobQueueTests(PostgresServer server) : IAsyncLifetime
{
    private readonly GatedWork here = new();
    private readonly GatedWork there = new();
    private SharedServers? servers;
    private (ServerGroup OnDuty, ServerGroup Other) groups;
    private JobQueue? onDuty;
    private JobQueue? other;

    public async ValueTask InitializeAsync()
    {
        servers = new SharedServers(await server.NewDatabaseAsync());
        groups = await servers.JoinTwoAsync();
        onDuty = Open(groups.OnDuty, here);
        other = Open(groups.Other, there);
        onDuty.Start();
        other.Start();
    }

    [Fact]
    public async Task Submit_OnTheServerOffDuty_IsDoneByTheOtherAndSeenOnBoth()
    {
        Assert.True(other!.RunsElsewhere);
        Assert.False(onDuty!.RunsElsewhere);
        here.Body = context =>
        {
            context.Report(0.5, new JobStage("half"));
            here.WaitFor("second gate", context);
            return "result";
        };

        var id = other.Submit(new GatedJob("a")).Id;
        here.Open("a");
        var seen = await JobWaiting.UntilAsync(other, id, job => job.Fraction == 0.5);
        Assert.Equal((JobState.Running, "half"), (seen.State, seen.Stage.Name));
        Assert.Equal(JobState.Running, onDuty.Find(id)!.State);

        here.Open("second gate");
        Assert.Equal("result", (await JobWaiting.UntilAsync(other, id, job => job.State == JobState.Done)).ResultId);
        Assert.Empty(there.Begun);
    }

    [Fact]
    public async Task Cancel_OnTheServerOffDuty_StopsWhatTheOtherDoesAndRepeatBringsItBack()
    {
        var id = other!.Submit(new GatedJob("a")).Id;
        await JobWaiting.UntilAsync(other, id, job => job.State == JobState.Running);

        Assert.True(other.Cancel(id));
        await JobWaiting.UntilAsync(onDuty!, id, job => job.State == JobState.Cancelled);
        await JobWaiting.UntilAsync(other, id, job => job.State == JobState.Cancelled);

        Assert.NotNull(other.Repeat(id));
        here.Open("a");
        await JobWaiting.UntilAsync(other, id, job => job.State == JobState.Done);
        Assert.True(other.Remove(id));
        await UntilGoneAsync(onDuty!, id);
    }

    [Fact]
    public async Task Dispose_TheServerOnDutyEnds_TheOtherGoesOnWithWhatWaits()
    {
        var first = other!.Submit(new GatedJob("a")).Id;
        await JobWaiting.UntilAsync(other, first, job => job.State == JobState.Running);
        var second = other.Submit(new GatedJob("b")).Id;
        there.Open("b");

        await groups.OnDuty.DisposeAsync();
        onDuty!.Dispose();

        await JobWaiting.UntilAsync(other, second, job => job.State == JobState.Done);
        Assert.Equal(JobState.Interrupted, other.Find(first)!.State);
        Assert.False(other.RunsElsewhere);
        Assert.Equal(["b"], there.Begun);
    }

    public async ValueTask DisposeAsync()
    {
        onDuty!.Dispose();
        other!.Dispose();
        here.Dispose();
        there.Dispose();
        await servers!.DisposeAsync();
    }

    private static async Task UntilGoneAsync(JobQueue queue, string id)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs arguments)
        {
            if (queue.Find(id) is null)
            {
                gone.TrySetResult();
            }
        }

        queue.Changed += Look;
        Look(queue, EventArgs.Empty);
        await gone.Task.WaitAsync(TestContext.Current.CancellationToken);
        queue.Changed -= Look;
    }

    private JobQueue Open(ServerGroup group, GatedWork work) => new(servers!.Root, new StudioOptions(), [work], TimeProvider.System, group);
}
