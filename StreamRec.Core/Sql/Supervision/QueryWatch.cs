using StreamRec.Core.Sql.Protection;

namespace StreamRec.Core.Sql.Supervision;

/// <summary>Looks after one query: its time, its memory, and whoever wants it stopped.</summary>
internal sealed class QueryWatch : IDisposable
{
    /// <summary>A query that does not stop within this when told to is stopped with its process, so that cancelling takes less than 200 ms.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(120);

    private static readonly TimeSpan Watching = TimeSpan.FromMilliseconds(50);

    // Above what the system would refuse by itself, where it does.
    private const long OtherMemoryBytes = ProcessLimits.OtherMemoryBytes + (64L << 20);

    private readonly SqlWorkerProcess worker;
    private readonly CancellationToken cancellation;
    private readonly TimeSpan limit;
    private readonly CancellationTokenSource stopping;
    private readonly CancellationTokenSource ended = new();
    private readonly Lock ending = new();
    private bool isOver;
    private CancellationTokenRegistration stopper;
    private volatile bool tookTooMuch;

    /// <summary>Makes ready; nothing is looked after until <see cref="Begin"/>.</summary>
    public QueryWatch(SqlWorkerProcess worker, TimeSpan limit, CancellationToken cancellation)
    {
        (this.worker, this.limit, this.cancellation) = (worker, limit, cancellation);
        stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>What a query is told that takes too much memory.</summary>
    public static SqlRefusedException TooMuchMemory(long bytes) =>
        new(SqlRefusal.MemoryLimit, $"The query needs more memory than it may have ({bytes >> 20} MiB). Fewer columns, a narrower filter or LIMIT need less.");

    /// <summary>Begins to look after the query.</summary>
    public void Begin()
    {
        stopping.CancelAfter(limit);
        stopper = stopping.Token.Register(() => _ = StopAsync());
        _ = WatchMemoryAsync();
    }

    /// <summary>Why the query was stopped from here; <see langword="null"/> when it was not.</summary>
    public Exception? Reason()
    {
        if (cancellation.IsCancellationRequested)
        {
            return new OperationCanceledException(cancellation);
        }

        if (tookTooMuch)
        {
            return TooMuchMemory(worker.MemoryBytes);
        }

        return stopping.IsCancellationRequested
            ? new SqlRefusedException(SqlRefusal.TimeLimit, $"The query was stopped after {limit.TotalSeconds:0} s, the longest that one may take.")
            : null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Waits for a message that is just being sent, which would otherwise stop the next query.
        stopper.Dispose();
        lock (ending)
        {
            isOver = true;
        }

        ended.Cancel();
        ended.Dispose();
        stopping.Dispose();
    }

    private async Task StopAsync()
    {
        worker.SendCancel();
        try
        {
            await Task.Delay(Grace, ended.Token);
            Kill();
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // It has obeyed.
        }
    }

    // Once the query is over the process may be at work for somebody else.
    private void Kill()
    {
        lock (ending)
        {
            if (!isOver)
            {
                worker.Kill();
            }
        }
    }

    private async Task WatchMemoryAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Watching);
            do
            {
                if (worker.ReadMemory() > worker.MemoryBytes + OtherMemoryBytes)
                {
                    tookTooMuch = true;
                    Kill();
                }
            }
            while (await timer.WaitForNextTickAsync(ended.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The query or its process has ended.
        }
    }
}
