using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Works;

namespace StreamRec.Core.Snapshots;

/// <summary>Reads the matches between the titles of a snapshot.</summary>
public static class SnapshotMatches
{
    /// <summary>Whether a file with these columns was written as a snapshot's matches.</summary>
    internal static bool LooksLike(IReadOnlyCollection<string> columns) =>
        MatchesParquetWriter.TextColumns.All(column => columns.Contains(column, StringComparer.Ordinal));

    /// <summary>Reads them.</summary>
    /// <param name="store">The snapshots.</param>
    /// <param name="manifest">The snapshot.</param>
    /// <param name="titles">Its titles in catalog order.</param>
    /// <returns>The pairs by the rows of their titles; none for snapshots made before there were matches.</returns>
    /// <exception cref="UnusableSnapshotException">The file is damaged, or names a title that the snapshot does not have.</exception>
    public static IReadOnlyList<TitleMatch> Read(SnapshotStore store, SnapshotManifest manifest, IReadOnlyList<Title> titles)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(titles);
        return manifest.Files.Any(file => file.Name == SnapshotStore.MatchesFile) ? Read(Path.Combine(store.FolderOf(manifest.Id), SnapshotStore.MatchesFile), titles) : [];
    }

    /// <summary>Reads the pairs of one file.</summary>
    internal static IReadOnlyList<TitleMatch> Read(string path, IReadOnlyList<Title> titles)
    {
        var rows = titles.Select((title, row) => (title.Id, row)).ToDictionary(each => each.Id, each => each.row, StringComparer.Ordinal);
        try
        {
            using var connection = DuckDbConnection.OpenInMemory();
            string[] columns = [.. MatchesParquetWriter.TextColumns, .. MatchesParquetWriter.NumberColumns, .. MatchesParquetWriter.ShareColumns];
            using var result = connection.Query($"SELECT {string.Join(", ", columns)} FROM read_parquet(?)", path);
            var matches = new List<TitleMatch>();
            foreach (var chunk in result.Chunks())
            {
                for (var row = 0; row < chunk.RowCount; row++)
                {
                    matches.Add(ReadMatch(chunk, row, rows));
                }
            }

            return matches;
        }
        catch (Exception error) when (error is DuckDbException or ArgumentException or KeyNotFoundException)
        {
            throw new UnusableSnapshotException($"{path} is damaged: {error.Message}", error);
        }
    }

    private static TitleMatch ReadMatch(DuckDbChunk chunk, int row, Dictionary<string, int> rows)
    {
        var number = MatchesParquetWriter.TextColumns.Length;
        var share = number + MatchesParquetWriter.NumberColumns.Length;
        var evidence = new MatchEvidence
        {
            Ids = Enum.Parse<SharedIds>(Text(chunk, 4, row)),
            Name = Enum.Parse<NameAgreement>(Text(chunk, 5, row)),
            YearDifference = Optional(chunk, number, row),
            LengthDifference = Optional(chunk, number + 1, row),
            Namesakes = Number(chunk, number + 2, row),
            Directors = new PeopleAgreement(Number(chunk, number + 3, row), Number(chunk, number + 4, row), Number(chunk, number + 5, row), Number(chunk, number + 6, row)),
            Cast = new PeopleAgreement(Number(chunk, number + 7, row), Number(chunk, number + 8, row), Number(chunk, number + 9, row)),
            GenreOverlap = chunk.Column(share + 1).IsNull(row) ? null : chunk.Column(share + 1).Values<double>()[row],
        };
        return new TitleMatch(
            rows[Text(chunk, 0, row)],
            rows[Text(chunk, 1, row)],
            chunk.Column(share).Values<double>()[row],
            evidence,
            Enum.Parse<MatchVerdict>(Text(chunk, 2, row)),
            Enum.Parse<MatchDoubt>(Text(chunk, 3, row)));
    }

    private static string Text(DuckDbChunk chunk, int column, int row) => chunk.Column(column).Text(row) ?? "";

    private static int Number(DuckDbChunk chunk, int column, int row) => chunk.Column(column).Values<int>()[row];

    private static int? Optional(DuckDbChunk chunk, int column, int row) => chunk.Column(column).IsNull(row) ? null : Number(chunk, column, row);
}
