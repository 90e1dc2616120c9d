using System.Net;
using StreamRec.Core.Activity;
using StreamRec.Tests.Automation;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

/// <summary>The whole program with its watched folder.</summary>
public sealed class WatchApiTests : IDisposable
{
    private static readonly string[] AtOnce = ["--StreamRec:Watch:IntervalSeconds", "0", "--StreamRec:Watch:StableSeconds", "0", "--StreamRec:Retraining:MinimumRatings", "20"];

    private readonly TrainedWorld world = new();

    private string Inbox => Path.Combine(world.Options.DataRoot, "inbox");

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Post_FilesInTheFolder_AreImportedTheModelFollowsAndEveryStepSaysWhy()
    {
        var model = world.Train("bias").Id;
        await using var program = await StudioProgram.StartAsync(world, AtOnce);
        Directory.CreateDirectory(Inbox);
        await File.WriteAllTextAsync(Path.Combine(Inbox, "2.csv"), WatchedWorld.Ratings(100, 100), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Inbox, "bad.csv"), ImportFixture.RatingsHeader + "1,99,1,ns1\n", TestContext.Current.CancellationToken);

        var watch = await program.SendAsync(HttpMethod.Post, "/api/watch", HttpStatusCode.Accepted);
        await program.UntilRecordedAsync(step => step.Kind == ActivityKind.Comparison);

        Assert.Equal((Inbox, true), (watch.Text("folder"), watch.GetProperty("append").GetBoolean()));
        var steps = (await program.GetAsync($"/api/activity?about={world.Loader.Snapshots.CurrentId}")).GetProperty("steps").EnumerateArray().ToList();
        var import = steps.Single(step => step.Text("kind") == "import");
        Assert.Equal(("files-arrived", "2.csv"), (import.Text("cause"), import.Text("file")));
        var training = steps.Single(step => step.Text("kind") == "training");
        Assert.Equal("enough-is-new", training.Text("cause"));
        var comparison = steps.Single(step => step.Text("kind") == "comparison");
        Assert.Contains(" new ratings that neither has seen, the new model has RMSE ", comparison.Text("reason"), StringComparison.Ordinal);
        Assert.Equal(training.Text("model"), comparison.Text("model"));
        Assert.NotEqual(model, training.Text("model"));
        Assert.Equal(comparison.Text("cause") == "not-worse", world.Loader.Models.ActiveId == training.Text("model"));
        Assert.Equal(1, (await program.GetAsync("/api/activity?kind=quarantine")).Number("total"));
        Assert.Equal(0, (await program.GetAsync("/api/watch")).GetProperty("waiting").Number("count"));
    }

    [Fact]
    public async Task Post_NothingWatchedOrNotAllowed_IsRefused()
    {
        await using (var program = await StudioProgram.StartAsync(world, "--StreamRec:Watch:Folder", ""))
        {
            await program.SendAsync(HttpMethod.Post, "/api/watch", HttpStatusCode.Conflict);
            Assert.Equal(System.Text.Json.JsonValueKind.Null, (await program.GetAsync("/api/watch")).GetProperty("folder").ValueKind);
        }

        await using var closed = await StudioProgram.StartAsync(world, "--StreamRec:Studio:ChangesAllowed", "false");
        await closed.SendAsync(HttpMethod.Post, "/api/watch", HttpStatusCode.Forbidden);
    }
}
