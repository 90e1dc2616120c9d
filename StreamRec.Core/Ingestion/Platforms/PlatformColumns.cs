namespace StreamRec.Core.Ingestion.Platforms;

/// <summary>The columns of a platform catalog, found by name in any order.</summary>
internal sealed class PlatformColumns
{
    /// <summary>The columns' names in their original order.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["show_id", "type", "title", "director", "cast", "country", "date_added", "release_year", "rating", "duration", "listed_in", "description"];

    private readonly int[] positions;

    private PlatformColumns(int[] positions, int count)
    {
        this.positions = positions;
        Count = count;
    }

    /// <summary>The number of columns in the file, known or not.</summary>
    public int Count { get; }

    /// <summary>Whether a header looks like a platform catalog: its title and most of its other columns are there.</summary>
    public static bool LooksLike(IReadOnlyList<string> header) =>
        Position(header, "title") >= 0 && Names.Count(name => Position(header, name) >= 0) >= 7;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="UnusableInputException">One is missing.</exception>
    public static PlatformColumns Find(IReadOnlyList<string> header, string file)
    {
        var found = new int[Names.Count];
        for (var column = 0; column < found.Length; column++)
        {
            found[column] = Position(header, Names[column]);
            if (found[column] < 0)
            {
                throw new UnusableInputException($"the column {Names[column]} is missing. A platform catalog has {string.Join(",", Names)}.", file, 1, Names[column]);
            }
        }

        return new PlatformColumns(found, header.Count);
    }

    /// <summary>Finds those columns that are there, for tables derived from a platform's catalog.</summary>
    public static PlatformColumns FindAny(IReadOnlyList<string> header) => new([.. Names.Select(name => Position(header, name))], header.Count);

    /// <summary>Whether the file has a column, by the position of its name in <see cref="Names"/>.</summary>
    public bool Has(int column) => positions[column] >= 0;

    /// <summary>A cell by the position of its name in <see cref="Names"/>; empty where the file has no such column.</summary>
    public string Cell(IReadOnlyList<string> cells, int column) => Has(column) ? cells[positions[column]] : "";

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
