using StreamRec.Core.Configuration;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;

namespace StreamRec.Tests.Jobs;

public sealed class JobQueueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly GatedWork work = new();
    private readonly StudioOptions options = new();
    private JobQueue queue;

    public JobQueueTests() => queue = NewQueue();

    public void Dispose()
    {
        queue.Dispose();
        work.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Submit_Several_DoesThemOneAfterTheOtherInTheirOrder()
    {
        var ids = new[] { "a", "b", "c" }.Select(name => queue.Submit(new GatedJob(name)).Id).ToArray();
        await UntilAsync(ids[0], JobState.Running);

        Assert.Equal([(JobState.Running, 0), (JobState.Queued, 1), (JobState.Queued, 2)], queue.Jobs.Select(job => (job.State, job.Position)));
        Assert.Equal(ids, queue.Jobs.Select(job => job.Id));
        Assert.Equal(["a"], work.Begun);

        foreach (var name in new[] { "c", "b", "a" })
        {
            work.Open(name);
        }

        var last = await UntilAsync(ids[2], JobState.Done);
        Assert.Equal(["a", "b", "c"], work.Begun);
        Assert.Equal(("result of " + ids[2], 1.0), (last.ResultId, last.Fraction));
        Assert.Equal(ids.Reverse(), queue.Jobs.Select(job => job.Id));
    }

    [Fact]
    public async Task Submit_TwoAtATime_RunsTwo()
    {
        options.ConcurrentJobs = 2;
        Restart();
        var ids = new[] { "a", "b", "c" }.Select(name => queue.Submit(new GatedJob(name)).Id).ToArray();

        await UntilAsync(ids[1], JobState.Running);

        Assert.Equal([JobState.Running, JobState.Running, JobState.Queued], queue.Jobs.Select(job => job.State));
    }

    [Fact]
    public async Task Report_WhileItRuns_ShowsStageFractionAndTimeLeft()
    {
        work.Body = context =>
        {
            context.Report(0.25, new JobStage("sorting", 2, 8) { Detail = "u1" });
            work.WaitFor("rest", context);
            return null;
        };
        work.Open("a");

        var id = queue.Submit(new GatedJob("a")).Id;
        var job = await UntilAsync(id, each => each.Fraction > 0);

        Assert.Equal((0.25, new JobStage("sorting", 2, 8) { Detail = "u1" }), (job.Fraction, job.Stage));
        Assert.NotNull(job.TimeLeft);
        work.Open("rest");
        Assert.Null((await UntilAsync(id, JobState.Done)).TimeLeft);
    }

    [Fact]
    public async Task Submit_WorkLikeThatWasDoneBefore_IsToldHowLongItWillTake()
    {
        work.Open("a");
        await UntilAsync(queue.Submit(new GatedJob("a")).Id, JobState.Done);
        work.Body = context =>
        {
            context.Report(0.5, JobStage.None);
            work.WaitFor("rest", context);
            return null;
        };
        var running = queue.Submit(new GatedJob("a")).Id;
        await UntilAsync(running, each => each.Fraction > 0);

        var waiting = queue.Submit(new GatedJob("b"));

        Assert.True(waiting.TimeLeft > queue.Find(running)!.TimeLeft);
    }

    [Fact]
    public async Task Cancel_Waiting_NeverRuns()
    {
        var first = queue.Submit(new GatedJob("a")).Id;
        var second = queue.Submit(new GatedJob("b")).Id;

        Assert.True(queue.Cancel(second));

        Assert.Equal(JobState.Cancelled, queue.Find(second)!.State);
        Assert.False(queue.Cancel(second));
        Assert.False(queue.Cancel("20260101-000000-abcdef"));
        work.Open("a");
        await UntilAsync(first, JobState.Done);
        Assert.Equal(["a"], work.Begun);
    }

    [Fact]
    public async Task Cancel_Running_StopsItAndGoesOnWithTheNext()
    {
        var first = queue.Submit(new GatedJob("a")).Id;
        var second = queue.Submit(new GatedJob("b")).Id;
        await UntilAsync(first, JobState.Running);

        Assert.True(queue.Cancel(first));

        var job = await UntilAsync(first, JobState.Cancelled);
        Assert.Equal((false, null, null), (job.IsStopping, job.ResultId, job.Problem));
        await UntilAsync(second, JobState.Running);
    }

    [Fact]
    public async Task Run_ThatFails_SaysWhyAndTheQueueGoesOn()
    {
        work.Body = _ => throw new InvalidOperationException("The disk is full.");
        work.Open("a");

        var job = await UntilAsync(queue.Submit(new GatedJob("a")).Id, JobState.Failed);

        Assert.Equal("The disk is full.", job.Problem);
        await UntilAsync(queue.Submit(new GatedJob("b")).Id, JobState.Running);
    }

    [Fact]
    public async Task Repeat_WhatWasCancelled_RunsAgainUnderItsId()
    {
        var id = queue.Submit(new GatedJob("a")).Id;
        await UntilAsync(id, JobState.Running);
        Assert.Null(queue.Repeat(id));
        queue.Cancel(id);
        await UntilAsync(id, JobState.Cancelled);

        Assert.Equal(JobState.Queued, queue.Repeat(id)!.State);

        work.Open("a");
        Assert.Equal("result of " + id, (await UntilAsync(id, JobState.Done)).ResultId);
        Assert.Null(queue.Repeat(id));
    }

    [Fact]
    public async Task Start_AfterAStop_ListsWhatEndedGoesOnWithWhatWaitedAndSaysWhatWasInterrupted()
    {
        work.Open("done");
        var done = queue.Submit(new GatedJob("done")).Id;
        await UntilAsync(done, JobState.Done);
        var running = queue.Submit(new GatedJob("running")).Id;
        await UntilAsync(running, JobState.Running);
        var waiting = queue.Submit(new GatedJob("waiting")).Id;

        Restart();

        Assert.Equal((JobState.Done, "result of " + done), (queue.Find(done)!.State, queue.Find(done)!.ResultId));
        Assert.Equal(JobState.Interrupted, queue.Find(running)!.State);
        Assert.Equal(new GatedJob("running"), queue.Find(running)!.Request);
        await UntilAsync(waiting, JobState.Running);
        Assert.True(queue.Find(running)!.CanBeRepeated);
    }

    [Fact]
    public async Task Start_AfterACrash_SaysWhatWasInterrupted()
    {
        var id = queue.Submit(new GatedJob("a")).Id;
        await UntilAsync(id, JobState.Running);
        using var copy = new TemporaryFolder();
        CopyJobs(copy.Path);

        using var other = new JobQueue(new DataRoot(copy.Path), options, [work], TimeProvider.System);

        Assert.Equal(JobState.Running, other.Find(id)!.State);
        other.Start();
        Assert.Equal(JobState.Interrupted, other.Find(id)!.State);
    }

    [Fact]
    public void Start_DamagedFileAndUnknownKind_LeavesThemAlone()
    {
        queue.Submit(new GatedJob("a"));
        File.WriteAllText(Path.Combine(folder.Path, "jobs", "20260101-000000-000000.json"), "{ cut");
        File.WriteAllText(Path.Combine(folder.Path, "jobs", "20260101-000000-000001.json"), """{ "layout": 1, "job": { "id": "20260101-000000-000001", "request": { "kind": "dance" }, "created": "2026-01-01T00:00:00Z" } }""");

        Restart();

        Assert.Single(queue.Jobs);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(folder.Path, "jobs"), "*.json").Length);
    }

    [Fact]
    public void Submit_WhileAnotherQueueWorksOnTheDataRoot_IsRefused()
    {
        queue.Submit(new GatedJob("a"));
        using var other = new JobQueue(new DataRoot(folder.Path), options, [work], TimeProvider.System);

        Assert.Equal(JobRefusal.RunElsewhere, Assert.Throws<RefusedJobException>(() => other.Submit(new GatedJob("b"))).Reason);
        Assert.True(new JobStore(new DataRoot(folder.Path), [work]).IsOwned());
        queue.Dispose();
        Assert.False(new JobStore(new DataRoot(folder.Path), [work]).IsOwned());
    }

    [Fact]
    public void Submit_MoreThanMayWait_IsRefusedAndSaysSo()
    {
        options.MaximumQueuedJobs = 1;
        queue.Submit(new GatedJob("a"));
        var second = queue.Submit(new GatedJob("b"));

        var refusal = Assert.Throws<RefusedJobException>(() => queue.Submit(new GatedJob("c")));

        Assert.Equal(JobRefusal.Full, refusal.Reason);
        Assert.Contains("2 pieces of work", refusal.Message, StringComparison.Ordinal);
        queue.Cancel(second.Id);
        Assert.Equal(JobState.Queued, queue.Submit(new GatedJob("c")).State);
    }

    [Fact]
    public void Submit_ValueThatIsNotAccepted_IsRefusedAndNothingIsQueued()
    {
        Assert.Throws<InvalidParameterException>(() => queue.Submit(new GatedJob("")));

        Assert.Empty(queue.Jobs);
    }

    [Fact]
    public void Change_WhereChangesAreNotAllowed_IsRefused()
    {
        var id = queue.Submit(new GatedJob("a")).Id;
        options.ChangesAllowed = false;

        foreach (var change in new Action[] { () => queue.Submit(new GatedJob("b")), () => queue.Cancel(id), () => queue.Repeat(id), () => queue.Remove(id) })
        {
            Assert.Equal(JobRefusal.NotAllowed, Assert.Throws<RefusedJobException>(change).Reason);
        }

        Assert.Single(queue.Jobs);
    }

    [Fact]
    public void Submit_JobFolderCannotBeMade_IsRefused()
    {
        File.WriteAllText(Path.Combine(folder.Path, "jobs"), "a file where the folder should be");

        Assert.Throws<RefusedJobException>(() => queue.Submit(new GatedJob("a")));
    }

    [Fact]
    public async Task Finish_MoreThanAreKept_ForgetsTheOldest()
    {
        options.KeptJobs = 1;
        foreach (var name in new[] { "a", "b" })
        {
            work.Open(name);
            await UntilAsync(queue.Submit(new GatedJob(name)).Id, JobState.Done);
        }

        Assert.Equal(new GatedJob("b"), Assert.Single(queue.Jobs).Request);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "jobs"), "*.json"));
        Assert.True(queue.Remove(queue.Jobs[0].Id));
        Assert.Empty(queue.Jobs);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "jobs"), "*.json"));
    }

    private JobQueue NewQueue() => new(new DataRoot(folder.Path), options, [work], TimeProvider.System);

    private void Restart()
    {
        queue.Dispose();
        queue = NewQueue();
        queue.Start();
    }

    private Task<Job> UntilAsync(string id, JobState state) => UntilAsync(id, job => job.State == state);

    private Task<Job> UntilAsync(string id, Func<Job, bool> isSo) => JobWaiting.UntilAsync(queue, id, isSo);

    private void CopyJobs(string target)
    {
        Directory.CreateDirectory(Path.Combine(target, "jobs"));
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Path, "jobs"), "*.json"))
        {
            File.Copy(file, Path.Combine(target, "jobs", Path.GetFileName(file)));
        }
    }
}
