using System.Net;
using StreamRec.Core.Activity;
using StreamRec.Core.Jobs;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Commands;
using StreamRec.Web.Studio;

namespace StreamRec.Tests.Api;

/// <summary>What people do by hand shows in the activity, by whatever way they do it.</summary>
public sealed class ActivityApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Find_ImportTrainingAndGoingBackByHand_AreThereOnceEach()
    {
        var first = world.Loader.Snapshots.CurrentId!;
        var model = world.Train().Id;
        string second, trained;
        await using (var program = await StudioProgram.StartAsync(world))
        {
            second = world.ImportTitles();
            await program.UntilRecordedAsync("imported-" + second);
            var job = program.Queue.Submit(new TrainJob("mean", [], 1, 1, Activate: true));
            trained = (await program.UntilAsync(job.Id, JobState.Done)).ResultId!;
            await program.UntilRecordedAsync("trained-" + trained);
            await program.UntilAsync(source => source.Current!.Model?.Id == trained);
            await program.SendAsync(HttpMethod.Post, $"/api/snapshots/{first}/use");
            await program.UntilAsync(source => source.Current!.Snapshot.Id == first);
            await program.UntilRecordedAsync(step => step.Cause == ActivityCause.SnapshotAnswersAgain);
        }

        await using var again = await StudioProgram.StartAsync(world);
        await again.UntilRecordedAsync("trained-" + model);
        var steps = (await again.GetAsync("/api/activity?pageSize=100")).GetProperty("steps").EnumerateArray().ToList();

        Assert.Equal(1, steps.Count(step => step.Text("kind") == "import" && step.Text("snapshot") == second && step.Text("file") == "netflix_titles.csv"));
        Assert.Single(steps, step => step.Text("id") == "imported-" + first);
        Assert.Single(steps, step => step.Text("kind") == "training" && step.Text("model") == trained && step.GetProperty("seconds").GetDouble() > 0);
        Assert.Contains(steps, step => step.Text("cause") == "model-answers" && step.Text("model") == trained);
        Assert.Contains(steps, step => step.Text("cause") == "snapshot-answers-again" && step.Text("snapshot") == first);
        Assert.Contains("Somebody trained mean", steps.Single(step => step.Text("id") == "trained-" + trained).Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_DeletionsByPageApiCommandAndRule_SayByWhatWayAndWhyOnceEach()
    {
        string[] snapshots = [world.Loader.Snapshots.CurrentId!, .. Enumerable.Range(0, 5).Select(_ => world.ImportTitles())];
        var model = world.Train().Id;
        _ = (world.Train(seed: 2), world.Train(seed: 3));
        var root = world.Options.DataRoot;
        string byRule;
        await using (var program = await StudioProgram.StartAsync(world, "--StreamRec:Retention:KeptSnapshots", "2"))
        {
            await program.Service<SnapshotDesk>().DeleteAsync(snapshots[3], SnapshotOrigin.Page, TestContext.Current.CancellationToken);
            await program.SendAsync(HttpMethod.Delete, $"/api/models/{model}");
            await program.UntilRecordedAsync("deleted-" + model);
            Assert.Equal(0, await StreamRecCommands.RunAsync(["snapshots", "--delete", snapshots[2], "--data-root", root], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
            await program.UntilRecordedAsync("deleted-" + snapshots[2]);
            byRule = (await program.SendAsync(HttpMethod.Post, "/api/snapshots/clean")).GetProperty("steps")[0].Text("id")!;
            await program.UntilRecordedAsync("deleted-" + byRule);
        }

        await using var again = await StudioProgram.StartAsync(world);
        var steps = (await again.GetAsync("/api/activity?kind=deletion&pageSize=100")).GetProperty("steps").EnumerateArray().ToList();

        string Reason(string id) => Assert.Single(steps, step => step.Text("id") == "deleted-" + id).Text("reason")!;
        Assert.Equal($"Somebody deleted snapshot {snapshots[3]} (page).", Reason(snapshots[3]));
        Assert.Equal($"Somebody deleted model {model} (api).", Reason(model));
        Assert.Equal($"Somebody deleted snapshot {snapshots[2]} (command-line).", Reason(snapshots[2]));
        Assert.Equal($"The rule for old ones, which keeps the 2 newest, deleted snapshot {byRule}.", Reason(byRule));
        Assert.Contains(steps, step => step.Text("snapshot") == byRule);
        Assert.Contains(steps, step => step.Text("model") == model);
    }

    [Fact]
    public async Task Find_DeletedWhileNoServerRan_IsThereAtTheNextStart()
    {
        var model = world.Train().Id;
        world.Train(seed: 2);
        Assert.Equal(0, await StreamRecCommands.RunAsync(["models", "--delete", model, "--data-root", world.Options.DataRoot], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
        File.AppendAllText(new DataRoot(world.Options.DataRoot).DeletionLogFile, "{ \"when\": \"half a li");

        await using var program = await StudioProgram.StartAsync(world);

        var step = await program.UntilRecordedAsync(step => step.Kind == ActivityKind.Deletion);
        Assert.Equal((model, ActivityCause.DeletedByPerson), (step.ModelId, step.Cause));
    }

    [Fact]
    public async Task Find_TrainingCannotBeDone_SaysWhy()
    {
        File.WriteAllText(world.Models, "a file where the folder of models should be");
        await using var program = await StudioProgram.StartAsync(world);

        program.Queue.Submit(new TrainJob("mean", [], 1, 1, Activate: true));
        await program.UntilRecordedAsync(step => step.Outcome == ActivityOutcome.Failed);

        var failed = (await program.GetAsync("/api/activity?outcome=failed&kind=training")).GetProperty("steps")[0];
        Assert.Contains(world.Models, failed.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_WrongKind_IsRefusedWithTheKindsThereAre()
    {
        await using var program = await StudioProgram.StartAsync(world);

        Assert.Contains("quarantine", (await program.SendAsync(HttpMethod.Get, "/api/activity?kind=holiday", HttpStatusCode.BadRequest)).ToString(), StringComparison.Ordinal);
    }
}
