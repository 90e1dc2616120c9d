using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion.Files;

namespace StreamRec.Core.Ingestion.Tables;

/// <summary>A catalog in Parquet, its cells as text, so that the same rules apply as to CSV.</summary>
internal static class ParquetTable
{
    /// <summary>Whether a file is Parquet, by its signature at both ends.</summary>
    public static bool IsParquet(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length < 12)
        {
            return false;
        }

        Span<byte> signature = stackalloc byte[4];
        file.ReadExactly(signature);
        if (!signature.SequenceEqual("PAR1"u8))
        {
            return false;
        }

        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(signature);
        return signature.SequenceEqual("PAR1"u8);
    }

    /// <summary>The names of the columns.</summary>
    /// <exception cref="UnusableInputException">The file is damaged.</exception>
    public static IReadOnlyList<string> Header(InputFile file)
    {
        try
        {
            using var connection = DuckDbConnection.OpenInMemory();
            using var result = connection.Query("SELECT * FROM read_parquet(?) LIMIT 0", file.Path);
            return [.. result.Columns.Select(column => column.Name)];
        }
        catch (DuckDbException error)
        {
            throw new UnusableInputException("the Parquet file cannot be read: " + error.Message, file.DisplayName, inner: error);
        }
    }

    /// <summary>The rows; a null is an empty cell.</summary>
    public static IEnumerable<SourceRow> Rows(InputFile file, int columns, CancellationToken cancellation)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(?)", [file.Path], progress: null, cancellation);
        var number = 0L;
        foreach (var chunk in result.Chunks(cancellation))
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                var cells = new string[columns];
                for (var column = 0; column < columns; column++)
                {
                    cells[column] = chunk.Column(column).Text(row) ?? "";
                }

                number++;
                yield return new SourceRow(number, number, cells, null);
            }
        }
    }
}
