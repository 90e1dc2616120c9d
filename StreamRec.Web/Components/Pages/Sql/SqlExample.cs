using StreamRec.Core.Sql;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Sql;

/// <summary>A query that shows what can be asked.</summary>
/// <param name="Name">What it asks.</param>
/// <param name="Sql">The query.</param>
/// <param name="Chart">How its answer is drawn.</param>
/// <param name="Tables">The tables that it needs.</param>
internal sealed record SqlExample(string Name, string Sql, SqlChart Chart, params string[] Tables)
{
    /// <summary>Those that can be asked.</summary>
    public static IReadOnlyList<SqlExample> Of(SqlSchema? schema) =>
        [.. All().Where(example => example.Tables.All(table => schema is null || schema.Views.Any(view => view.Name == table)))];

    /// <summary>The first, which stands in the field of an empty page.</summary>
    public static string First => All()[0].Sql;

    private static SqlExample[] All() =>
    [
        new(
            SqlText.ExamplePlatforms,
            """
            SELECT platform, count(*) AS titles, count_if(type = 'Movie') AS movies, round(avg(release_year), 1) AS mean_year
            FROM titles
            GROUP BY platform
            ORDER BY titles DESC
            """,
            new SqlChart("bar", "platform", "titles"),
            "titles"),
        new(
            SqlText.ExampleRated,
            """
            SELECT w.name, w.release_year, count(*) AS ratings, round(avg(r.score), 2) AS mean_score
            FROM ratings r JOIN work_titles USING (title_id) JOIN works w USING (work_id)
            GROUP BY w.work_id, w.name, w.release_year
            HAVING count(*) >= 20
            ORDER BY mean_score DESC
            LIMIT 50
            """,
            new SqlChart("scatter", "ratings", "mean_score"),
            "ratings"),
        new(
            SqlText.ExampleMonths,
            """
            SELECT date_trunc('month', rated_at)::DATE AS month, count(*) AS ratings
            FROM ratings
            GROUP BY month
            ORDER BY month
            """,
            new SqlChart("line", "month", "ratings"),
            "ratings"),
        new(
            SqlText.ExampleGenres,
            """
            SELECT genre, count(*) AS works
            FROM (SELECT unnest(genres) AS genre FROM works)
            GROUP BY genre
            ORDER BY works DESC
            LIMIT 25
            """,
            new SqlChart("bar", "genre", "works"),
            "works"),
        new(
            SqlText.ExamplePeople,
            """
            SELECT name, role, count(*) AS works
            FROM people
            GROUP BY name, role
            ORDER BY works DESC
            LIMIT 25
            """,
            new SqlChart("bar", "name", "works"),
            "people"),
        new(
            SqlText.ExampleFilms,
            """
            SELECT t.name, f.release_date, f.budget, f.revenue, round(f."return", 2) AS times_budget
            FROM films f JOIN titles t USING (title_id)
            WHERE f.budget > 1000000 AND f.revenue > 0
            ORDER BY times_budget DESC
            LIMIT 50
            """,
            new SqlChart("scatter", "budget", "revenue"),
            "films"),
    ];
}
