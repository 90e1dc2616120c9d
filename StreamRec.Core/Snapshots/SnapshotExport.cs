using StreamRec.Core.DuckDb;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>The file format of an export.</summary>
public enum ExportFormat
{
    /// <summary>Parquet, lists as lists.</summary>
    Parquet,

    /// <summary>CSV, UTF-8, lists as one cell separated by a comma and a blank.</summary>
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
    private static readonly string[] TitleLists = ["directors", "cast_members", "countries", "genres"];

    private static readonly string[] FilmLists = ["companies", "spoken_languages", "keywords"];

    /// <summary>Writes the titles and, where there are any, the films and the ratings. Each file appears whole or not at all.</summary>
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
                WriteFile(source, beside, file.Name, format, cancellation);
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

    private static void WriteFile(string source, string target, string name, ExportFormat format, CancellationToken cancellation)
    {
        if (format == ExportFormat.Parquet)
        {
            File.Copy(source, target, overwrite: true);
            return;
        }

        using var connection = DuckDbConnection.OpenInMemory();
        string[] lists = name switch
        {
            SnapshotStore.TitlesFile => TitleLists,
            SnapshotStore.FilmsFile => FilmLists,
            _ => [],
        };
        var columns = lists.Length == 0 ? "*" : $"* REPLACE ({string.Join(", ", lists.Select(column => $"array_to_string({column}, ', ') AS {column}"))})";
        connection.Execute(
            $"COPY (SELECT {columns} FROM read_parquet({DuckDbText.Literal(source)})) TO {DuckDbText.Literal(target)} (FORMAT csv, HEADER)", [], progress: null, cancellation);
    }
}
