using StreamRec.Core.Ingestion.Files;

namespace StreamRec.Core.Ingestion.Tables;

/// <summary>A catalog of a few megabytes with a header, in CSV or Parquet.</summary>
internal static class SourceTable
{
    /// <summary>Opens a file and reads it whole.</summary>
    /// <returns>The columns' names, the rows, and the encoding the file had (or that it is Parquet).</returns>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    public static (IReadOnlyList<string> Header, IReadOnlyList<SourceRow> Rows, string Encoding) Open(InputFile file, ImportOptions options, CancellationToken cancellation)
    {
        if (ParquetTable.IsParquet(file.Path))
        {
            var header = ParquetTable.Header(file);
            return (header, [.. ParquetTable.Rows(file, header.Count, cancellation)], "Parquet");
        }

        var content = TextContent.Read(file, options, latin1Allowed: false);
        var names = CsvTable.Header(content.Utf8);
        return (names, [.. CsvTable.Rows(content, file, options, names.Count, ',', hasHeader: true, cancellation)], content.EncodingName);
    }
}
