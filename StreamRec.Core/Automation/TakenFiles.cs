using System.Text;
using System.Text.Json;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Automation;

/// <summary>
/// What was imported out of folders, by content, so that nothing is imported twice, whenever the power fails: each import is written down, forced to disk, before it begins and when it is done; one
/// that only began is looked for among the snapshots. Not for several threads.
/// </summary>
internal sealed class TakenFiles
{
    // As many imports are remembered; what came before has long been moved away.
    private const int MostBatches = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SnapshotStore snapshots;
    private readonly List<TakenBatch> batches;

    /// <summary>Reads what is there, and finds out what became of an import during which the server ended.</summary>
    public TakenFiles(SnapshotStore snapshots)
    {
        this.snapshots = snapshots;
        batches = Read();
        foreach (var open in batches.Where(batch => batch.Snapshot is null).ToList())
        {
            Write(open with { Snapshot = PublishedBy(open)?.Id ?? "" });
        }
    }

    /// <summary>Notes that an import begins.</summary>
    public TakenBatch Begin(IReadOnlyList<TakenFile> files, DateTimeOffset now)
    {
        var batch = new TakenBatch(SnapshotStore.NewId(now), now, snapshots.CurrentId, files);
        Write(batch);
        return batch;
    }

    /// <summary>Notes how it ended.</summary>
    /// <param name="batch">The import.</param>
    /// <param name="files">The files that were imported, perhaps fewer than it began with.</param>
    /// <param name="snapshot">The snapshot, or <see langword="null"/> when there is none.</param>
    public void End(TakenBatch batch, IReadOnlyList<TakenFile> files, string? snapshot) => Write(batch with { Files = files, Snapshot = snapshot ?? "" });

    /// <summary>The snapshot into which a file of that name went with the very same content, while the data in use come from it; <see langword="null"/> when it is to be imported.</summary>
    public string? SnapshotOf(TakenFile file)
    {
        var last = batches.LastOrDefault(batch => batch.Snapshot?.Length > 0 && batch.Files.Any(each => each.Name == file.Name));
        return last is not null && last.Files.Contains(file) && IsInUse(last) ? last.Snapshot : null;
    }

    // Whoever went back to an older snapshot and brings the file again wants it again.
    private bool IsInUse(TakenBatch batch)
    {
        var each = snapshots.CurrentId;
        while (each is not null && each != batch.Snapshot)
        {
            try
            {
                each = snapshots.ReadManifest(each).Previous;
            }
            catch (UnusableSnapshotException)
            {
                // Deleted since: the rest of the way is not known, and what was once imported on it is there.
                return true;
            }
        }

        return each is not null;
    }

    private SnapshotManifest? PublishedBy(TakenBatch batch) => snapshots.List().FirstOrDefault(
        snapshot => snapshot is { ImportedBy: SnapshotOrigin.Server, IsSample: false } && snapshot.Created >= batch.Began && snapshot.Previous == batch.Before);

    private List<TakenBatch> Read()
    {
        var found = new List<TakenBatch>();
        if (!File.Exists(snapshots.Root.TakenFilesLog))
        {
            return found;
        }

        foreach (var line in File.ReadLines(snapshots.Root.TakenFilesLog))
        {
            if (TryRead(line) is { } batch)
            {
                Place(found, batch);
            }
        }

        return found;
    }

    private void Write(TakenBatch batch)
    {
        using var file = new FileStream(snapshots.Root.TakenFilesLog, FileMode.Append, FileAccess.Write, FileShare.Read);

        // A line that a killed process left half written must not spoil the next.
        file.Write(Encoding.UTF8.GetBytes("\n" + JsonSerializer.Serialize(batch, Json) + "\n"));
        file.Flush(flushToDisk: true);
        Place(batches, batch);
    }

    private static void Place(List<TakenBatch> list, TakenBatch batch)
    {
        list.RemoveAll(each => each.Id == batch.Id);
        list.Add(batch);
        if (list.Count > MostBatches)
        {
            list.RemoveAt(0);
        }
    }

    private static TakenBatch? TryRead(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<TakenBatch>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
