namespace StreamRec.Core.Database;

/// <summary>
/// The tables, as a list of steps that is only ever appended to: a database made by an older version gets the steps that it lacks, in the transaction that also notes them. The SQL is
/// what DuckDB and PostgreSQL have in common.
/// </summary>
internal static class Schema
{
    private static readonly string[][] Steps =
    [
        [
            "create table viewers (id varchar primary key, name varchar not null, name_key varchar not null unique, created timestamp not null)",
            "create table viewer_ratings (viewer varchar not null, title varchar not null, score double precision not null, rated timestamp not null, primary key (viewer, title))",
            "create table viewer_marks (viewer varchar not null, title varchar not null, mark varchar not null, marked timestamp not null, primary key (viewer, title))",
        ],
        [
            "create table saved_views (id varchar primary key, name varchar not null, address varchar not null, created timestamp not null, snapshot varchar)",
            "create table taken_over (what varchar primary key, taken timestamp not null)",
            "create table match_decisions (place bigint primary key, first_title varchar not null, second_title varchar not null, same boolean not null, decided timestamp not null)",
            "create table protection_keys (id varchar primary key, xml varchar not null)",
        ],
        [
            "create table activity (id varchar primary key, happened timestamp not null, kind varchar not null, outcome varchar not null, cause varchar not null, details varchar not null, snapshot varchar, model varchar, file varchar, seconds double precision)",
        ],
        [
            "create table viewer_users (viewer varchar primary key, imported_user varchar not null unique)",
        ],
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings the tables up to this version.</summary>
    /// <exception cref="DatabaseException">The database was made by a newer version of the program.</exception>
    public static int Migrate(IDatabaseSession session)
    {
        session.Execute("create table if not exists schema_steps (step integer primary key, applied timestamp not null)");
        var applied = session.Query("select coalesce(max(step), 0) from schema_steps")[0].Whole(0);
        if (applied > Version)
        {
            throw new DatabaseException($"The database was made by a newer version of StreamRec (its tables are of version {applied}, this one knows {Version}). Update StreamRec.");
        }

        for (var step = (int)applied; step < Version; step++)
        {
            foreach (var statement in Steps[step])
            {
                session.Execute(statement);
            }

            session.Execute("insert into schema_steps (step, applied) values ($1, $2)", step + 1, DateTimeOffset.UtcNow);
        }

        return Version - (int)applied;
    }
}
