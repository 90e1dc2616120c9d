using System.Runtime.ExceptionServices;

namespace StreamRec.Core.Threading;

/// <summary>
/// Runs long, computing work on threads of its own. The thread pool is left alone: it answers the pages, and a training that occupied
/// it would freeze every visitor.
/// </summary>
public static class WorkerThreads
{
    /// <summary>The number of threads used when a caller names none: one for each core.</summary>
    public static int DefaultCount => Environment.ProcessorCount;

    /// <summary>
    /// Runs <paramref name="body"/> once on each of <paramref name="threads"/> threads and returns when all have ended. One of them is the
    /// calling thread.
    /// </summary>
    /// <param name="threads">How many, 1 or more.</param>
    /// <param name="body">Receives the worker's number, 0 to <paramref name="threads"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    /// <remarks>When workers fail, the failure of the lowest-numbered worker is thrown again, once all have ended.</remarks>
    public static void Run(int threads, Action<int> body)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(body);
        var failures = new ExceptionDispatchInfo?[threads];
        var others = new Thread[threads - 1];
        for (var index = 0; index < others.Length; index++)
        {
            var worker = index + 1;
            others[index] = new Thread(() => Guarded(body, worker, failures)) { IsBackground = true, Name = $"StreamRec worker {worker}", Priority = Thread.CurrentThread.Priority };
            others[index].Start();
        }

        Guarded(body, 0, failures);
        foreach (var thread in others)
        {
            thread.Join();
        }

        foreach (var failure in failures)
        {
            failure?.Throw();
        }
    }

    /// <summary>
    /// Runs <paramref name="body"/> for every item from 0 to <paramref name="items"/> − 1; each thread takes the next item when it is done with
    /// one. Items must not depend on each other.
    /// </summary>
    public static void ForEach(int threads, int items, Action<int> body, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var next = -1;
        Run(Math.Clamp(items, 1, Math.Max(1, threads)), _ =>
        {
            for (var item = Interlocked.Increment(ref next); item < items; item = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                body(item);
            }
        });
    }

    private static void Guarded(Action<int> body, int worker, ExceptionDispatchInfo?[] failures)
    {
        try
        {
            body(worker);
        }
#pragma warning disable CA1031 // Whatever a worker throws is thrown again on the calling thread, in Run.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failures[worker] = ExceptionDispatchInfo.Capture(failure);
        }
    }
}
