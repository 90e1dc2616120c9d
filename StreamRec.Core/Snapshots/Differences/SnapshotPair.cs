using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Snapshots.Differences;

/// <summary>Two snapshots that are being compared, and the engine that does it.</summary>
/// <param name="connection">The engine, the comparison's own.</param>
/// <param name="folderOf">Where a snapshot's files are.</param>
/// <param name="before">The snapshot compared with.</param>
/// <param name="after">The snapshot looked at.</param>
/// <param name="listed">The most rows of a list.</param>
/// <param name="cancellation">Stops each statement.</param>
internal sealed class SnapshotPair(DuckDbConnection connection, Func<SnapshotManifest, string> folderOf, SnapshotManifest before, SnapshotManifest after, int listed, CancellationToken cancellation)
{
    /// <summary>The snapshot compared with.</summary>
    public SnapshotManifest Before => before;

    /// <summary>The snapshot looked at.</summary>
    public SnapshotManifest After => after;

    /// <summary>Whether a file is the same in both, or in neither: then there is nothing to compare.</summary>
    public bool IsSame(string file) => ChecksumOf(before, file) == ChecksumOf(after, file);

    /// <summary>Whether a snapshot has a file.</summary>
    public static bool Has(SnapshotManifest manifest, string file) => ChecksumOf(manifest, file) is not null;

    /// <summary>A file as the engine reads it: what stands behind <c>from</c>.</summary>
    public string Relation(SnapshotManifest manifest, string file) => $"read_parquet({DuckDbText.Literal(Path.Combine(folderOf(manifest), file))})";

    /// <summary>The columns of a file.</summary>
    public IReadOnlyList<string> Columns(SnapshotManifest manifest, string file)
    {
        using var result = connection.Query($"select * from {Relation(manifest, file)} limit 0");
        return [.. result.Columns.Select(column => column.Name)];
    }

    /// <summary>Runs a statement.</summary>
    public void Execute(string sql) => connection.Execute(sql, [], progress: null, cancellation);

    /// <summary>All rows of a statement.</summary>
    public List<T> Read<T>(string sql, Func<DuckDbRow, T> read)
    {
        using var result = connection.Query(sql, [], progress: null, cancellation);
        return [.. result.Rows().Select(read)];
    }

    /// <summary>The first rows of a statement, in an order, and the count of all.</summary>
    /// <param name="sql">What stands behind <c>from</c>.</param>
    /// <param name="order">The order.</param>
    /// <param name="read">Reads a row.</param>
    public LimitedList<T> ReadSome<T>(string sql, string order, Func<DuckDbRow, T> read) => new(
        Read($"select * from {sql} order by {order} limit {listed}", read),
        Read($"select count(*) from {sql}", row => row.Get<long>(0))[0]);

    private static string? ChecksumOf(SnapshotManifest manifest, string file) => manifest.Files.FirstOrDefault(each => each.Name == file)?.Sha256;
}
