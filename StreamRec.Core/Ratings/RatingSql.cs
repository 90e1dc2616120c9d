using System.Globalization;
using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>How the engine reads a rating file: every field as text, one bound value (the path).</summary>
internal static class RatingSql
{
    /// <summary>The FROM clause over a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bufferSize">Bytes that one thread takes at a time; the engine's default when <see langword="null"/>.</param>
    public static string From(RatingFile file, int? bufferSize = null)
    {
        var layout = file.Layout;
        if (layout.IsParquet)
        {
            return "FROM read_parquet(?)";
        }

        var columns = string.Join(", ", layout.Columns.Select((_, index) => $"'c{index}': 'varchar'"));
        var quote = layout.IsQuoted ? "\"" : "";
        var buffer = bufferSize is { } bytes ? string.Create(CultureInfo.InvariantCulture, $", buffer_size = {bytes}") : "";
        return $$"""
            FROM read_csv(?, auto_detect = false, header = {{layout.HasHeader}}, delim = {{DuckDbText.Literal(layout.Delimiter)}}, quote = '{{quote}}', escape = '{{quote}}',
                columns = { {{columns}} }, compression = '{{(RatingStreams.IsGzip(file.Path) ? "gzip" : "none")}}'{{buffer}})
            """;
    }

    /// <summary>A column of it, as text.</summary>
    public static string Column(RatingLayout layout, int column) =>
        layout.IsParquet ? DuckDbText.Identifier(layout.Columns[column]) + "::varchar" : $"c{column}";
}
