using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// Goes through a grid of blocks by strata. In a stratum each thread takes the next block; no two blocks of it share a
/// user or a title, so there are no locks and the order in which they are done does not matter. Between strata the threads meet.
/// </summary>
/// <param name="side">The number of user groups, and of title groups.</param>
/// <param name="epochs">How often all blocks are gone through.</param>
/// <param name="options">Threads, seed and cancelling.</param>
internal sealed class StratumSchedule(int side, int epochs, TrainingOptions options)
{
    private readonly int threads = Math.Clamp(options.Threads, 1, side);
    private readonly int[] strata = [.. Enumerable.Range(0, side)];
    private int epoch;
    private int stratum;
    private int nextBlock;

    /// <summary>Trains the block of a user group and a title group, on any of the threads.</summary>
    public required Action<int, int> Train { get; init; }

    /// <summary>Called after each epoch with its number, from 1, on one thread while the others wait.</summary>
    public required Action<int> EndEpoch { get; init; }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; noticed at the next block.</exception>
    public void Run()
    {
        BeginEpoch();
        try
        {
            using var barrier = new Barrier(threads, _ => EndStratum());
            WorkerThreads.Run(threads, _ =>
            {
                for (var remaining = epochs * side; remaining > 0; remaining--)
                {
                    TrainBlocks();
                    barrier.SignalAndWait(CancellationToken.None);
                }
            });
        }
        catch (BarrierPostPhaseException failure) when (failure.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure.InnerException);
        }
    }

    private void TrainBlocks()
    {
        for (var group = Interlocked.Increment(ref nextBlock); group < side; group = Interlocked.Increment(ref nextBlock))
        {
            if (options.Cancellation.IsCancellationRequested)
            {
                return;
            }

            Train(group, (group + strata[stratum]) % side);
        }
    }

    // Runs on one thread while the others wait.
    private void EndStratum()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        nextBlock = -1;
        stratum++;
        if (stratum == side)
        {
            epoch++;
            EndEpoch(epoch);
            BeginEpoch();
        }
    }

    private void BeginEpoch()
    {
        nextBlock = -1;
        stratum = 0;
        SeededRandom.Shuffle(strata.AsSpan(), SeededRandom.Mix(options.Seed, -1 - epoch));
    }
}
