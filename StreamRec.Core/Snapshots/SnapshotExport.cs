using StreamRec.Core.DuckDb;
using StreamRec.Core.Exports;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>The file format of an export.</summary>
public enum ExportFormat
{
    /// <summary>Parquet, lists as lists.</summary>
    Parquet,

    /// <summary>CSV, UTF-8, lists as one cell separated by a comma and a blank; for spreadsheets, not for import.</summary>
    Csv,
}

/// <summary>One exported file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ExportedFile(string Name, long Rows, long Bytes);

/// <summary>Writes a snapshot's files into a folder of a person's choice.</summary>
public static class SnapshotExport
{
    // What the engine may hold of a file on its way.
    private const long MemoryBytes = 512L << 20;

    /// <summary>
    /// Writes the titles and, where there are any, the films, the ratings and the rest of the snapshot. Each file appears whole or not at all, however long it is in little memory. In CSV,
    /// cells that a spreadsheet would take for a formula begin with an apostrophe; what is to come back by an import is exported as Parquet.
    /// </summary>
    /// <exception cref="UnusableSnapshotException">The snapshot is damaged.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder's name is that of a file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static IReadOnlyList<ExportedFile> Write(SnapshotStore store, SnapshotManifest manifest, string folder, ExportFormat format, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        store.Verify(manifest, checksums: true);
        OutputFolder.Create(folder);
        var written = new List<ExportedFile>();
        foreach (var file in manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var source = Path.Combine(store.FolderOf(manifest.Id), file.Name);
            var name = format == ExportFormat.Parquet ? file.Name : Path.ChangeExtension(file.Name, ".csv");
            var target = Path.Combine(folder, name);
            var beside = target + ".new";
            try
            {
                WriteFile(source, beside, format, cancellation);
                File.Move(beside, target, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }

            written.Add(new ExportedFile(name, file.Rows, new FileInfo(target).Length));
        }

        return written;
    }

    private static void WriteFile(string source, string target, ExportFormat format, CancellationToken cancellation)
    {
        if (format == ExportFormat.Parquet)
        {
            File.Copy(source, target, overwrite: true);
            return;
        }

        using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { MemoryLimit = MemoryBytes });
        var table = $"read_parquet({DuckDbText.Literal(source)})";
        var columns = new List<string>();
        using (var described = connection.Query($"DESCRIBE SELECT * FROM {table}"))
        {
            columns.AddRange(described.Rows(cancellation).Select(row => CellsOf(row.Get<string>(0), row.Get<string>(1))));
        }

        connection.Execute($"COPY (SELECT {string.Join(", ", columns)} FROM {table}) TO {DuckDbText.Literal(target)} (FORMAT csv, HEADER)", [], progress: null, cancellation);
    }

    private static string CellsOf(string column, string type) => type switch
    {
        "VARCHAR" => CsvCells.Disarmed(column),
        "VARCHAR[]" => CsvCells.Disarmed($"array_to_string({DuckDbText.Identifier(column)}, ', ')", column),
        _ => DuckDbText.Identifier(column),
    };
}
