using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>How the engine reads a rating file: every field as text, one bound value (the path).</summary>
internal static class RatingSql
{
    /// <summary>The FROM clause over a file.</summary>
    public static string From(RatingFile file)
    {
        var layout = file.Layout;
        if (layout.IsParquet)
        {
            return "FROM read_parquet(?)";
        }

        var columns = string.Join(", ", layout.Columns.Select((_, index) => $"'c{index}': 'varchar'"));
        var quote = layout.IsQuoted ? "\"" : "";
        return $$"""
            FROM read_csv(?, auto_detect = false, header = {{layout.HasHeader}}, delim = {{DuckDbText.Literal(layout.Delimiter)}}, quote = '{{quote}}', escape = '{{quote}}',
                columns = { {{columns}} }, compression = '{{(RatingStreams.IsGzip(file.Path) ? "gzip" : "none")}}')
            """;
    }

    /// <summary>A column of it, as text.</summary>
    public static string Column(RatingLayout layout, int column) =>
        layout.IsParquet ? DuckDbText.Identifier(layout.Columns[column]) + "::varchar" : $"c{column}";
}
