using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Timeline;

/// <summary>
/// Deletes old snapshots and models by the numbers and the age of <see cref="RetentionOptions"/>: never what is current, serves, is the way back, is held by somebody who reads it, or is marked
/// to be kept. What it did is written down. Safe for any number of threads, one of which works at a time.
/// </summary>
/// <param name="snapshots">The snapshots.</param>
/// <param name="models">The models.</param>
/// <param name="root">The data root of both.</param>
/// <param name="options">The rule.</param>
/// <param name="time">The clock.</param>
public sealed class RetentionRule(SnapshotHistory snapshots, ModelRegistry models, DataRoot root, RetentionOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly RetentionLog log = new(root);

    /// <summary>The rule's numbers.</summary>
    public RetentionOptions Options => options;

    /// <summary>What the rule would delete now, the oldest first; nothing where it is off.</summary>
    /// <exception cref="UnusableSnapshotException">A file that says what is in use is damaged; then nothing is deleted.</exception>
    public IReadOnlyList<RetentionStep> Plan()
    {
        var list = snapshots.List();
        var steps = new List<RetentionStep>();
        if (options.CoversModels)
        {
            var kept = models.List();
            steps.AddRange(kept.Models
                .Skip(options.KeptModels)
                .Where(model => model.CanBeDeleted && model.Manifest.Id != kept.BackId && !list.MarkedModels.Contains(model.Manifest.Id) && IsOld(model.Manifest.Created))
                .Select(model => new RetentionStep(RetainedKind.Model, model.Manifest.Id, model.Manifest.Created, model.Manifest.Bytes)));
        }

        if (options.CoversSnapshots)
        {
            steps.AddRange(list.Snapshots
                .Skip(options.KeptSnapshots)
                .Where(snapshot => snapshot.CanBeDeleted && IsOld(snapshot.Manifest.Created))
                .Select(snapshot => new RetentionStep(RetainedKind.Snapshot, snapshot.Manifest.Id, snapshot.Manifest.Created, snapshot.Manifest.Bytes)));
        }

        return [.. steps.OrderBy(step => step.Created)];
    }

    /// <summary>Deletes what <see cref="Plan"/> says, one after the other; what somebody came to use meanwhile stays.</summary>
    /// <returns>What was done, in its order.</returns>
    /// <exception cref="UnusableSnapshotException">See <see cref="Plan"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting for an import; what was deleted until then is gone and written down.</exception>
    public IReadOnlyList<RetentionStep> Apply(CancellationToken cancellation = default)
    {
        var done = new List<RetentionStep>();
        lock (gate)
        {
            foreach (var step in Plan())
            {
                var result = step with { When = time.GetUtcNow(), Problem = TryDelete(step, cancellation) };
                log.Add(result);
                done.Add(result);
            }
        }

        return done;
    }

    /// <summary>What the rule did last, the latest first.</summary>
    public IReadOnlyList<RetentionStep> Latest(int count) => log.Latest(count);

    private bool IsOld(DateTimeOffset created) => created <= time.GetUtcNow().AddDays(-options.KeptDays);

    private string? TryDelete(RetentionStep step, CancellationToken cancellation)
    {
        try
        {
            if (step.Kind == RetainedKind.Model)
            {
                models.Delete(step.Id, new DeletionReason(SnapshotOrigin.Server, options.KeptModels, options.KeptDays), cancellation);
            }
            else
            {
                snapshots.Delete(step.Id, new DeletionReason(SnapshotOrigin.Server, options.KeptSnapshots, options.KeptDays), cancellation);
            }

            return null;
        }
        catch (Exception refusal) when (refusal is ModelException or RefusedSnapshotException or UnusableSnapshotException)
        {
            return refusal.Message;
        }
    }
}
