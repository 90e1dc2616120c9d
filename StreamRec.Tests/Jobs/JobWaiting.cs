using StreamRec.Core.Jobs;

namespace StreamRec.Tests.Jobs;

/// <summary>Waits for what a queue announces.</summary>
internal static class JobWaiting
{
    /// <summary>Waits until a job is as wanted; a job that ended otherwise fails the test.</summary>
    public static async Task<Job> UntilAsync(JobQueue queue, string id, Func<Job, bool> isSo)
    {
        var reached = new TaskCompletionSource<Job>(TaskCreationOptions.RunContinuationsAsynchronously);
        EventHandler look = (_, _) =>
        {
            var job = queue.Find(id);
            if (job is null || (job.HasEnded && !isSo(job)))
            {
                reached.TrySetException(new InvalidOperationException($"The job is {job?.State.ToString() ?? "gone"}: {job?.Problem}"));
            }
            else if (isSo(job))
            {
                reached.TrySetResult(job);
            }
        };
        queue.Changed += look;
        try
        {
            look(queue, EventArgs.Empty);
            return await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            queue.Changed -= look;
        }
    }
}
