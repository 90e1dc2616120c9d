using StreamRec.Core.Ingestion.Platforms;

namespace StreamRec.Core.Ingestion.Derived;

/// <summary>
/// The columns of a catalog of all platforms with one mean score a title, as people have derived it from the platforms' files and their
/// ratings: <c>consultas.csv</c> (score in <c>califPromedio</c>) and <c>df_platform.csv</c> (score in <c>scored</c>).
/// </summary>
internal sealed class ScoredCatalogColumns
{
    private static readonly string[] ScoreNames = ["califPromedio", "scored"];
    private static readonly string[] TakenOver = ["type", "title", "cast", "country", "release_year", "rating", "listed_in"];

    private readonly int id;
    private readonly int score;
    private readonly int durationValue;
    private readonly int durationUnit;
    private readonly (int From, string Name)[] taken;

    private ScoredCatalogColumns(IReadOnlyList<string> header)
    {
        id = Position(header, "id");
        score = ScoreNames.Select(name => Position(header, name)).Max();
        durationValue = Position(header, "duration_int");
        durationUnit = Position(header, "duration_type");
        taken = [.. TakenOver.Select(name => (Position(header, name), name)).Where(each => each.Item1 >= 0)];
        ScoreName = header[score];
        Platform = PlatformColumns.FindAny(["show_id", "duration", .. taken.Select(each => each.Name)]);
    }

    /// <summary>The name of the column with the score.</summary>
    public string ScoreName { get; }

    /// <summary>The columns of what <see cref="AsPlatformRow"/> makes.</summary>
    public PlatformColumns Platform { get; }

    /// <summary>Whether a header is that of such a catalog.</summary>
    public static bool LooksLike(IReadOnlyList<string> header) =>
        ScoreNames.Any(name => Position(header, name) >= 0)
        && Array.TrueForAll(["id", "type", "title", "release_year", "duration_int", "duration_type"], name => Position(header, name) >= 0);

    /// <summary>Finds the columns of a header that looks like one.</summary>
    public static ScoredCatalogColumns Find(IReadOnlyList<string> header) => new(header);

    /// <summary>The id: the platform's letter and its show id, such as <c>as1</c>.</summary>
    public string Id(IReadOnlyList<string> cells) => cells[id];

    /// <summary>The mean score, as text.</summary>
    public string Score(IReadOnlyList<string> cells) => cells[score];

    /// <summary>The row as it stood in the platform's own catalog, as far as it can be told.</summary>
    public string[] AsPlatformRow(IReadOnlyList<string> cells)
    {
        var (value, unit) = (cells[durationValue].Trim(), cells[durationUnit].Trim());
        var duration = unit.Length == 0 ? "" : $"{value} {unit}";
        return [cells[id].Trim()[1..], duration, .. taken.Select(column => cells[column.From])];
    }

    private static int Position(IReadOnlyList<string> header, string name)
    {
        for (var position = 0; position < header.Count; position++)
        {
            if (string.Equals(header[position], name, StringComparison.OrdinalIgnoreCase))
            {
                return position;
            }
        }

        return -1;
    }
}
