using StreamRec.Core.Database;

namespace StreamRec.Core.Viewers;

/// <summary>
/// Viewers with their ratings and marks, in the database. What a task has completed is durable. Every change of a viewer is announced under <see cref="Topic"/> with the viewer's id, to
/// all servers.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="options">The limits.</param>
/// <param name="clock">The time.</param>
public sealed class ViewerStore(IDatabase database, ViewerOptions options, TimeProvider clock)
{
    /// <summary>The topic of the announcements.</summary>
    public const string Topic = "viewer";

    /// <summary>Raised when a viewer has changed, here or on another server; the text is the id. An empty one: any may have.</summary>
    public event EventHandler<AnnouncementEventArgs>? Changed
    {
        add => database.Announced += value;
        remove => database.Announced -= value;
    }

    /// <summary>Starts a profile.</summary>
    /// <param name="name">What the viewer wants to be called.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedViewerException">The name cannot be used, or there are too many profiles.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<Viewer> CreateAsync(string name, CancellationToken cancellation = default) => CreateAsync(name, null, cancellation);

    /// <summary>Starts a profile, one's own or one that stands for an imported user.</summary>
    /// <param name="name">What the profile is to be called.</param>
    /// <param name="user">The imported user (<see cref="Viewer.User"/>), or <see langword="null"/>.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedViewerException">The name cannot be used, there are too many profiles, another one stands for the user, or the settings do not allow such profiles.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<Viewer> CreateAsync(string name, string? user, CancellationToken cancellation = default)
    {
        RefuseUser(user);
        var viewer = new Viewer(ViewerName.NewId(), ViewerName.Clean(name, options.MaximumNameLength), clock.GetUtcNow(), user);
        return database.WriteAsync(session => Start(session, viewer), cancellation);
    }

    /// <summary>The profile that stands for an imported user; it is made when there is none.</summary>
    /// <param name="user">The imported user (<see cref="Viewer.User"/>).</param>
    /// <param name="name">What a new profile is called; with a number behind it where somebody is called so already.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedViewerException">The settings do not allow such profiles, or there are too many.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<Viewer> ForUserAsync(string user, string name, CancellationToken cancellation = default)
    {
        RefuseUser(user);
        var viewer = new Viewer(ViewerName.NewId(), name, clock.GetUtcNow(), user);
        return database.WriteAsync(
            session => ViewerTables.ViewerOf(session, user) is { } id && Find(session, id) is { } found ? found.Viewer : Start(session, viewer with { Name = ViewerTables.FreeName(session, name) }),
            cancellation);
    }

    /// <summary>Every viewer, by name.</summary>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<IReadOnlyList<Viewer>> ListAsync(CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<Viewer>>(session => [.. session.Query(ViewerTables.SelectViewers + " order by name_key").Select(ViewerTables.ReadViewer)], cancellation);

    /// <summary>All that is kept of a viewer, or <see langword="null"/> when there is none of that id.</summary>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<ViewerRecord?> FindAsync(string id, CancellationToken cancellation = default) => database.ReadAsync(session => Find(session, id), cancellation);

    /// <summary>Calls a viewer something else.</summary>
    /// <exception cref="RefusedViewerException">The name cannot be used, or there is no such viewer.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task RenameAsync(string id, string name, CancellationToken cancellation = default)
    {
        var clean = ViewerName.Clean(name, options.MaximumNameLength);
        return ChangeAsync(
            id,
            session =>
            {
                ViewerTables.RefuseTaken(session, id, clean);
                session.Execute("update viewers set name = $1, name_key = $2 where id = $3", clean, ViewerName.Key(clean), id);
            },
            cancellation);
    }

    /// <summary>Forgets a viewer and all that was kept of them.</summary>
    /// <returns>What was forgotten, so that it can be brought back; <see langword="null"/> when there was no such viewer.</returns>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<ViewerRecord?> DeleteAsync(string id, CancellationToken cancellation = default) => database.WriteAsync(
        session =>
        {
            var record = Find(session, id);
            session.Execute("delete from viewer_ratings where viewer = $1", id);
            session.Execute("delete from viewer_marks where viewer = $1", id);
            session.Execute("delete from viewer_users where viewer = $1", id);
            session.Execute("delete from viewers where id = $1", id);
            session.Announce(Topic, id);
            return record;
        },
        cancellation);

    /// <summary>Brings back what <see cref="DeleteAsync"/> has forgotten.</summary>
    /// <exception cref="RefusedViewerException">Somebody has taken the name in the meantime, or made another profile for the same imported user.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task RestoreAsync(ViewerRecord record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (viewer, ratings, marks) = record;
        return database.WriteAsync(
            session =>
            {
                ViewerTables.Add(session, viewer);
                foreach (var rating in ratings)
                {
                    session.Execute("insert into viewer_ratings (viewer, title, score, rated) values ($1, $2, $3, $4)", viewer.Id, rating.TitleId, rating.Score, rating.Rated);
                }

                foreach (var mark in marks)
                {
                    session.Execute("insert into viewer_marks (viewer, title, mark, marked) values ($1, $2, $3, $4)", viewer.Id, mark.TitleId, mark.Mark.ToString(), mark.Marked);
                }

                session.Announce(Topic, viewer.Id);
                return true;
            },
            cancellation);
    }

    /// <summary>Rates a work, in place of any earlier rating of it; a mark on it goes, as a rating says more.</summary>
    /// <param name="id">The viewer.</param>
    /// <param name="titles">The titles of the work, at least one; the rating is kept under the first.</param>
    /// <param name="score">0.5 to 5 stars in halves.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedViewerException">There is no such viewer, the score is none, there are too many ratings, or the viewer stands for an imported user and the settings do not allow that.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task RateAsync(string id, IReadOnlyList<string> titles, double score, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        if (score is not (>= 0.5 and <= 5) || !double.IsInteger(score * 2))
        {
            throw new RefusedViewerException(ViewerRefusal.BadScore, "A score is 0.5 to 5 stars, in halves.");
        }

        return SayAsync(
            id,
            session =>
            {
                DeleteRatings(session, id, titles.Skip(1));
                DeleteMarks(session, id, titles);
                var now = clock.GetUtcNow();
                if (session.Execute("update viewer_ratings set score = $1, rated = $2 where viewer = $3 and title = $4", score, now, id, titles[0]) == 0)
                {
                    RefuseTooMany(session, "select count(*) from viewer_ratings where viewer = $1", id);
                    session.Execute("insert into viewer_ratings (viewer, title, score, rated) values ($1, $2, $3, $4)", id, titles[0], score, now);
                }
            },
            cancellation);
    }

    /// <summary>Puts a work aside, in place of any rating of it or another mark.</summary>
    /// <param name="id">The viewer.</param>
    /// <param name="titles">The titles of the work, at least one; the mark is kept under the first.</param>
    /// <param name="mark">For what.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedViewerException">There is no such viewer, there are too many marks, or the viewer stands for an imported user and the settings do not allow that.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task MarkAsync(string id, IReadOnlyList<string> titles, Mark mark, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return SayAsync(
            id,
            session =>
            {
                DeleteRatings(session, id, titles);
                DeleteMarks(session, id, titles.Skip(1));
                var now = clock.GetUtcNow();
                if (session.Execute("update viewer_marks set mark = $1, marked = $2 where viewer = $3 and title = $4", mark.ToString(), now, id, titles[0]) == 0)
                {
                    RefuseTooMany(session, "select count(*) from viewer_marks where viewer = $1", id);
                    session.Execute("insert into viewer_marks (viewer, title, mark, marked) values ($1, $2, $3, $4)", id, titles[0], mark.ToString(), now);
                }
            },
            cancellation);
    }

    /// <summary>Takes back whatever a viewer has said of a work.</summary>
    /// <param name="id">The viewer.</param>
    /// <param name="titles">The titles of the work.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedViewerException">There is no such viewer, or they stand for an imported user and the settings do not allow that.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task ForgetAsync(string id, IReadOnlyList<string> titles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return SayAsync(
            id,
            session =>
            {
                DeleteRatings(session, id, titles);
                DeleteMarks(session, id, titles);
            },
            cancellation);
    }

    private static ViewerRecord? Find(IDatabaseSession session, string id)
    {
        var found = session.Query(ViewerTables.SelectViewers + " where id = $1", id);
        if (found.Count == 0)
        {
            return null;
        }

        var ratings = session.Query("select title, score, rated from viewer_ratings where viewer = $1 order by rated desc, title", id);
        var marks = session.Query("select title, mark, marked from viewer_marks where viewer = $1 order by marked desc, title", id);
        return new ViewerRecord(
            ViewerTables.ReadViewer(found[0]),
            [.. ratings.Select(row => new ViewerRating(row.Text(0), row.Number(1), row.Time(2)))],
            [.. marks.Select(row => new ViewerMark(row.Text(0), Enum.Parse<Mark>(row.Text(1)), row.Time(2)))]);
    }

    // What stays under its key is changed in place, not deleted and made anew: DuckDB ends the process when it has to take back both after the disk refused.
    private static void DeleteRatings(IDatabaseSession session, string id, IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            session.Execute("delete from viewer_ratings where viewer = $1 and title = $2", id, title);
        }
    }

    private static void DeleteMarks(IDatabaseSession session, string id, IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            session.Execute("delete from viewer_marks where viewer = $1 and title = $2", id, title);
        }
    }

    private static RefusedViewerException UsersNotAllowed() =>
        new(ViewerRefusal.UsersNotAllowed, "This server does not allow rating for imported users: its setting StreamRec:Viewers:RateForImportedUsers is false.");

    private void RefuseUser(string? user)
    {
        if (user is not null && !options.RateForImportedUsers)
        {
            throw UsersNotAllowed();
        }
    }

    private Viewer Start(IDatabaseSession session, Viewer viewer)
    {
        if (session.Query("select count(*) from viewers")[0].Whole(0) >= options.MaximumViewers)
        {
            throw new RefusedViewerException(ViewerRefusal.TooManyViewers, $"There are {options.MaximumViewers} profiles already, as many as the setting StreamRec:Viewers:MaximumViewers allows.");
        }

        ViewerTables.Add(session, viewer);
        session.Announce(Topic, viewer.Id);
        return viewer;
    }

    private void RefuseTooMany(IDatabaseSession session, string count, string id)
    {
        if (session.Query(count, id)[0].Whole(0) >= options.MaximumRatings)
        {
            throw new RefusedViewerException(ViewerRefusal.TooManyRatings, $"A profile holds {options.MaximumRatings} ratings and as many marks, as the setting StreamRec:Viewers:MaximumRatings says.");
        }
    }

    // Renaming stays possible for a profile that nothing more is said with.
    private Task<bool> SayAsync(string id, Action<IDatabaseSession> change, CancellationToken cancellation) => ChangeAsync(
        id,
        session =>
        {
            if (!options.RateForImportedUsers && ViewerTables.StandsForUser(session, id))
            {
                throw UsersNotAllowed();
            }

            change(session);
        },
        cancellation);

    private Task<bool> ChangeAsync(string id, Action<IDatabaseSession> change, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            if (session.Query("select 1 from viewers where id = $1", id).Count == 0)
            {
                throw new RefusedViewerException(ViewerRefusal.Unknown, $"There is no profile '{id}'.");
            }

            change(session);
            session.Announce(Topic, id);
            return true;
        },
        cancellation);
}
