using System.Net;
using StreamRec.Core.Timeline;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class SnapshotsApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Use_OlderOneAndBack_AreTakenUpWithTheModelsThatKnowThem()
    {
        var (first, model) = (Current, world.Train().Id);
        world.ImportRatings(2);
        var second = Current;
        await using var program = await StudioProgram.StartAsync(world);
        Assert.Null(program.Source.Current!.Model);

        var used = await program.SendAsync(HttpMethod.Post, $"/api/snapshots/{first}/use");

        Assert.True(used.GetProperty("snapshot").GetProperty("isCurrent").GetBoolean());
        await program.UntilAsync(source => source.Current!.Snapshot.Id == first && source.Current.Model?.Id == model);
        var list = await program.GetAsync("/api/snapshots");
        Assert.Equal((first, second), (list.Text("current"), list.Text("before")));
        Assert.Equal(second, (await program.SendAsync(HttpMethod.Post, "/api/snapshots/back")).Text("current"));
        await program.UntilAsync(source => source.Current!.Snapshot.Id == second && source.Current.Model is null);
    }

    [Fact]
    public async Task Get_OneAndItsChanges_NamesTheFilesAndWhatIsNew()
    {
        var before = Current;
        var after = world.ImportTitles();
        await using var program = await StudioProgram.StartAsync(world);

        var snapshot = await program.GetAsync("/api/snapshots/current");
        var changes = await program.GetAsync($"/api/snapshots/{after}/changes?since={before}");

        Assert.EndsWith("netflix_titles.csv", snapshot.GetProperty("inputs")[0].Text("file"), StringComparison.Ordinal);
        Assert.Equal((before, before), (snapshot.Text("previous"), snapshot.Text("continues")));
        Assert.Equal(1, changes.GetProperty("titles").GetProperty("added").Number("total"));
        Assert.Equal(before, (await program.GetAsync("/api/snapshots/current/changes")).Text("since"));
        await program.SendAsync(HttpMethod.Get, "/api/snapshots/..%2Fmodels", HttpStatusCode.NotFound);
        await program.SendAsync(HttpMethod.Get, "/api/snapshots/current/changes?since=gone", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_NeededOrNot_IsRefusedOrDoneAndSaidTwice()
    {
        var first = Current;
        world.ImportRatings(2);
        var back = Current;
        world.ImportRatings(3);
        await using var program = await StudioProgram.StartAsync(world);

        Assert.Contains("go back", (await program.SendAsync(HttpMethod.Delete, $"/api/snapshots/{back}", HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);
        await program.SendAsync(HttpMethod.Delete, $"/api/snapshots/{Current}", HttpStatusCode.Conflict);
        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/snapshots/{first}")).GetProperty("deleted").GetBoolean());
        Assert.False((await program.SendAsync(HttpMethod.Delete, $"/api/snapshots/{first}")).GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task Delete_WhatAServerAnswersFrom_IsRefusedToACommandToo()
    {
        var first = Current;
        await using var program = await StudioProgram.StartAsync(world);
        var store = world.Loader.Snapshots;
        using (store.Root.LockForWriting())
        {
            // Two switches on disk that the server has not looked at yet: for a command it is neither current nor the way back.
            world.PointAt("20260101-000000-aaaaaa");
            Assert.Throws<StreamRec.Core.Snapshots.RefusedSnapshotException>(() => store.Delete(first));
            world.PointAt(first);
        }
    }

    [Fact]
    public async Task Changes_NotAllowed_AreForbiddenAndShownAllTheSame()
    {
        world.ImportRatings(2);
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Studio:ChangesAllowed", "false");

        await program.SendAsync(HttpMethod.Post, "/api/snapshots/back", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Delete, $"/api/snapshots/{Current}", HttpStatusCode.Forbidden);
        Assert.Equal(2, (await program.GetAsync("/api/snapshots")).GetProperty("snapshots").GetArrayLength());
    }

    [Fact]
    public async Task Import_WhileTheServerRuns_IsTakenUpAndTheRuleApplied()
    {
        var first = Current;
        world.ImportRatings(2);
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Retention:KeptSnapshots", "1");
        var cleaned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        program.Snapshots.Changed += (_, _) => cleaned.TrySetResult();

        world.ImportRatings(3);
        await cleaned.Task.WaitAsync(TestContext.Current.CancellationToken);

        var left = program.Snapshots.List();
        Assert.Equal([SnapshotNeed.Current, SnapshotNeed.WayBack], left.Snapshots.Select(snapshot => snapshot.Need));
        Assert.DoesNotContain(left.Snapshots, snapshot => snapshot.Manifest.Id == first);
    }

    private string Current => world.Loader.Snapshots.CurrentId!;
}
