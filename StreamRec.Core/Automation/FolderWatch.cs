using StreamRec.Core.Activity;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Automation;

/// <summary>
/// Imports what comes to the watched folder: files that arrive together together, when they are complete; a file that cannot be used is put aside with a report; nothing twice. It looks when
/// told to; <see cref="AutomaticWork"/> tells it. One look at a time.
/// </summary>
/// <param name="options">Which folder, and what is done with it.</param>
/// <param name="importer">Imports.</param>
/// <param name="snapshots">What is there.</param>
/// <param name="journal">Where steps are written.</param>
/// <param name="duty">Whether this server may.</param>
/// <param name="time">The clock.</param>
public sealed class FolderWatch(WatchOptions options, Importer importer, SnapshotStore snapshots, ActivityJournal journal, IDutyHolder duty, TimeProvider time)
{
    private readonly Lock looking = new();
    private readonly SettlingFiles settling = new(options, time);

    // Imported files that cannot be moved away: known by how they look, so that nobody reads them through again and again.
    private readonly HashSet<ArrivingFile> stuck = [];
    private TakenFiles? taken;
    private WatchState state = new() { Folder = PathOf(options, snapshots.Root) };

    /// <summary>Raised when <see cref="State"/> has changed, on the thread that looks.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether there is a folder to watch.</summary>
    public bool IsOn => options.Folder.Length > 0;

    /// <summary>What it saw and does.</summary>
    public WatchState State => Volatile.Read(ref state);

    /// <summary>Looks at the folder once, and imports what is ready.</summary>
    /// <returns>The new snapshot, or <see langword="null"/> when there was nothing to import.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; what was being imported is still there.</exception>
    public SnapshotManifest? Look(CancellationToken cancellation = default)
    {
        lock (looking)
        {
            if (!IsOn || !duty.IsOnDuty)
            {
                Say(State with { IsOnDuty = duty.IsOnDuty, Files = [], Import = null });
                return null;
            }

            try
            {
                return LookHere(cancellation);
            }
            catch (DataRootBusyException)
            {
                // Somebody else imports or stores a model; the next look tries again.
                Say(State with { Import = null });
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever it was, the files stay where they are and people see why.
                Say(State with { Import = null, Problem = failure.Message });
            }

            return null;
        }
    }

    /// <summary>Imports another folder by plan.</summary>
    /// <returns>The new snapshot, or <see langword="null"/> when there was nothing to import, or it could not be.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing has changed.</exception>
    internal SnapshotManifest? Import(ScheduledTask task, CancellationToken cancellation)
    {
        lock (looking)
        {
            taken ??= new TakenFiles(snapshots);
            return new PlannedImport(importer, snapshots, taken, journal, time).Run(task, cancellation);
        }
    }

    private SnapshotManifest? LookHere(CancellationToken cancellation)
    {
        var inbox = new InboxFolder(State.Folder);
        Directory.CreateDirectory(inbox.Path);
        taken ??= new TakenFiles(snapshots);
        var looked = settling.Look([.. inbox.Scan().Where(unit => unit.Files.Count == 0 || !unit.Files.All(stuck.Contains))], cancellation);
        Say(State with { IsOnDuty = true, LastLook = time.GetUtcNow(), Files = [.. looked.Select(each => each.Waiting)], Problem = null });
        var departure = new FileDeparture(inbox, options, journal, time);
        foreach (var file in settling.GivenUp())
        {
            departure.PutAside(file, new UnusableInputException("the file is empty, or the end of the archive did not come.", file.Path));
        }

        var ready = settling.Ready(looked);
        return ready.Count == 0 ? null : Import(ready, departure, cancellation);
    }

    private SnapshotManifest? Import(IReadOnlyList<ArrivingUnit> ready, FileDeparture departure, CancellationToken cancellation)
    {
        var content = ready.SelectMany(unit => unit.Files).ToDictionary(file => file, file => new TakenFile(file.Name, Checksum.OfFile(file.Path)));
        var fresh = new List<ArrivingUnit>();
        foreach (var unit in ready)
        {
            if (unit.Files.All(file => taken!.SnapshotOf(content[file]) is not null))
            {
                var snapshot = taken!.SnapshotOf(content[unit.Files[0]])!;
                stuck.UnionWith(departure.TakeAway(unit.Files, snapshot));
                departure.RecordTakenBefore(unit, snapshot);
            }
            else
            {
                fresh.Add(unit);
            }
        }

        return fresh.Count == 0 ? null : Import(fresh, content, departure, cancellation);
    }

    private SnapshotManifest? Import(List<ArrivingUnit> units, Dictionary<ArrivingFile, TakenFile> content, FileDeparture departure, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var left = units.SelectMany(unit => unit.Files).ToList();
        var batch = taken!.Begin([.. left.Select(file => content[file])], time.GetUtcNow());
        SnapshotManifest? snapshot = null;
        try
        {
            snapshot = new BatchImport(importer, snapshots).Run(
                units,
                options.Append,
                (file, error) =>
                {
                    left.Remove(file);
                    departure.PutAside(file, error);
                },
                new Threading.ImmediateProgress<ImportProgress>(progress => Say(State with { Import = progress })),
                cancellation);
        }
        finally
        {
            taken.End(batch, [.. left.Select(file => content[file])], snapshot?.Id);
        }

        if (snapshot is not null)
        {
            stuck.UnionWith(departure.TakeAway(left, snapshot.Id));
            journal.Record(
                ObservedSteps.Of(snapshot) with { Cause = ActivityCause.FilesArrived, When = time.GetUtcNow(), Duration = time.GetElapsedTime(began) },
                replaces: true);
        }

        Say(State with { Import = null, Files = [] });
        return snapshot;
    }

    private void Say(WatchState now)
    {
        Volatile.Write(ref state, now);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private static string PathOf(WatchOptions options, DataRoot root) => options.Folder.Length == 0 ? "" : Path.GetFullPath(options.Folder, root.Folder);
}

/// <summary>What the watched folder holds and what is done about it.</summary>
public sealed record WatchState
{
    /// <summary>Its full path; empty where none is watched.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether this server is the one that watches.</summary>
    public bool IsOnDuty { get; init; } = true;

    /// <summary>When it was looked at last, or <see langword="null"/>.</summary>
    public DateTimeOffset? LastLook { get; init; }

    /// <summary>What lies in it and is not imported yet.</summary>
    public IReadOnlyList<WaitingFile> Files { get; init; } = [];

    /// <summary>How far the import is, or <see langword="null"/> while none runs.</summary>
    public ImportProgress? Import { get; init; }

    /// <summary>Why nothing could be done at the last look, or <see langword="null"/>.</summary>
    public string? Problem { get; init; }
}
