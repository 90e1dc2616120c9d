using StreamRec.Core.Activity;
using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Automation;

/// <summary>What is done by plan, on a clock that the test moves.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private WatchedWorld world = null!;

    public async ValueTask InitializeAsync() => world = await WatchedWorld.CreateAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task KeepToPlans_FolderAtItsTimes_IsImportedWhenSomethingChanged()
    {
        var feed = Path.Combine(world.Root.Folder, "feed");
        Directory.CreateDirectory(feed);
        var file = Path.Combine(feed, "2.csv");
        await File.WriteAllTextAsync(file, WatchedWorld.Ratings(100, 30), TestContext.Current.CancellationToken);
        using var host = new WorkspaceHost(Options(), world.Time);
        using var work = Work(host, new ScheduledTask { At = "every 1 h", Do = ScheduledWork.Import, Folder = "feed", Append = true });
        var before = world.Current;

        work.KeepToPlans(TestContext.Current.CancellationToken);
        Assert.Equal(before.Id, world.Current.Id);

        Hour(work);
        var first = world.Current;
        Assert.Equal((before.Id, before.Ratings + 30), (first.Continues, first.Ratings));
        Assert.True(File.Exists(file));

        Hour(work);
        Assert.Equal(first.Id, world.Current.Id);

        await File.AppendAllTextAsync(file, "200,5,1600000000,ns3\n", TestContext.Current.CancellationToken);
        Hour(work);
        Assert.Equal(first.Ratings + 1, world.Current.Ratings);

        await File.WriteAllTextAsync(file, "Remember the milk.", TestContext.Current.CancellationToken);
        Hour(work);
        Assert.Equal(first.Ratings + 1, world.Current.Ratings);
        Assert.Equal(
            [ActivityCause.FolderImported, ActivityCause.FolderUnchanged, ActivityCause.FolderImported, ActivityCause.Problem],
            (await world.StepsAsync()).Where(step => step.Kind == ActivityKind.Import).Select(step => step.Cause));
        Assert.Equal(4, (await world.StepsAsync()).Count(step => step is { Kind: ActivityKind.Schedule, Cause: ActivityCause.PlannedTime }));
    }

    [Fact]
    public void KeepToPlans_WithoutAFolder_LooksAtTheWatchedOne()
    {
        world.Options.StableSeconds = 0;
        using var host = new WorkspaceHost(Options(), world.Time);
        using var work = Work(host, new ScheduledTask { At = "every 1 h", Do = ScheduledWork.Import });
        world.Drop("2.csv", WatchedWorld.Ratings(100, 30));

        Hour(work);

        Assert.Equal(70, world.Current.Ratings);
    }

    [Fact]
    public async Task KeepToPlans_NotOnDuty_LetsTheTimePass()
    {
        world.IsOnDuty = false;
        using var host = new WorkspaceHost(Options(), world.Time);
        using var work = Work(host, new ScheduledTask { At = "every 1 h", Do = ScheduledWork.Import });

        Hour(work);

        Assert.Empty(await world.StepsAsync());
        Assert.True(work.Plans[0].Next > world.Time.GetUtcNow());
    }

    [Fact]
    public void Problems_WrongPlan_NamesItWithWhatIsAccepted()
    {
        var options = new StreamRecOptions { Schedule = { new ScheduledTask { At = "daily 03:00" }, new ScheduledTask { At = "0 3 * * *", Do = (ScheduledWork)9 } } };

        Assert.Equal(2, options.Problems().Count);
        Assert.All(options.Problems(), problem => Assert.StartsWith("StreamRec:Schedule:1:", problem, StringComparison.Ordinal));
        Assert.Contains("daily HH:mm", options.Problems()[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".", 1)]
    [InlineData("..", 1)]
    [InlineData("inbox", 0)]
    [InlineData("../inbox", 0)]
    [InlineData("", 0)]
    public void Problems_WatchedFolderAroundTheDataRoot_IsRefused(string folder, int expected) =>
        Assert.Equal(expected, new StreamRecOptions { DataRoot = world.Root.Folder, Watch = { Folder = folder } }.Problems().Count);

    private StreamRecOptions Options() => new() { DataRoot = world.Root.Folder, Watch = world.Options };

    private AutomaticWork Work(WorkspaceHost host, params ScheduledTask[] tasks)
    {
        var options = Options();
        foreach (var task in tasks)
        {
            options.Schedule.Add(task);
        }

        return new AutomaticWork(world.Watch, options, host, world.Journal, world, world.Time);
    }

    private void Hour(AutomaticWork work)
    {
        world.Time.Advance(TimeSpan.FromHours(1));
        work.KeepToPlans(TestContext.Current.CancellationToken);
    }
}
