using System.Globalization;
using StreamRec.Core.Activity;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;

namespace StreamRec.Core.Automation;

/// <summary>How files leave the watched folder: imported, or put aside; and the step that says so.</summary>
internal sealed class FileDeparture(InboxFolder inbox, WatchOptions options, ActivityJournal journal, TimeProvider time)
{
    /// <summary>Puts a file that cannot be used into the quarantine, with its report beside it.</summary>
    public void PutAside(ArrivingFile file, UnusableInputException error)
    {
        var now = time.GetUtcNow();
        var folder = Path.Combine(inbox.Quarantine, now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        var reason = error.Message.Replace(file.Path, file.Name, StringComparison.Ordinal);
        var place = inbox.MoveOut(file.Path, folder);
        new QuarantineReport(file.Name, now, reason, error.Line, error.Column, error.Rejections).WriteBeside(place);
        journal.Record(new ActivityEvent($"quarantined-{now.Ticks}-{file.Name}", now, ActivityKind.Quarantine, ActivityOutcome.Failed, ActivityCause.FileUnusable)
        {
            Values = [reason],
            File = Path.GetRelativePath(inbox.Path, place),
        });
    }

    /// <summary>Takes files that were imported out of the way.</summary>
    /// <returns>Those that could not be moved.</returns>
    public IReadOnlyList<ArrivingFile> TakeAway(IReadOnlyList<ArrivingFile> files, string snapshot)
    {
        var stuck = new List<ArrivingFile>();
        foreach (var file in files)
        {
            try
            {
                if (options.AfterImport == AfterImport.Delete)
                {
                    inbox.Delete(file.Path);
                }
                else
                {
                    inbox.MoveOut(file.Path, Path.Combine(inbox.Imported, snapshot));
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                stuck.Add(file);
            }
        }

        return stuck;
    }

    /// <summary>Says that files were imported before.</summary>
    public void RecordTakenBefore(ArrivingUnit unit, string snapshot)
    {
        var now = time.GetUtcNow();
        journal.Record(new ActivityEvent($"taken-before-{now.Ticks}-{unit.Name}", now, ActivityKind.Import, ActivityOutcome.Skipped, ActivityCause.TakenBefore)
        {
            SnapshotId = snapshot,
            File = unit.Name,
        });
    }
}
