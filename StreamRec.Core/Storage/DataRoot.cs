namespace StreamRec.Core.Storage;

/// <summary>The folder in which everything is kept, and the places inside it.</summary>
public sealed class DataRoot
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Names a data root; it need not exist yet.</summary>
    /// <param name="folder">A path; a relative one counts from the current folder.</param>
    public DataRoot(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Folder = Path.GetFullPath(folder);
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>The snapshots, one folder each.</summary>
    public string Snapshots => Path.Combine(Folder, "snapshots");

    /// <summary>The trained models, one folder each.</summary>
    public string Models => Path.Combine(Folder, "models");

    /// <summary>The studies, one file each.</summary>
    public string Studies => Path.Combine(Folder, "studies");

    /// <summary>The queue of long work: a file for each piece of it.</summary>
    public string Jobs => Path.Combine(Folder, "jobs");

    /// <summary>The file that says which snapshot is current.</summary>
    public string CurrentSnapshotFile => Path.Combine(Folder, "current-snapshot.json");

    /// <summary>The views that people saved with versions before the store, one file each.</summary>
    public string Views => Path.Combine(Folder, "views");

    /// <summary>What people have decided about matches between titles.</summary>
    public string MatchDecisionsFile => Path.Combine(Folder, "match-decisions.json");

    /// <summary>The snapshots and models that a person wants kept, whatever the rule says.</summary>
    public string KeepMarksFile => Path.Combine(Folder, "keep.json");

    /// <summary>What the rule that deletes old snapshots and models has done: one line each.</summary>
    public string RetentionLogFile => Path.Combine(Folder, "retention.jsonl");

    /// <summary>Which snapshots and models were deleted, and why: one line each.</summary>
    public string DeletionLogFile => Path.Combine(Folder, "deletions.jsonl");

    /// <summary>The record of queries with SQL: one line when each begins, one when it ends.</summary>
    public string SqlRecordFile => Path.Combine(Folder, "sql-queries.jsonl");

    /// <summary>Which files were imported out of watched folders: one line each time.</summary>
    public string TakenFilesLog => Path.Combine(Folder, "taken-files.jsonl");

    /// <summary>The database of what people create: their profiles, ratings and lists.</summary>
    public string StoreFile => Path.Combine(Folder, "store.duckdb");

    /// <summary>The sample world's files, in the layouts of real ones.</summary>
    public string Sample => Path.Combine(Folder, "sample");

    /// <summary>The keys that protect forms and connections of the pages.</summary>
    public string Keys => Path.Combine(Folder, "keys");

    /// <summary>Files that were uploaded and wait for their import, and the reviews of what they would change.</summary>
    public string Intake => Path.Combine(Folder, "intake");

    /// <summary>The folder in which people lay files that the import page is to read.</summary>
    public string Inbox => Path.Combine(Folder, "inbox");

    /// <summary>Working files that may be deleted whenever nothing is running.</summary>
    public string Working => Path.Combine(Folder, "working");

    /// <summary>
    /// Holds the right to change the data root until disposed. Readers need no right: what they read never changes.
    /// </summary>
    /// <exception cref="DataRootBusyException">Another process (or another import in this one) is changing it.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder's name is that of a file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be changed.</exception>
    public IDisposable LockForWriting()
    {
        OutputFolder.Create(Folder);
        try
        {
            return new FileStream(Path.Combine(Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (IOException error)
        {
            throw new DataRootBusyException($"Another import or training is changing {Folder}. Try again when it is done.", error);
        }
    }

    /// <summary>The same, but waits while somebody else is changing the data root: what took long to make must not be lost to an import of a second.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IDisposable WaitForWriting(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return LockForWriting();
            }
            catch (DataRootBusyException)
            {
                cancellation.WaitHandle.WaitOne(RetryInterval);
            }
        }
    }
}

/// <summary>The data root is being changed by somebody else.</summary>
public sealed class DataRootBusyException(string message, Exception inner) : Exception(message, inner);
