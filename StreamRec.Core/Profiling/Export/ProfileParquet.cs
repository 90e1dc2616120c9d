using StreamRec.Core.Exports;

namespace StreamRec.Core.Profiling.Export;

/// <summary>Writes the figures of a profile as a Parquet file, whose metadata say what they were computed from.</summary>
public static class ProfileParquet
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="origin">Names and values for the file's metadata; of a comparison those of the second side behind the first's, their names with <c>compared.</c> before them.</param>
    public static void Write(string path, IReadOnlyList<ProfileFigure> figures, IEnumerable<KeyValuePair<string, string>> origin)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(origin);
        ParquetTable.Write(
            path,
            [
                Texts("side", figure => figure.Side),
                Texts("section", figure => figure.Section),
                Texts("column", figure => figure.Column),
                Texts("statistic", figure => figure.Statistic),
                Texts("item", figure => figure.Item),
                ParquetColumn.Of("number", [.. figures.Select(figure => figure.Number ?? double.NaN)]),
                Texts("text", figure => figure.Text),
            ],
            new Dictionary<string, string>(origin, StringComparer.Ordinal));

        ParquetColumn Texts(string name, Func<ProfileFigure, string?> value) => ParquetColumn.Of(name, [.. figures.Select(value)]);
    }
}
