using StreamRec.Core.Database;

namespace StreamRec.Core.Viewers;

/// <summary>The tables of viewers and of the imported users that some of them stand for, within a transaction.</summary>
internal static class ViewerTables
{
    /// <summary>The beginning of a query for viewers; see <see cref="ReadViewer"/>.</summary>
    public const string SelectViewers = "select id, name, created, imported_user from viewers left join viewer_users on viewer = id";

    /// <summary>The viewer of a row of such a query.</summary>
    public static Viewer ReadViewer(DatabaseRow row) => new(row.Text(0), row.Text(1), row.Time(2), row.IsNull(3) ? null : row.Text(3));

    /// <summary>The id of the viewer that stands for an imported user, or <see langword="null"/>.</summary>
    public static string? ViewerOf(IDatabaseSession session, string user) => session.Query("select viewer from viewer_users where imported_user = $1", user) is [var found] ? found.Text(0) : null;

    /// <summary>Whether a viewer stands for an imported user.</summary>
    public static bool StandsForUser(IDatabaseSession session, string id) => session.Query("select 1 from viewer_users where viewer = $1", id).Count > 0;

    /// <summary>Adds a viewer.</summary>
    /// <exception cref="RefusedViewerException">Somebody has the name, or stands for the same imported user.</exception>
    public static void Add(IDatabaseSession session, Viewer viewer)
    {
        RefuseTaken(session, viewer.Id, viewer.Name);
        session.Execute("insert into viewers (id, name, name_key, created) values ($1, $2, $3, $4)", viewer.Id, viewer.Name, ViewerName.Key(viewer.Name), viewer.Created);
        if (viewer.User is { } user)
        {
            if (ViewerOf(session, user) is { } other)
            {
                throw new RefusedViewerException(ViewerRefusal.UserTaken, $"The profile '{other}' stands for the imported user {user} already.");
            }

            session.Execute("insert into viewer_users (viewer, imported_user) values ($1, $2)", viewer.Id, user);
        }
    }

    /// <summary>Refuses a name that somebody else has.</summary>
    /// <exception cref="RefusedViewerException">Somebody has it.</exception>
    public static void RefuseTaken(IDatabaseSession session, string id, string name)
    {
        if (IsTaken(session, id, name))
        {
            throw new RefusedViewerException(ViewerRefusal.NameTaken, $"Somebody is called '{name}' already.");
        }
    }

    /// <summary>The name itself, or with the first number behind it that makes it nobody's.</summary>
    public static string FreeName(IDatabaseSession session, string name)
    {
        var free = name;
        for (var number = 2; IsTaken(session, "", free); number++)
        {
            free = FormattableString.Invariant($"{name} ({number})");
        }

        return free;
    }

    private static bool IsTaken(IDatabaseSession session, string id, string name) => session.Query("select 1 from viewers where name_key = $1 and id <> $2", ViewerName.Key(name), id).Count > 0;
}
