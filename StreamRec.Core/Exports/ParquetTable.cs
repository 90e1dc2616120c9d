using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Exports;

/// <summary>
/// Writes a table as one Parquet file with what is to be known about it in the file's own key-value metadata, where <c>pyarrow.parquet.read_metadata</c> and DuckDB's
/// <c>parquet_kv_metadata</c> find it.
/// </summary>
public static class ParquetTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="columns">One column or more of the same length, with different names.</param>
    /// <param name="facts">What is to be known about it, such as its filters, by name.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The columns are of unlike length, or there are none.</exception>
    /// <exception cref="IOException">The folder for temporary files cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static byte[] Write(IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string> facts, CancellationToken cancellation = default)
    {
        // The engine writes files only; what was asked for is small and goes on to a browser.
        var folder = Directory.CreateTempSubdirectory("streamrec-export-").FullName;
        try
        {
            var path = Path.Combine(folder, "table.parquet");
            Write(path, columns, facts, cancellation);
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes a table to a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="columns">One column or more of the same length, with different names.</param>
    /// <param name="facts">What is to be known about it, such as its filters, by name.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="ArgumentException">The columns are of unlike length, or there are none.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(string path, IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string> facts, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(facts);
        if (columns.Count == 0 || columns.Any(column => column.Count != columns[0].Count))
        {
            throw new ArgumentException("One column or more of the same length are needed.", nameof(columns));
        }

        // One thread: the rows stay in the order in which they were put in.
        using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = 1 });
        var declared = columns.Select(column => $"{DuckDbText.Identifier(column.Name)} {column.Type}");
        connection.Execute($"CREATE TABLE contents ({string.Join(", ", declared)})");
        using (var appender = connection.CreateAppender("contents"))
        {
            for (var first = 0; first < columns[0].Count; first += appender.Capacity)
            {
                cancellation.ThrowIfCancellationRequested();
                var rows = Math.Min(appender.Capacity, columns[0].Count - first);
                for (var column = 0; column < columns.Count; column++)
                {
                    Fill(appender.Column(column), columns[column], first, rows);
                }

                appender.Append(rows);
            }

            appender.Complete();
        }

        var metadata = facts.Count == 0 ? "" : $", KV_METADATA {{{string.Join(", ", facts.Select(fact => $"{Literal(fact.Key)}: {Literal(fact.Value)}"))}}}";
        connection.Execute(
            $"COPY contents TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION zstd{metadata})",
            [],
            progress: null,
            cancellation);
    }

    private static void Fill(DuckDbAppenderColumn target, ParquetColumn column, int first, int rows)
    {
        if (column.Texts is { } texts)
        {
            for (var row = 0; row < rows; row++)
            {
                target.SetText(row, texts[first + row]);
            }

            return;
        }

        if (column.Numbers is { } numbers)
        {
            var places = target.Values<double>();
            for (var row = 0; row < rows; row++)
            {
                places[row] = numbers[first + row];
                if (!double.IsFinite(places[row]))
                {
                    target.SetNull(row);
                }
            }

            return;
        }

        var whole = target.Values<int>();
        for (var row = 0; row < rows; row++)
        {
            var value = column.WholeNumbers![first + row];
            whole[row] = value ?? 0;
            if (value is null)
            {
                target.SetNull(row);
            }
        }
    }

    private static string Literal(string text) => DuckDbText.Literal(text.Replace("\0", "", StringComparison.Ordinal));
}
