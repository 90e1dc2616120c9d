using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Views;

/// <summary>
/// The views that people have saved, the same for all visitors, in the database. What a task has completed is durable, and every change is announced under <see cref="Topic"/> to all
/// servers. Safe to use by many at once.
/// </summary>
public sealed class SavedViewStore
{
    /// <summary>The topic of the announcements.</summary>
    public const string Topic = "view";

    private readonly IDatabase database;
    private readonly ViewOptions options;
    private readonly IReadOnlyList<string> pages;
    private readonly ViewFiles files;
    private readonly TimeProvider time;
    private volatile bool hasTakenOver;

    /// <summary>Keeps views in a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="options">How many, and how long.</param>
    /// <param name="pages">The first parts of the paths that can be saved.</param>
    /// <param name="files">The views that an older version has left as files; they are taken over once.</param>
    /// <param name="time">The time.</param>
    public SavedViewStore(IDatabase database, ViewOptions options, IReadOnlyList<string> pages, ViewFiles files, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(database);
        (this.database, this.options, this.pages, this.files, this.time) = (database, options, pages, files, time);
        database.Announced += OnAnnounced;
    }

    /// <summary>Raised after each change, here or on another server, on some thread.</summary>
    public event EventHandler? Changed;

    /// <summary>Every view, the newest first.</summary>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public async Task<IReadOnlyList<SavedView>> ListAsync(CancellationToken cancellation = default)
    {
        await TakeOverAsync(cancellation).ConfigureAwait(false);
        return await database.ReadAsync<IReadOnlyList<SavedView>>(
            session => [.. session.Query("select id, name, address, created, snapshot from saved_views order by id desc").Select(Read)], cancellation).ConfigureAwait(false);
    }

    /// <summary>Saves a view.</summary>
    /// <param name="name">Its name; blanks around it are taken away.</param>
    /// <param name="address">One of the program's own pages, below the server's address.</param>
    /// <param name="snapshotId">The snapshot that is shown, if any.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="InvalidParameterException">The name is missing or too long, or the address is none of the pages that can be saved.</exception>
    /// <exception cref="SavedViewsFullException">As many as are kept are there already.</exception>
    /// <exception cref="DatabaseException">The database is not to be had; nothing was saved.</exception>
    public async Task<SavedView> SaveAsync(string? name, string? address, string? snapshotId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();

        // The database keeps microseconds; what was saved is what is read.
        var created = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var view = new SavedView(
            Guid.CreateVersion7(now).ToString("n"), ViewName.Check(name, options.MaximumNameLength), ViewAddress.Check(address, pages, options.MaximumAddressLength), created, snapshotId);
        await TakeOverAsync(cancellation).ConfigureAwait(false);
        return await database.WriteAsync(
            session =>
            {
                if (session.Query("select count(*) from saved_views")[0].Whole(0) >= options.MaximumViews)
                {
                    throw new SavedViewsFullException(options.MaximumViews);
                }

                Insert(session, view);
                session.Announce(Topic, view.Id);
                return view;
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Gives a view another name.</summary>
    /// <returns>The view; <see langword="null"/> when there is none of the id.</returns>
    /// <exception cref="InvalidParameterException">The name is missing or too long.</exception>
    /// <exception cref="DatabaseException">The database is not to be had; nothing has changed.</exception>
    public async Task<SavedView?> RenameAsync(string id, string? name, CancellationToken cancellation = default)
    {
        var clean = ViewName.Check(name, options.MaximumNameLength);
        await TakeOverAsync(cancellation).ConfigureAwait(false);
        return await database.WriteAsync(
            session =>
            {
                if (session.Query("select id, name, address, created, snapshot from saved_views where id = $1", id) is not [var row])
                {
                    return null;
                }

                session.Execute("update saved_views set name = $1 where id = $2", clean, id);
                session.Announce(Topic, id);
                return Read(row) with { Name = clean };
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Deletes a view for good.</summary>
    /// <returns>Whether there was one of the id.</returns>
    /// <exception cref="DatabaseException">The database is not to be had; nothing has changed.</exception>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation = default)
    {
        await TakeOverAsync(cancellation).ConfigureAwait(false);
        return await database.WriteAsync(
            session =>
            {
                var isGone = session.Execute("delete from saved_views where id = $1", id) > 0;
                if (isGone)
                {
                    session.Announce(Topic, id);
                }

                return isGone;
            },
            cancellation).ConfigureAwait(false);
    }

    private static SavedView Read(DatabaseRow row) => new(row.Text(0), row.Text(1), row.Text(2), row.Time(3), row.IsNull(4) ? null : row.Text(4));

    private static void Insert(IDatabaseSession session, SavedView view) => session.Execute(
        "insert into saved_views (id, name, address, created, snapshot) values ($1, $2, $3, $4, $5)", view.Id, view.Name, view.Address, view.CreatedAt, view.SnapshotId);

    private async Task TakeOverAsync(CancellationToken cancellation)
    {
        if (!hasTakenOver)
        {
            await TakenOver.OnceAsync(database, "views", session => files.Read(pages, options).ForEach(view => Insert(session, view)), cancellation).ConfigureAwait(false);
            hasTakenOver = true;
        }
    }

    private void OnAnnounced(object? sender, AnnouncementEventArgs announcement)
    {
        if (announcement.MayBeAbout(Topic))
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}

/// <summary>No view more is kept.</summary>
/// <param name="most">How many are.</param>
public sealed class SavedViewsFullException(int most) : Exception($"{most} views are saved, and no more are kept. Delete one first.")
{
    /// <summary>How many are kept.</summary>
    public int Most { get; } = most;
}
