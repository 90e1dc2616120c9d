using StreamRec.Core.Activity;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Automation;

/// <summary>Imports a folder by plan. Its files belong to somebody else, so they stay where they are; what has not changed since it was imported is not imported again.</summary>
internal sealed class PlannedImport(Importer importer, SnapshotStore snapshots, TakenFiles taken, ActivityJournal journal, TimeProvider time)
{
    /// <summary>Imports, or leaves it, and writes down which and why.</summary>
    /// <returns>The new snapshot, or <see langword="null"/>.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing has changed.</exception>
    public SnapshotManifest? Run(ScheduledTask task, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(task.Folder, snapshots.Root.Folder);
        var began = time.GetTimestamp();
        try
        {
            var files = FilesOf(folder, cancellation);
            if (files.Count > 0 && files.All(file => taken.SnapshotOf(file) is not null))
            {
                Record(ActivityOutcome.Skipped, ActivityCause.FolderUnchanged, folder);
                return null;
            }

            var snapshot = Import(folder, task.Append, files, cancellation);
            journal.Record(ObservedSteps.Of(snapshot) with { Cause = ActivityCause.FolderImported, When = time.GetUtcNow(), Duration = time.GetElapsedTime(began) }, replaces: true);
            return snapshot;
        }
        catch (Exception failure) when (failure is UnusableInputException or DataRootBusyException or IOException or UnauthorizedAccessException or UnusableSnapshotException)
        {
            Record(ActivityOutcome.Failed, ActivityCause.Problem, folder, failure.Message);
            return null;
        }
    }

    private SnapshotManifest Import(string folder, bool append, IReadOnlyList<TakenFile> files, CancellationToken cancellation)
    {
        var batch = taken.Begin(files, time.GetUtcNow());
        SnapshotManifest? snapshot = null;
        try
        {
            return snapshot = importer.Import(new ImportRequest([folder], append) { By = SnapshotOrigin.Server }, cancellation: cancellation).Snapshot!;
        }
        finally
        {
            taken.End(batch, files, snapshot?.Id);
        }
    }

    // By their full paths: what another folder holds under the same name is something else.
    private static List<TakenFile> FilesOf(string folder, CancellationToken cancellation)
    {
        var files = new List<TakenFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(new TakenFile(path, Checksum.OfFile(path)));
        }

        return files;
    }

    private void Record(ActivityOutcome outcome, ActivityCause cause, string folder, params object[] values)
    {
        var now = time.GetUtcNow();
        journal.Record(new ActivityEvent($"planned-{now.Ticks}-{folder}", now, ActivityKind.Import, outcome, cause) { Values = values, File = folder });
    }
}
