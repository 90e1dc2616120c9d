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
    public Task<Viewer> CreateAsync(string name, CancellationToken cancellation = default)
    {
        var clean = ViewerName.Clean(name, options.MaximumNameLength);
        var viewer = new Viewer(ViewerName.NewId(), clean, clock.GetUtcNow());
        return database.WriteAsync(
            session =>
            {
                if (session.Query("select count(*) from viewers")[0].Whole(0) >= options.MaximumViewers)
                {
                    throw new RefusedViewerException(ViewerRefusal.TooManyViewers, $"There are {options.MaximumViewers} profiles already, as many as the setting StreamRec:Viewers:MaximumViewers allows.");
                }

                RefuseTaken(session, viewer.Id, clean);
                session.Execute("insert into viewers (id, name, name_key, created) values ($1, $2, $3, $4)", viewer.Id, clean, ViewerName.Key(clean), viewer.Created);
                session.Announce(Topic, viewer.Id);
                return viewer;
            },
            cancellation);
    }

    /// <summary>Every viewer, by name.</summary>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task<IReadOnlyList<Viewer>> ListAsync(CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<Viewer>>(session => [.. session.Query("select id, name, created from viewers order by name_key").Select(ReadViewer)], cancellation);

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
                RefuseTaken(session, id, clean);
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
            session.Execute("delete from viewers where id = $1", id);
            session.Announce(Topic, id);
            return record;
        },
        cancellation);

    /// <summary>Brings back what <see cref="DeleteAsync"/> has forgotten.</summary>
    /// <exception cref="RefusedViewerException">Somebody has taken the name in the meantime.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task RestoreAsync(ViewerRecord record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (viewer, ratings, marks) = record;
        return database.WriteAsync(
            session =>
            {
                RefuseTaken(session, viewer.Id, viewer.Name);
                session.Execute("insert into viewers (id, name, name_key, created) values ($1, $2, $3, $4)", viewer.Id, viewer.Name, ViewerName.Key(viewer.Name), viewer.Created);
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
    /// <exception cref="RefusedViewerException">There is no such viewer, the score is none, or there are too many ratings.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task RateAsync(string id, IReadOnlyList<string> titles, double score, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        if (score is not (>= 0.5 and <= 5) || !double.IsInteger(score * 2))
        {
            throw new RefusedViewerException(ViewerRefusal.BadScore, "A score is 0.5 to 5 stars, in halves.");
        }

        return ChangeAsync(
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
    /// <exception cref="RefusedViewerException">There is no such viewer, or there are too many marks.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task MarkAsync(string id, IReadOnlyList<string> titles, Mark mark, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return ChangeAsync(
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
    /// <exception cref="RefusedViewerException">There is no such viewer.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    public Task ForgetAsync(string id, IReadOnlyList<string> titles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return ChangeAsync(
            id,
            session =>
            {
                DeleteRatings(session, id, titles);
                DeleteMarks(session, id, titles);
            },
            cancellation);
    }

    private static Viewer ReadViewer(DatabaseRow row) => new(row.Text(0), row.Text(1), row.Time(2));

    private static ViewerRecord? Find(IDatabaseSession session, string id)
    {
        var found = session.Query("select id, name, created from viewers where id = $1", id);
        if (found.Count == 0)
        {
            return null;
        }

        var ratings = session.Query("select title, score, rated from viewer_ratings where viewer = $1 order by rated desc, title", id);
        var marks = session.Query("select title, mark, marked from viewer_marks where viewer = $1 order by marked desc, title", id);
        return new ViewerRecord(
            ReadViewer(found[0]),
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

    private static void RefuseTaken(IDatabaseSession session, string id, string name)
    {
        if (session.Query("select 1 from viewers where name_key = $1 and id <> $2", ViewerName.Key(name), id).Count > 0)
        {
            throw new RefusedViewerException(ViewerRefusal.NameTaken, $"Somebody is called '{name}' already.");
        }
    }

    private void RefuseTooMany(IDatabaseSession session, string count, string id)
    {
        if (session.Query(count, id)[0].Whole(0) >= options.MaximumRatings)
        {
            throw new RefusedViewerException(ViewerRefusal.TooManyRatings, $"A profile holds {options.MaximumRatings} ratings and as many marks, as the setting StreamRec:Viewers:MaximumRatings says.");
        }
    }

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
