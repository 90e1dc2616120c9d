using StreamRec.Core.Threading;

namespace StreamRec.Tests.Threading;

public sealed class WorkerThreadsTests
{
    [Fact]
    public void Run_SeveralThreads_RunsEachWorkerOnceAndNotOnThePool()
    {
        var runs = new int[4];
        WorkerThreads.Run(4, worker =>
        {
            Interlocked.Increment(ref runs[worker]);
            Assert.True(worker == 0 || !Thread.CurrentThread.IsThreadPoolThread);
        });
        Assert.Equal([1, 1, 1, 1], runs);
    }

    [Fact]
    public void Run_WorkerFails_ThrowsItsException()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => WorkerThreads.Run(3, worker =>
        {
            if (worker > 0)
            {
                throw new InvalidOperationException($"worker {worker}");
            }
        }));
        Assert.Equal("worker 1", failure.Message);
    }

    [Fact]
    public void ForEach_ManyItems_DoesEachOnce()
    {
        var done = new int[1000];
        WorkerThreads.ForEach(3, done.Length, item => Interlocked.Increment(ref done[item]), TestContext.Current.CancellationToken);
        Assert.All(done, count => Assert.Equal(1, count));
    }

    [Fact]
    public void ForEach_Cancelled_Throws() =>
        Assert.ThrowsAny<OperationCanceledException>(() => WorkerThreads.ForEach(2, 10, _ => { }, new CancellationToken(canceled: true)));
}
