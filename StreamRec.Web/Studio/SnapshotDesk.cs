using StreamRec.Core.Configuration;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Threading;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>
/// Where people look at the snapshots and change which one is current, from pages and the API: one change after the other, on a thread that may wait while an import holds the data root.
/// All open pages hear of each. Differences are computed one at a time, and the last are kept, as snapshots never change.
/// </summary>
internal sealed class SnapshotDesk(SnapshotHistory history, RetentionRule rule, SnapshotComparer comparer, StreamRecOptions options) : IDisposable
{
    private const int KeptDifferences = 4;
    private const int LatestSteps = 100;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SemaphoreSlim comparing = new(1, 1);
    private readonly Lock gate = new();
    private readonly LinkedList<SnapshotDifference> kept = new();

    /// <summary>Whether people may change anything here.</summary>
    public bool IsOpen => options.Studio.ChangesAllowed;

    /// <summary>The rule's numbers.</summary>
    public RetentionOptions Rule => rule.Options;

    /// <summary>Raised after each change, on some thread.</summary>
    public event EventHandler? Changed
    {
        add => history.Changed += value;
        remove => history.Changed -= value;
    }

    /// <inheritdoc cref="SnapshotHistory.List" />
    public SnapshotList List() => history.List();

    /// <inheritdoc cref="SnapshotHistory.Find" />
    public KeptSnapshot? Find(string id) => history.Find(id);

    /// <summary>What the rule would delete now.</summary>
    public IReadOnlyList<RetentionStep> Plan() => rule.Plan();

    /// <summary>What the rule did last, the latest first.</summary>
    public IReadOnlyList<RetentionStep> Latest() => rule.Latest(LatestSteps);

    /// <inheritdoc cref="SnapshotHistory.Use" />
    public Task UseAsync(string id, CancellationToken cancellation) => InTurnAsync(() => history.Use(id, cancellation), cancellation);

    /// <inheritdoc cref="SnapshotHistory.Back" />
    public Task<string> BackAsync(CancellationToken cancellation) => InTurnAsync(() => history.Back(cancellation), cancellation);

    /// <inheritdoc cref="SnapshotHistory.Delete" />
    public Task DeleteAsync(string id, SnapshotOrigin by, CancellationToken cancellation) => InTurnAsync(() => history.Delete(id, new DeletionReason(by), cancellation), cancellation);

    /// <inheritdoc cref="SnapshotHistory.Mark" />
    public Task MarkAsync(string id, bool isKept, CancellationToken cancellation) => InTurnAsync(() => history.Mark(id, isKept, cancellation), cancellation);

    /// <inheritdoc cref="RetentionRule.Apply" />
    public Task<IReadOnlyList<RetentionStep>> CleanAsync(CancellationToken cancellation) => InTurnAsync(() => rule.Apply(cancellation), cancellation);

    /// <summary>A difference that was computed already; <see langword="null"/> if it was not.</summary>
    public SnapshotDifference? FindDifference(string before, string after)
    {
        lock (gate)
        {
            return kept.FirstOrDefault(each => each.Before.Id == before && each.After.Id == after);
        }
    }

    /// <summary>Computes a difference in its turn, behind the pages.</summary>
    /// <inheritdoc cref="SnapshotComparer.Compare" path="/exception" />
    public async Task<SnapshotDifference> CompareAsync(string before, string after, IProgress<DifferenceProgress>? progress, CancellationToken cancellation)
    {
        if (FindDifference(before, after) is { } known)
        {
            return known;
        }

        await comparing.WaitAsync(cancellation);
        try
        {
            var difference = await Task.Factory.StartNew(
                () =>
                {
                    BackgroundPriority.EnterOnThisThread();
                    return comparer.Compare(before, after, progress, cancellation);
                },
                cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            Keep(difference);
            return difference;
        }
        finally
        {
            comparing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        turn.Dispose();
        comparing.Dispose();
    }

    private void Keep(SnapshotDifference difference)
    {
        lock (gate)
        {
            kept.AddFirst(difference);
            if (kept.Count > KeptDifferences)
            {
                kept.RemoveLast();
            }
        }
    }

    private Task<bool> InTurnAsync(Action change, CancellationToken cancellation) => InTurnAsync(
        () =>
        {
            change();
            return true;
        },
        cancellation);

    // However many click while an import is running, only one thread waits for it.
    private async Task<T> InTurnAsync<T>(Func<T> change, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Task.Factory.StartNew(change, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            turn.Release();
        }
    }
}
