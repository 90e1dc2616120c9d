using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Parameters;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>A table that can be profiled: a file, or a table of a snapshot.</summary>
public sealed class ProfileSource
{
    private static readonly Dictionary<string, string> SnapshotFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["titles"] = SnapshotStore.TitlesFile,
        ["films"] = SnapshotStore.FilmsFile,
        ["ratings"] = SnapshotStore.RatingsFile,
        ["people"] = SnapshotStore.TitlesFile,
    };

    private ProfileSource(string name, string path, string relation, bool isParquet)
    {
        Name = name;
        Path = path;
        Relation = relation;
        IsParquet = isParquet;
    }

    /// <summary>The tables of a snapshot, by the names that <see cref="OfSnapshot"/> takes.</summary>
    public static IReadOnlyList<string> SnapshotTables { get; } = ["titles", "films", "ratings", "people"];

    /// <summary>What the table is called: its name in the snapshot, or the file's.</summary>
    public string Name { get; }

    /// <summary>The file that it lies in.</summary>
    public string Path { get; }

    /// <summary>The encoding of a text file: <c>utf-8</c>, <c>utf-16</c> or <c>latin-1</c>; <see langword="null"/> for Parquet.</summary>
    public string? Encoding { get; private init; }

    /// <summary>Whether a text file is packed with gzip.</summary>
    internal bool IsPacked { get; private init; }

    /// <summary>The id of the snapshot that it is of; <see langword="null"/> for any other file.</summary>
    public string? Snapshot { get; private init; }

    /// <summary>The table as the engine reads it: what stands behind <c>from</c>.</summary>
    internal string Relation { get; }

    /// <summary>Whether <see cref="Relation"/> is a Parquet file as it is, which is scanned again as cheaply as a table in memory.</summary>
    internal bool IsParquet { get; }

    /// <summary>
    /// A table of a snapshot. <c>titles</c> comes without the keys that repeat its texts; <c>people</c> is made from the titles: one row a person with what they did, where and when.
    /// </summary>
    /// <param name="store">The snapshots.</param>
    /// <param name="snapshot">The snapshot's id; <see langword="null"/>: the current one.</param>
    /// <param name="table">One of <see cref="SnapshotTables"/>.</param>
    /// <exception cref="InvalidParameterException">There is no such table, or this snapshot has none.</exception>
    /// <exception cref="UnusableSnapshotException">There is no such snapshot.</exception>
    public static ProfileSource OfSnapshot(SnapshotStore store, string? snapshot, string table)
    {
        ArgumentNullException.ThrowIfNull(store);
        var id = snapshot ?? store.CurrentId ?? throw new UnusableSnapshotException("Nothing has been imported yet.");
        var manifest = store.ReadManifest(id);
        var held = SnapshotTables.Where(each => manifest.Files.Any(file => file.Name == SnapshotFiles[each])).ToList();
        var name = held.Find(each => each.Equals(table, StringComparison.OrdinalIgnoreCase)) ?? throw new InvalidParameterException("table", table, held);
        var path = System.IO.Path.Combine(store.FolderOf(id), SnapshotFiles[name]);
        var relation = $"read_parquet({DuckDbText.Literal(path)}, file_row_number = true)";
        if (name == "titles")
        {
            // The keys by which texts are compared repeat their columns in lower case.
            relation = $"(select columns(c -> not ends_with(c, '_key') or c = 'rating_key') from {relation})";
        }

        return name == "people" ? new ProfileSource(name, path, PeopleOf(path), isParquet: false) { Snapshot = id } : new ProfileSource(name, path, relation, isParquet: true) { Snapshot = id };
    }

    /// <summary>A CSV or Parquet file, CSV also packed with gzip; which of them, is seen from its first bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What to call it; <see langword="null"/>: its own name.</param>
    /// <exception cref="UnusableInputException">There is no such file, it is empty, or it is packed and damaged.</exception>
    public static ProfileSource OfFile(string path, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        name ??= System.IO.Path.GetFileName(path);
        Span<byte> start = stackalloc byte[4];
        try
        {
            using var file = File.OpenRead(path);
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException("there is no such file, or it may not be read.", name, inner: problem);
        }

        if (start.IsEmpty)
        {
            throw new UnusableInputException("the file is empty.", name);
        }

        if (start.SequenceEqual("PAR1"u8))
        {
            return new ProfileSource(name, path, $"read_parquet({DuckDbText.Literal(path)}, file_row_number = true)", isParquet: true);
        }

        var isPacked = TextEncoding.IsPacked(start);
        var encoding = TextEncoding.Of(path, name, isPacked);
        var options = (isPacked ? ", compression = 'gzip'" : "") + (encoding == TextEncoding.Utf8 ? "" : $", encoding = '{encoding}'");
        return new ProfileSource(name, path, $"read_csv({DuckDbText.Literal(path)}, sample_size = -1, header = true, null_padding = false{options})", isParquet: false)
        {
            Encoding = encoding, IsPacked = isPacked,
        };
    }

    private static string PeopleOf(string titles) =>
        $"""
        (with credit as (
            select unnest(cast_members) as name, 'actor' as role, id, platform, type, release_year from read_parquet({DuckDbText.Literal(titles)})
            union all
            select unnest(directors), 'director', id, platform, type, release_year from read_parquet({DuckDbText.Literal(titles)}))
        select name, count(distinct id) as titles, count(distinct id) filter (role = 'actor') as acted, count(distinct id) filter (role = 'director') as directed,
            count(distinct id) filter (type = 'Movie') as movies, min(release_year) as first_year, max(release_year) as last_year,
            max(release_year) - min(release_year) as career_years, list_sort(list(distinct platform)) as platforms
        from credit group by name order by name)
        """;
}
