using StreamRec.Core.DuckDb;
using StreamRec.Core.Films;

namespace StreamRec.Core.Snapshots;

/// <summary>Reads what <see cref="FilmsParquetWriter"/> wrote.</summary>
internal static class FilmsParquetReader
{
    /// <summary>Columns that no other table of films has together: by them an export is known again.</summary>
    private static readonly string[] OwnColumns = ["row", "id", "release_date", "budget", "return", "collection", "companies", "spoken_languages"];

    /// <summary>Whether a file with these columns was written as a snapshot's films.</summary>
    public static bool LooksLike(IReadOnlyCollection<string> columns) => OwnColumns.All(column => columns.Contains(column, StringComparer.Ordinal));

    /// <summary>Reads the films in the order of their source file.</summary>
    /// <exception cref="DuckDbException">The file cannot be read, or lacks a column.</exception>
    /// <exception cref="UnusableSnapshotException">A row lacks its id.</exception>
    public static IReadOnlyList<FilmFacts> Read(string path)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query(
            $"""
            SELECT id, release_date::DATE, budget::BIGINT, revenue::BIGINT, popularity::DOUBLE, vote_average::DOUBLE, vote_count::INTEGER, status, tagline, collection,
                {Joined("companies")}, {Joined("spoken_languages")}, {Joined("keywords")}
            FROM read_parquet(?) ORDER BY row
            """,
            path);
        var films = new List<FilmFacts>();
        var shared = new SharedTexts();
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                films.Add(ReadFilm(chunk, row, films.Count + 1, shared));
            }
        }

        return films;
    }

    private static string Joined(string column) => $"array_to_string({column}, chr({(int)TitlesParquetWriter.Separator}))";

    private static FilmFacts ReadFilm(DuckDbChunk chunk, int row, int number, SharedTexts shared) => new()
    {
        TitleId = chunk.Column(0).Text(row) ?? throw new UnusableSnapshotException($"row {number}, column id: a usable value is missing."),
        ReleaseDate = Number<int>(chunk.Column(1), row) is { } day ? DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day) : null,
        Budget = Number<long>(chunk.Column(2), row),
        Revenue = Number<long>(chunk.Column(3), row),
        Popularity = Number<double>(chunk.Column(4), row),
        VoteAverage = Number<double>(chunk.Column(5), row),
        VoteCount = Number<int>(chunk.Column(6), row),
        Status = shared.Share(chunk.Column(7).Text(row)),
        Tagline = chunk.Column(8).Text(row),
        Collection = shared.Share(chunk.Column(9).Text(row)),
        Companies = shared.Split(chunk.Column(10).Text(row)),
        SpokenLanguages = shared.Split(chunk.Column(11).Text(row)),
        Keywords = shared.Split(chunk.Column(12).Text(row)),
    };

    private static T? Number<T>(DuckDbColumn column, int row)
        where T : unmanaged => column.IsNull(row) ? null : column.Values<T>()[row];
}
