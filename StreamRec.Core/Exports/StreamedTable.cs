using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Exports;

/// <summary>
/// A table written row after row to a Parquet or CSV file, however many rows: they wait on the disk beside the file, not in memory. The file appears whole, over one that is there, or
/// not at all.
/// </summary>
public sealed class StreamedTable : IDisposable
{
    private const long MemoryBytes = 256L << 20;

    private readonly string path;
    private readonly string waiting;
    private readonly string unfinished;
    private readonly bool isCsv;
    private readonly IReadOnlyList<StreamedColumn> columns;
    private readonly DuckDbConnection connection;
    private readonly DuckDbAppender appender;
    private int rows;

    /// <summary>Begins a table.</summary>
    /// <param name="path">The file; its ending says which format.</param>
    /// <param name="columns">One column or more, with different names.</param>
    /// <exception cref="ArgumentException">The ending is neither <c>.parquet</c> nor <c>.csv</c>; see <see cref="IsWritable"/>.</exception>
    /// <exception cref="DirectoryNotFoundException">The file's folder is not there, or the file is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public StreamedTable(string path, IReadOnlyList<StreamedColumn> columns)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(columns);
        if (!IsWritable(path))
        {
            throw new ArgumentException("The file's name must end in .parquet or .csv.", nameof(path));
        }

        this.path = Path.GetFullPath(path);
        this.columns = columns;
        isCsv = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        (waiting, unfinished) = (this.path + ".rows", this.path + ".new");
        RequireFolder(this.path);
        Tidy();

        // The engine's error would not say that it is a matter of rights.
        File.Create(unfinished).Dispose();
        using var database = DuckDbDatabase.Open(waiting, new DuckDbOptions { MemoryLimit = MemoryBytes, TemporaryFolder = waiting + ".tmp" });
        connection = database.Connect();
        connection.Execute($"CREATE TABLE contents ({string.Join(", ", columns.Select(column => $"{DuckDbText.Identifier(column.Name)} {column.EngineType}"))})");
        appender = connection.CreateAppender("contents");
    }

    /// <summary>Whether a file's ending is one of the formats.</summary>
    public static bool IsWritable(string path) => Path.GetExtension(path).ToUpperInvariant() is ".PARQUET" or ".CSV";

    /// <summary>How many rows have been written.</summary>
    public long Count { get; private set; }

    /// <summary>Writes a text into the row begun.</summary>
    /// <param name="column">The column's place.</param>
    /// <param name="utf8">The text.</param>
    public void Set(int column, ReadOnlySpan<byte> utf8) => appender.Column(column).SetText(rows, utf8);

    /// <summary>Writes a whole number into the row begun.</summary>
    public void Set(int column, int value) => appender.Column(column).Values<int>()[rows] = value;

    /// <summary>Writes a number into the row begun.</summary>
    public void Set(int column, float value) => appender.Column(column).Values<float>()[rows] = value;

    /// <summary>Writes a whole number of 64 bits, or a moment, into the row begun.</summary>
    public void Set(int column, long value) => appender.Column(column).Values<long>()[rows] = value;

    /// <summary>Writes a number of 64 bits into the row begun.</summary>
    public void Set(int column, double value) => appender.Column(column).Values<double>()[rows] = value;

    /// <summary>Writes true or false into the row begun.</summary>
    public void Set(int column, bool value) => appender.Column(column).Values<byte>()[rows] = value ? (byte)1 : (byte)0;

    /// <summary>Leaves a place of the row begun without a value.</summary>
    public void SetNothing(int column) => appender.Column(column).SetNull(rows);

    /// <summary>Ends the row; every column of it must have been written.</summary>
    /// <exception cref="DuckDbException">The disk does not take it.</exception>
    public void EndRow()
    {
        Count++;
        if (++rows == appender.Capacity)
        {
            appender.Append(rows);
            rows = 0;
        }
    }

    /// <summary>Writes the file; call it last.</summary>
    /// <param name="cancellation">Stops within 200 ms; then there is no file.</param>
    /// <exception cref="DuckDbException">The disk does not take it.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Complete(CancellationToken cancellation = default)
    {
        appender.Append(rows);
        appender.Complete();
        var selected = columns.Select(column => isCsv && column.IsText ? CsvCells.Disarmed(column.Name) : DuckDbText.Identifier(column.Name));
        connection.Execute(
            $"COPY (SELECT {string.Join(", ", selected)} FROM contents) TO {DuckDbText.Literal(unfinished)} ({(isCsv ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd")})",
            [],
            progress: null,
            cancellation);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes what waited.</summary>
    public void Dispose()
    {
        appender.Dispose();
        connection.Dispose();
        Tidy();
    }

    private static void RequireFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"{path} is a folder; a file is needed.");
        }

        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        }
    }

    private void Tidy()
    {
        File.Delete(waiting);
        File.Delete(waiting + ".wal");
        File.Delete(unfinished);
        if (Directory.Exists(waiting + ".tmp"))
        {
            Directory.Delete(waiting + ".tmp", recursive: true);
        }
    }
}
