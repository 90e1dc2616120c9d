using System.Net;
using StreamRec.Core.Activity;
using StreamRec.Core.Jobs;
using StreamRec.Tests.Workspaces;

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
