namespace StreamRec.Core.Jobs;

/// <summary>A job of a running queue with what only the queue needs. Guarded by the queue's lock.</summary>
internal sealed class JobEntry(Job job)
{
    /// <summary>The job as it stands.</summary>
    public Job Job { get; set; } = job;

    /// <summary>Stops it while it runs.</summary>
    public CancellationTokenSource? Stopping { get; set; }

    /// <summary>Whether a person asked it to stop; else the server did.</summary>
    public bool IsCancelled { get; set; }
}
