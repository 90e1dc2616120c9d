namespace StreamRec.Core.Ingestion.Films;

/// <summary>The columns of a film list, found by name in any order. Those of the TMDB 5000 data set are a part of them.</summary>
internal sealed class FilmColumns
{
    /// <summary>The columns' names in the order of The Movies Dataset.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "adult", "belongs_to_collection", "budget", "genres", "homepage", "id", "imdb_id", "original_language", "original_title", "overview",
        "popularity", "poster_path", "production_companies", "production_countries", "release_date", "revenue", "runtime", "spoken_languages",
        "status", "tagline", "title", "video", "vote_average", "vote_count",
    ];

    // An extract may lack the others; without one of these a film says too little.
    private static readonly string[] Needed =
        ["id", "title", "release_date", "budget", "revenue", "popularity", "vote_average", "vote_count", "genres", "overview", "runtime"];

    private readonly Dictionary<string, int> positions;

    private FilmColumns(Dictionary<string, int> positions, IReadOnlyList<string> header)
    {
        this.positions = positions;
        Header = header;
    }

    /// <summary>All columns of the file in its order, known or not.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Whether a header looks like a film list: number, title, and most of what this data set alone has.</summary>
    public static bool LooksLike(IReadOnlyList<string> header) =>
        Has(header, "id") && Has(header, "title") && !Has(header, "show_id") && Needed.Count(name => Has(header, name)) >= 7;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="UnusableInputException">One that is needed is missing.</exception>
    public static FilmColumns Find(IReadOnlyList<string> header, string file)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var position = 0; position < header.Count; position++)
        {
            found.TryAdd(header[position], position);
        }

        return Needed.FirstOrDefault(name => !found.ContainsKey(name)) is { } missing
            ? throw new UnusableInputException($"the column {missing} is missing. A film list has {string.Join(",", Names)}.", file, 1, missing)
            : new FilmColumns(found, header);
    }

    /// <summary>Where a column stands, or -1.</summary>
    public int Position(string name) => positions.GetValueOrDefault(name, -1);

    /// <summary>A row's cell by column; empty where the file has no such column.</summary>
    public string Cell(IReadOnlyList<string> cells, string name) => positions.TryGetValue(name, out var position) ? cells[position] : "";

    private static bool Has(IReadOnlyList<string> header, string name) => header.Contains(name, StringComparer.OrdinalIgnoreCase);
}
