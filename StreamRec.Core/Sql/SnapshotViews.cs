using StreamRec.Core.DuckDb;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Sql.Protocol;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Sql;

/// <summary>What of a snapshot can be asked with SQL: views with good names over its files, and over one that holds its works.</summary>
internal static class SnapshotViews
{
    private const string Titles =
        """
        SELECT id AS title_id, platform, show_id, type, title AS name, original_title AS original_name, release_year, date_added, rating_key AS age_rating,
            CASE WHEN duration_type = 'min' THEN duration_int END AS minutes, CASE WHEN duration_type = 'season' THEN duration_int END AS seasons,
            genres, countries, directors, cast_members, language, description, imdb_id, tmdb_id, mean_score
        FROM read_parquet({0})
        """;

    private const string Ratings = "SELECT user_id, source, title_id, score, rated_at FROM read_parquet({0})";

    private const string Films =
        """
        SELECT id AS title_id, release_date, budget, revenue, "return", popularity, vote_average, vote_count, status, tagline, collection, companies, spoken_languages, keywords
        FROM read_parquet({0})
        """;

    private const string Matches = "SELECT * FROM read_parquet({0})";

    private const string Works =
        """
        SELECT work_id, name, type, release_year, TRY_CAST(date_added AS DATE) AS date_added, minutes, seasons, age_rating, language,
            string_split(platforms, '|') AS platforms, CASE WHEN genres = '' THEN [] ELSE string_split(genres, '|') END AS genres,
            CASE WHEN countries = '' THEN [] ELSE string_split(countries, '|') END AS countries, vote_average, vote_count, title_count
        FROM read_parquet({0})
        """;

    private const string WorkTitles = "SELECT work_id, unnest(string_split(title_ids, '|')) AS title_id FROM read_parquet({0})";

    private const string People =
        """
        SELECT work_id, unnest(string_split(directors, '|')) AS name, 'director' AS role FROM read_parquet({0}) WHERE directors <> ''
        UNION ALL SELECT work_id, unnest(string_split(cast_members, '|')), 'actor' FROM read_parquet({0}) WHERE cast_members <> ''
        """;

    /// <summary>The views and files of a snapshot.</summary>
    /// <param name="store">The snapshots.</param>
    /// <param name="workspace">The snapshot as it answers.</param>
    /// <param name="worksFile">The file that <see cref="WorksFile"/> wrote of its works.</param>
    public static (IReadOnlyList<SqlViewDefinition> Views, IReadOnlyList<string> Files) Of(SnapshotStore store, Workspace workspace, string worksFile)
    {
        var views = new List<SqlViewDefinition>
        {
            Define("works", Works, worksFile),
            Define("work_titles", WorkTitles, worksFile),
            Define("people", People, worksFile),
        };
        var files = new List<string> { worksFile };
        foreach (var (name, query, file) in new[]
        {
            ("titles", Titles, SnapshotStore.TitlesFile), ("ratings", Ratings, SnapshotStore.RatingsFile), ("films", Films, SnapshotStore.FilmsFile), ("matches", Matches, SnapshotStore.MatchesFile),
        })
        {
            if (workspace.Snapshot.Files.Any(each => each.Name == file))
            {
                var path = Path.GetFullPath(Path.Combine(store.FolderOf(workspace.Snapshot.Id), file));
                views.Add(Define(name, query, path));
                files.Add(path);
            }
        }

        return (views, files);
    }

    private static SqlViewDefinition Define(string name, string query, string file) => new(name, query.Replace("{0}", DuckDbText.Literal(file), StringComparison.Ordinal));
}
