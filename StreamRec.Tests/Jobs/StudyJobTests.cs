using StreamRec.Core.Configuration;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;
using StreamRec.Core.Storage;
using StreamRec.Core.Studies;
using StreamRec.Tests.Api;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Jobs;

public sealed class StudyJobTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StudyStore store;
    private readonly JobQueue queue;

    public StudyJobTests()
    {
        var root = new DataRoot(folder.Path);
        store = new StudyStore(root);
        queue = new JobQueue(root, new StudioOptions(), [new StudyJobKind(new FixedWorkspace { Current = FixedWorkspace.Small() with { Ratings = GeneratedWorld.Data.Ratings } }, store, TimeProvider.System, 1)], TimeProvider.System);
    }

    public void Dispose()
    {
        queue.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Submit_AStudy_KeepsItUnderTheJobsId()
    {
        var job = await JobWaiting.UntilAsync(queue, queue.Submit(new StudyJob(Request())).Id, each => each.HasEnded);

        Assert.Equal((JobState.Done, null), (job.State, job.Problem));
        Assert.Equal(job.Id, job.ResultId);
        Assert.Equal(2, store.Load(job.Id).Points.Count);
        Assert.Equal(StudyJobKind.Studying, job.Stage.Name);
    }

    [Fact]
    public async Task Repeat_ACancelledStudy_GoesOnWithIt()
    {
        var id = queue.Submit(new StudyJob(Request("epochs=200"))).Id;
        await JobWaiting.UntilAsync(queue, id, each => each.Curve.Count > 0);
        queue.Cancel(id);
        Assert.Equal(JobState.Cancelled, (await JobWaiting.UntilAsync(queue, id, each => each.HasEnded)).State);
        var cancelled = store.Load(id);
        Assert.Equal(StudyState.Cancelled, cancelled.State);

        queue.Repeat(id);

        Assert.Equal(JobState.Done, (await JobWaiting.UntilAsync(queue, id, each => each.HasEnded)).State);
        Assert.Equal(cancelled.Started, store.Load(id).Started);
        Assert.Single(store.List());
    }

    [Fact]
    public void Submit_ValueOutOfRange_IsRefusedBeforeItIsQueued()
    {
        Assert.Throws<InvalidParameterException>(() => queue.Submit(new StudyJob(Request() with { Folds = 1 })));
        Assert.Empty(queue.Jobs);
    }

    private static StudyRequest Request(params string[] settings) => new() { Kind = StudyKind.Factors, Models = [new("mf", settings)], Factors = [1, 2], TestShare = 0.5, Threads = 1 };
}
