using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// The trained models of a data root as people see them: which is active, which serves, which are damaged; and switching, going back and deleting. Each change is one step on disk;
/// requests that run go on with the model they began with.
/// </summary>
/// <param name="loader">Snapshots and models.</param>
/// <param name="source">What serves in this process; <see langword="null"/> where nothing does, as in a command.</param>
/// <param name="changed">Called after a change, so that the server takes it up at once.</param>
public sealed class ModelRegistry(WorkspaceLoader loader, IWorkspaceSource? source = null, Action? changed = null)
{
    private readonly ModelStore models = loader.Models;

    /// <summary>Raised after each change, on the thread that made it.</summary>
    public event EventHandler? Changed;

    /// <summary>Every model that is kept.</summary>
    public ModelList List()
    {
        var snapshot = CurrentSnapshot();
        var (active, before) = ReadActive();
        var serving = ServingId(snapshot);
        var all = models.List().Select(manifest => Describe(manifest, snapshot, active, serving, thorough: manifest.Id == active)).ToList();
        return new ModelList(all, models.Unreadable())
        {
            ActiveId = active,
            ServingId = serving,
            BackId = FirstUsable(before.Select(id => all.Find(model => model.Manifest.Id == id))),
        };
    }

    /// <summary>One model, its file read through for damage; <see langword="null"/> when there is none.</summary>
    public RegisteredModel? Find(string id)
    {
        if (models.List().FirstOrDefault(model => model.Id == id) is not { } manifest)
        {
            return null;
        }

        var snapshot = CurrentSnapshot();
        return Describe(manifest, snapshot, ReadActive().Active, ServingId(snapshot), thorough: true);
    }

    /// <summary>Makes a model the active one; waits while an import or a training is storing.</summary>
    /// <exception cref="ModelException">There is no such model, it is damaged, or it was trained on other ratings than those of the current snapshot; the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public RegisteredModel Activate(string id, CancellationToken cancellation = default)
    {
        using (loader.Snapshots.Root.WaitForWriting(cancellation))
        {
            RequireKnowsRatings(models.ReadManifest(id));
            models.Activate(id);
        }

        return Announce(id);
    }

    /// <summary>Makes the model active again that was so before the active one, damaged and deleted ones passed over.</summary>
    /// <exception cref="ModelException">There is none; the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public RegisteredModel Back(CancellationToken cancellation = default)
    {
        string id;
        using (loader.Snapshots.Root.WaitForWriting(cancellation))
        {
            id = FirstUsable(ReadActive().Before.Select(Find)) ?? throw new ModelException("There is no model to go back to: none that was active before is whole and knows the current ratings. The active model stays.");
            models.GoBackTo(id);
        }

        return Announce(id);
    }

    /// <summary>Deletes a model for good, all of it or nothing, and writes down why.</summary>
    /// <exception cref="ModelException">There is no such model, it is the active one, or it serves because the active one is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public void Delete(string id, DeletionReason reason, CancellationToken cancellation = default)
    {
        using (loader.Snapshots.Root.WaitForWriting(cancellation))
        {
            if (id == ServingId(CurrentSnapshot()) && id != ReadActive().Active)
            {
                throw new ModelException($"Model {id} serves now, because the active one cannot; it is not deleted. Make another one active before.");
            }

            models.Delete(id);
            loader.Deletions.Add(new Deletion(DateTimeOffset.UtcNow, null, id, reason));
        }

        Announce();
    }

    /// <summary>Raises <see cref="Changed"/>: another server or a command has changed something.</summary>
    public void Notice() => Changed?.Invoke(this, EventArgs.Empty);

    private RegisteredModel Announce(string id)
    {
        Announce();
        return Find(id) ?? throw new ModelException($"Model {id} is gone.");
    }

    private void Announce()
    {
        changed?.Invoke();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private static string? FirstUsable(IEnumerable<RegisteredModel?> some) =>
        some.FirstOrDefault(model => model is { IsActive: false, Problem: null, KnowsRatings: true })?.Manifest.Id;

    private RegisteredModel Describe(ModelManifest manifest, SnapshotManifest? snapshot, string? active, string? serving, bool thorough) => new(manifest)
    {
        IsActive = manifest.Id == active,
        Serves = manifest.Id == serving,
        KnowsRatings = snapshot is not null && loader.Finder.Knows(manifest, snapshot),
        Problem = models.ProblemOf(manifest, thorough),
    };

    private void RequireKnowsRatings(ModelManifest manifest)
    {
        if (CurrentSnapshot() is { } snapshot && !loader.Finder.Knows(manifest, snapshot))
        {
            throw new ModelException(
                $"Model {manifest.Id} was trained on other ratings (snapshot {manifest.SnapshotId}) than those of the current snapshot {snapshot.Id}, so it cannot predict for them. Make that snapshot current first, or train anew.");
        }
    }

    private string? ServingId(SnapshotManifest? snapshot) =>
        source is not null ? source.Current?.Model?.Id : snapshot is null ? null : loader.Finder.ServingId(snapshot);

    private SnapshotManifest? CurrentSnapshot()
    {
        try
        {
            return source?.Current?.Snapshot ?? (loader.Snapshots.CurrentId is { } id ? loader.Snapshots.ReadManifest(id) : null);
        }
        catch (UnusableSnapshotException)
        {
            // A damaged snapshot is said where it is loaded; its models can be looked at even so.
            return null;
        }
    }

    private (string? Active, IReadOnlyList<string> Before) ReadActive()
    {
        try
        {
            return (models.ActiveId, models.ActiveBefore);
        }
        catch (ModelException)
        {
            // Said where the model is loaded; the next activation replaces the damaged file.
            return (null, []);
        }
    }
}
