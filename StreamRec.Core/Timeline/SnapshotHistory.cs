using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Timeline;

/// <summary>
/// The snapshots of a data root as people see them: which is current, what each is needed for; and switching, going back, marking and deleting. Each change is one step on disk, waits
/// for an import that runs, and can be undone but for deleting.
/// </summary>
/// <param name="loader">Snapshots and models.</param>
/// <param name="source">What serves in this process; <see langword="null"/> where nothing does, as in a command.</param>
/// <param name="changed">Called after a change, so that the server takes it up at once.</param>
public sealed class SnapshotHistory(WorkspaceLoader loader, IWorkspaceSource? source = null, Action? changed = null)
{
    private readonly SnapshotStore snapshots = loader.Snapshots;
    private readonly KeepMarks marks = new(loader.Snapshots.Root);

    /// <summary>Raised after each change, on the thread that made it.</summary>
    public event EventHandler? Changed;

    /// <summary>Every whole snapshot.</summary>
    /// <exception cref="UnusableSnapshotException">The file that says which is current, or the one of marks, is damaged.</exception>
    public SnapshotList List()
    {
        var manifests = snapshots.List();
        var models = loader.Models.List();
        var marked = marks.Read();
        var (current, before) = (snapshots.CurrentId, snapshots.CurrentBefore);
        var back = before.FirstOrDefault(id => id != current && manifests.Any(manifest => manifest.Id == id));
        var links = LinksToModels(manifests, current, models);
        var served = source?.Current?.Snapshot.Id;
        return new SnapshotList([.. manifests.Select(manifest => new KeptSnapshot(manifest)
        {
            IsCurrent = manifest.Id == current,
            Serves = manifest.Id == served,
            IsMarked = marked.Contains(manifest.Id),
            Need = manifest.Id == current ? SnapshotNeed.Current
                : manifest.Id == served ? SnapshotNeed.Served
                : manifest.Id == back ? SnapshotNeed.WayBack
                : links.Contains(manifest.Id) ? SnapshotNeed.LinksModel
                : IsMarked(manifest, marked, models) ? SnapshotNeed.Marked
                : SnapshotNeed.None,
            Models = manifest.Ratings == 0 ? [] : [.. models.Where(model => loader.Finder.Knows(model, manifest)).Select(model => model.Id)],
        })])
        {
            CurrentId = current,
            BackId = back,
            MarkedModels = models.Select(model => model.Id).Where(marked.Contains).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>One snapshot; <see langword="null"/> when there is none.</summary>
    /// <exception cref="UnusableSnapshotException">See <see cref="List"/>.</exception>
    public KeptSnapshot? Find(string id) => List().Snapshots.FirstOrDefault(snapshot => snapshot.Manifest.Id == id);

    /// <summary>Makes a snapshot the current one, after reading all its files through.</summary>
    /// <exception cref="UnusableSnapshotException">It is missing or damaged; the current one stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public void Use(string id, CancellationToken cancellation = default)
    {
        using (snapshots.Root.WaitForWriting(cancellation))
        {
            snapshots.MakeCurrent(id);
        }

        Announce();
    }

    /// <summary>Makes the snapshot current again that was so before the current one; done twice, all is as it was.</summary>
    /// <returns>The id of the snapshot that is current now.</returns>
    /// <exception cref="RefusedSnapshotException">There is none to go back to.</exception>
    /// <exception cref="UnusableSnapshotException">It is damaged; the current one stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public string Back(CancellationToken cancellation = default)
    {
        string id;
        using (snapshots.Root.WaitForWriting(cancellation))
        {
            id = List().BackId ?? throw new RefusedSnapshotException("There is no snapshot to go back to: none was current before, or it has been deleted. The current one stays.");
            snapshots.MakeCurrent(id);
        }

        Announce();
        return id;
    }

    /// <summary>Deletes a snapshot for good, all of it or nothing, and writes down why.</summary>
    /// <exception cref="UnusableSnapshotException">There is no such snapshot.</exception>
    /// <exception cref="RefusedSnapshotException">It is needed; the message says for what.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public void Delete(string id, DeletionReason reason, CancellationToken cancellation = default)
    {
        using (snapshots.Root.WaitForWriting(cancellation))
        {
            if (Find(id) is { CanBeDeleted: false, Need: var need })
            {
                throw new RefusedSnapshotException($"Snapshot {id} {Because(need)}");
            }

            snapshots.Delete(id);
            loader.Deletions.Add(new Deletion(DateTimeOffset.UtcNow, id, null, reason));
            marks.Set(id, isKept: false);
        }

        Announce();
    }

    /// <summary>Raises <see cref="Changed"/>: another server or a command has changed something.</summary>
    public void Notice() => Changed?.Invoke(this, EventArgs.Empty);

    /// <summary>Marks a snapshot or model to be kept whatever the rule says, or takes the mark away.</summary>
    /// <exception cref="UnusableSnapshotException">There is neither a snapshot nor a model of the id, or the file of marks is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public void Mark(string id, bool isKept, CancellationToken cancellation = default)
    {
        using (snapshots.Root.WaitForWriting(cancellation))
        {
            if (Find(id) is null && loader.Models.List().All(model => model.Id != id))
            {
                throw new UnusableSnapshotException($"There is no snapshot {id}.");
            }

            marks.Set(id, isKept);
        }

        Announce();
    }

    private static bool IsMarked(SnapshotManifest manifest, IReadOnlySet<string> marked, IReadOnlyList<ModelManifest> models) =>
        marked.Contains(manifest.Id) || models.Any(model => model.SnapshotId == manifest.Id && marked.Contains(model.Id));

    private static string Because(SnapshotNeed need) => need switch
    {
        SnapshotNeed.Current => "is the current one and is not deleted; make another one current before.",
        SnapshotNeed.Served => "still answers; try again in some seconds.",
        SnapshotNeed.WayBack => "is the one to go back to and is not deleted; it can be when another one was current in between.",
        SnapshotNeed.LinksModel => "shows that the model in use fits the current ratings and is not deleted; it can be once a model is trained on the current snapshot.",
        _ => "is marked to be kept, or a model of it is; take the mark away first.",
    };

    private void Announce()
    {
        changed?.Invoke();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    // A model knows a snapshot that continues its own by the manifests in between; if one of them went, the model would stop serving.
    private HashSet<string> LinksToModels(IReadOnlyList<SnapshotManifest> manifests, string? current, IReadOnlyList<ModelManifest> models)
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        var byId = manifests.ToDictionary(manifest => manifest.Id, StringComparer.Ordinal);
        if (current is null || !byId.TryGetValue(current, out var start))
        {
            return links;
        }

        string?[] inUse = [source?.Current?.Model?.Id, loader.Finder.ServingId(start)];
        foreach (var model in models.Where(model => inUse.Contains(model.Id)))
        {
            for (var each = start; each is not null && each.RatingsSha256 != model.RatingsSha256 && each.Continues is { } before; each = byId.GetValueOrDefault(before))
            {
                links.Add(before);
            }
        }

        return links;
    }
}
