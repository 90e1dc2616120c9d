using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Viewers;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Viewers;

/// <summary>
/// The profile that a visitor uses: chosen by a cookie, the same in all of the visitor's tabs. It follows what is changed elsewhere, in another tab or on another server.
/// </summary>
/// <param name="store">The profiles.</param>
/// <param name="options">The settings.</param>
public sealed class CurrentViewer(ViewerStore store, StreamRecOptions options) : IDisposable
{
    private readonly Lock taking = new();
    private string? id;
    private int asked;
    private int taken;
    private (ViewerRecord? Record, Workspace? Workspace, ViewerTaste Taste) read = (null, null, ViewerTaste.Nobody);

    /// <summary>Raised when profile, ratings or marks are others than before, or are to be had again; on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether people may start profiles here.</summary>
    public bool IsAllowed => options.Viewers.Allowed;

    /// <summary>Whether people may rate for imported users here.</summary>
    public bool MayRateForUsers => IsAllowed && options.Viewers.RateForImportedUsers;

    /// <summary>Whether there is a profile that may say something: one that stands for an imported user may not where the settings do not allow it.</summary>
    public bool CanRate => Record is { } record && (record.Viewer.User is null || MayRateForUsers);

    /// <summary>All that is kept of the profile, or <see langword="null"/> for somebody without one.</summary>
    public ViewerRecord? Record { get; private set; }

    /// <summary>The profile that was deleted here and can still be brought back, or <see langword="null"/>.</summary>
    public ViewerRecord? Deleted { get; private set; }

    /// <summary>Why the profile is not to be had, or <see langword="null"/>.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the profile's ratings and marks mean on the data in use; nobody's without a profile.</summary>
    public ViewerTaste TasteOn(Workspace workspace)
    {
        if (Record is not { } record)
        {
            return ViewerTaste.Nobody;
        }

        if (!ReferenceEquals(read.Record, record) || !ReferenceEquals(read.Workspace, workspace))
        {
            read = (record, workspace, ImportedUsers.TasteOf(record, workspace, options));
        }

        return read.Taste;
    }

    /// <summary>Takes up the profile of the visitor's cookie.</summary>
    /// <param name="viewer">Its id, or nothing; one that is no longer there counts as nothing.</param>
    public async Task UseAsync(string? viewer)
    {
        id = IsAllowed ? viewer : null;
        store.Changed -= OnChanged;
        if (id is not null)
        {
            store.Changed += OnChanged;
        }

        await ReadAsync().ConfigureAwait(false);
    }

    /// <summary>Rates a work, or takes the rating away.</summary>
    /// <exception cref="RefusedViewerException">The store refused; the message says why.</exception>
    /// <exception cref="DatabaseException">The store is not to be had.</exception>
    public Task RateAsync(Work work, double? score)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (score is null && read.Taste.IsImported(work.Row))
        {
            throw new RefusedViewerException(ViewerRefusal.ImportedRating, "An imported rating cannot be taken away; another rating or a mark takes its place.");
        }

        var titles = work.IdsFrom(work.Id);
        return ChangeAsync(score is { } stars ? store.RateAsync(id!, titles, stars) : store.ForgetAsync(id!, titles));
    }

    /// <summary>Puts a work aside, or takes that back.</summary>
    /// <inheritdoc cref="RateAsync" path="/exception" />
    public Task MarkAsync(Work work, Mark? mark)
    {
        ArgumentNullException.ThrowIfNull(work);
        var titles = work.IdsFrom(work.Id);
        return ChangeAsync(mark is { } chosen ? store.MarkAsync(id!, titles, chosen) : store.ForgetAsync(id!, titles));
    }

    /// <summary>Deletes the profile with all that is kept of it; until the visitor leaves it can be brought back.</summary>
    /// <inheritdoc cref="RateAsync" path="/exception" />
    public async Task DeleteAsync()
    {
        // The store's announcement may be quicker than its answer: whoever hears it looks at once for what can be brought back.
        var before = Deleted;
        Deleted = Record;
        try
        {
            Deleted = await store.DeleteAsync(id!).ConfigureAwait(false) ?? before;
        }
        catch
        {
            Deleted = before;
            throw;
        }

        await ReadAsync().ConfigureAwait(false);
    }

    /// <summary>Brings back what <see cref="DeleteAsync"/> has deleted.</summary>
    /// <inheritdoc cref="RateAsync" path="/exception" />
    public async Task BringBackAsync()
    {
        if (Deleted is { } record)
        {
            await ChangeAsync(store.RestoreAsync(record)).ConfigureAwait(false);
            Deleted = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => store.Changed -= OnChanged;

    private static bool AreSame(ViewerRecord? one, ViewerRecord? other) =>
        one?.Viewer == other?.Viewer && (one is null || (one.Ratings.SequenceEqual(other!.Ratings) && one.Marks.SequenceEqual(other.Marks)));

    private async Task ChangeAsync(Task change)
    {
        await change.ConfigureAwait(false);
        await ReadAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        var turn = Interlocked.Increment(ref asked);
        try
        {
            Take(turn, id is null ? null : await store.FindAsync(id).ConfigureAwait(false), problem: null);
        }
        catch (DatabaseException error)
        {
            Take(turn, Record, error.Message);
        }
    }

    // Of two readings at once the one that began later has seen more, whichever ends first.
    private void Take(int turn, ViewerRecord? record, string? problem)
    {
        lock (taking)
        {
            if (turn < taken)
            {
                return;
            }

            taken = turn;
            if (problem == Problem && AreSame(Record, record))
            {
                return;
            }

            (Record, Problem) = (record, problem);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void OnChanged(object? sender, AnnouncementEventArgs announcement)
    {
        if (announcement.MayBeAbout(ViewerStore.Topic) && (announcement.Topic != ViewerStore.Topic || announcement.Text == id))
        {
            _ = ReadAsync();
        }
    }
}
