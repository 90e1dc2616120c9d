using StreamRec.Core.Catalog;
using StreamRec.Core.Films;

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>Writes small files of The Movies Dataset.</summary>
internal static class FilmFiles
{
    public const string Header =
        "adult,belongs_to_collection,budget,genres,homepage,id,imdb_id,original_language,original_title,overview,popularity,poster_path,"
        + "production_companies,production_countries,release_date,revenue,runtime,spoken_languages,status,tagline,title,video,vote_average,vote_count";

    public const string CreditsHeader = "cast,crew,id";

    private static readonly string[] Columns = Header.Split(',');

    private static readonly string[] Example =
    [
        "False", "{'id': 10194, 'name': 'Toy Story Collection', 'poster_path': '/7.jpg', 'backdrop_path': None}", "30000000",
        "[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]", "", "862", "tt0114709", "en", "Toy Story", "Led by Woody, Andy's toys live happily.",
        "21.946943", "/rh.jpg", "[{'name': \"O'Malley & Sons, Inc.\", 'id': 3}]", "[{'iso_3166_1': 'US', 'name': 'United States of America'}]", "1995-10-30",
        "373554033", "81.0", "[{'iso_639_1': 'en', 'name': 'English'}]", "Released", "To infinity", "Toy Story", "False", "7.7", "5415",
    ];

    /// <summary>The cells of Toy Story, some of them changed.</summary>
    public static string[] Cells(params ReadOnlySpan<(string Column, string Cell)> changes)
    {
        var cells = (string[])Example.Clone();
        foreach (var (column, cell) in changes)
        {
            cells[Array.IndexOf(Columns, column)] = cell;
        }

        return cells;
    }

    /// <summary>Toy Story under another number and name, other cells changed.</summary>
    public static string[] Film(int id, string title, params ReadOnlySpan<(string Column, string Cell)> changes) =>
        Cells([("id", $"{id}"), ("title", title), ("original_title", title), .. changes]);

    /// <summary>A film list.</summary>
    public static string List(params IEnumerable<string[]> rows) => Header + "\n" + Csv(rows);

    /// <summary>Credits: for each film its number, its cast in the order of billing, and its directors.</summary>
    public static string Credits(params IEnumerable<(int Id, string[] Cast, string[] Directors)> films) => CreditsHeader + "\n" + Csv(films.Select(film => new[]
    {
        "[" + string.Join(", ", film.Cast.Select((name, order) => $"{{'cast_id': {order}, 'character': '', 'name': {Quoted(name)}, 'order': {order}, 'profile_path': None}}")) + "]",
        "[{'department': 'Writing', 'job': 'Writer', 'name': 'Some Writer'}"
            + string.Concat(film.Directors.Select(name => $", {{'department': 'Directing', 'job': 'Director', 'name': {Quoted(name)}}}")) + "]",
        $"{film.Id}",
    }));

    /// <summary>Rows as CSV, every cell quoted that needs it.</summary>
    public static string Csv(params IEnumerable<string[]> rows) => string.Concat(rows.Select(row => string.Join(',', row.Select(Quote)) + "\n"));

    /// <summary>The only film of the current snapshot.</summary>
    public static Film Only(ImportFixture world) => Assert.Single(world.Load().Films.All);

    /// <summary>A film of the current snapshot by its number.</summary>
    public static Film Find(ImportFixture world, int id) => world.Load().Films.All.Single(film => film.Title.Id == $"{Platform.Tmdb.Letter}{id}");

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny("\",\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Quoted(string name) => name.Contains('\'', StringComparison.Ordinal) ? $"\"{name}\"" : $"'{name}'";
}
