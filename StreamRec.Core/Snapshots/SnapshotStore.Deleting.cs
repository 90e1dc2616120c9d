using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <content>Deleting snapshots, and keeping those that somebody reads.</content>
public sealed partial class SnapshotStore
{
    private const string DeletedPrefix = ".deleted-";

    /// <summary>
    /// Says, to this and every other process, that somebody reads a snapshot's files until disposed; it is not deleted meanwhile. Should the process be killed, the system forgets it.
    /// </summary>
    /// <returns><see langword="null"/> when the snapshot is not there.</returns>
    public IDisposable? Hold(string id)
    {
        try
        {
            return new FileStream(Path.Combine(FolderOf(id), TitlesFile), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Deletes a snapshot: it is gone in one step, then its files are removed. Call it only while holding the right to write.</summary>
    /// <exception cref="UnusableSnapshotException">There is no such snapshot.</exception>
    /// <exception cref="RefusedSnapshotException">It is the current one, somebody holds it, or the disk does not take the change.</exception>
    public void Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0 || id.StartsWith('.') || Path.GetFileName(id) != id || !Directory.Exists(FolderOf(id)))
        {
            throw new UnusableSnapshotException($"There is no snapshot {id}.");
        }

        if (CurrentId == id)
        {
            throw new RefusedSnapshotException($"Snapshot {id} is the current one and is not deleted; make another one current before.");
        }

        if (IsHeld(id))
        {
            throw new RefusedSnapshotException($"Snapshot {id} is being read, by a server, a training or another command, and is not deleted. Try again when that is done.");
        }

        var deleted = Path.Combine(Root.Snapshots, DeletedPrefix + id);
        try
        {
            AtomicFile.MoveFolder(FolderOf(id), deleted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedSnapshotException($"Snapshot {id} could not be deleted: {failure.Message}");
        }

        RemoveQuietly(deleted);
    }

    /// <summary>Removes what an interrupted import or deletion left behind. Call it only while holding the right to write.</summary>
    public void RemoveUnfinished()
    {
        if (Directory.Exists(Root.Snapshots))
        {
            foreach (var folder in Directory.EnumerateDirectories(Root.Snapshots, UnfinishedPrefix + "*"))
            {
                Disk.RemoveFolder(folder);
            }

            foreach (var folder in Directory.EnumerateDirectories(Root.Snapshots, DeletedPrefix + "*"))
            {
                RemoveQuietly(folder);
            }
        }

        if (Directory.Exists(Root.Working))
        {
            Disk.RemoveFolder(Root.Working);
        }
    }

    private bool IsHeld(string id)
    {
        var titles = Path.Combine(FolderOf(id), TitlesFile);
        if (!File.Exists(titles))
        {
            return false;
        }

        try
        {
            using var alone = new FileStream(titles, FileMode.Open, FileAccess.Read, FileShare.None, 1);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void RemoveQuietly(string folder)
    {
        try
        {
            Disk.RemoveFolder(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Such a folder is never listed, and the next import or start tries again.
        }
    }
}
