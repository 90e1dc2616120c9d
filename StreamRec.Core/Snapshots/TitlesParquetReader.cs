using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Snapshots;

/// <summary>Reads what <see cref="TitlesParquetWriter"/> wrote.</summary>
internal static class TitlesParquetReader
{
    /// <summary>Columns that no other catalog has: by them an export is known again.</summary>
    private static readonly string[] OwnColumns = ["id", "platform", "show_id", "title_as_given", "rating_key", "duration_int", "cast_members"];

    /// <summary>Whether a file with these columns was written as a snapshot's titles.</summary>
    public static bool LooksLike(IReadOnlyCollection<string> columns) => OwnColumns.All(column => columns.Contains(column, StringComparer.Ordinal));

    /// <summary>Reads the rows back, with all that the import knew: what an import carries over from the snapshot before, or takes from an export.</summary>
    /// <exception cref="DuckDbException">The file cannot be read, or lacks a column.</exception>
    /// <exception cref="UnusableSnapshotException">A row lacks what every title has.</exception>
    public static IReadOnlyList<TitleRecord> ReadRecords(string path)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query(
            $"""
            SELECT platform, show_id, type, title, title_as_given, director, "cast", country, rating, duration, listed_in, description, rating_key,
                duration_type, imdb_id, tmdb_id, {Joined("directors")}, {Joined("cast_members")}, {Joined("countries")}, {Joined("genres")},
                duration_int::INTEGER, release_year::INTEGER, date_added::DATE, {Added(connection, path)}
            FROM read_parquet(?) ORDER BY row
            """,
            path);
        var titles = new List<TitleRecord>();
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                titles.Add(ReadRecord(chunk, row, titles.Count + 1));
            }
        }

        return titles;
    }

    /// <summary>Reads the catalog as the pages use it.</summary>
    public static IReadOnlyList<Title> ReadTitles(string path)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query(
            $"""
            SELECT platform, show_id, type, title, title_key, id, description, rating_key, duration_type, imdb_id, tmdb_id,
                {Joined("directors")}, {Joined("cast_members")}, {Joined("countries")}, {Joined("genres")}, duration_int, release_year, date_added,
                {Added(connection, path)}, coalesce(rating_key = 'g' AND lower(trim(coalesce(rating, ''))) <> 'g', false)
            FROM read_parquet(?) ORDER BY row
            """,
            path);
        var titles = new List<Title>();
        var shared = new SharedTexts();
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                titles.Add(ReadTitle(chunk, row, titles.Count, shared));
            }
        }

        return titles;
    }

    // Snapshots and exports of the first version have no such columns; what they would hold is unknown then.
    private static string Added(DuckDbConnection connection, string path)
    {
        using var result = connection.Query("SELECT * FROM read_parquet(?) LIMIT 0", path);
        return result.Columns.Any(column => column.Name == "mean_score")
            ? "original_title, language, mean_score::DOUBLE"
            : "NULL::VARCHAR, NULL::VARCHAR, NULL::DOUBLE";
    }

    private static string Joined(string column) => $"array_to_string({column}, chr({(int)TitlesParquetWriter.Separator}))";

    private static TitleRecord ReadRecord(DuckDbChunk chunk, int row, int number) => new()
    {
        Platform = Platform.Find(chunk.Column(0).Text(row)) ?? throw Lacking("platform", number),
        ShowId = chunk.Column(1).Text(row) ?? throw Lacking("show_id", number),
        Type = ReadType(chunk.Column(2).Text(row)),
        Name = chunk.Column(3).Text(row) ?? throw Lacking("title", number),
        TitleAsGiven = chunk.Column(4).Text(row) ?? throw Lacking("title_as_given", number),
        DirectorAsGiven = chunk.Column(5).Text(row),
        CastAsGiven = chunk.Column(6).Text(row),
        CountryAsGiven = chunk.Column(7).Text(row),
        RatingAsGiven = chunk.Column(8).Text(row),
        DurationAsGiven = chunk.Column(9).Text(row),
        ListedInAsGiven = chunk.Column(10).Text(row),
        Description = chunk.Column(11).Text(row),
        RatingKey = chunk.Column(12).Text(row),
        Duration = ReadDuration(chunk.Column(20), chunk.Column(13), row),
        ImdbId = chunk.Column(14).Text(row),
        TmdbId = chunk.Column(15).Text(row),
        Directors = ReadList(chunk.Column(16), row),
        Cast = ReadList(chunk.Column(17), row),
        Countries = ReadList(chunk.Column(18), row),
        Genres = ReadList(chunk.Column(19), row),
        ReleaseYear = ReadNumber(chunk.Column(21), row),
        DateAdded = ReadDate(chunk.Column(22), row),
        OriginalName = chunk.Column(23).Text(row),
        Language = chunk.Column(24).Text(row),
        GivenScore = ReadScore(chunk.Column(25), row),
    };

    private static UnusableSnapshotException Lacking(string column, int row) =>
        new(string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column}: a usable value is missing."));

    private static Title ReadTitle(DuckDbChunk chunk, int row, int position, SharedTexts shared) => new()
    {
        Row = position,
        Platform = Platform.Find(chunk.Column(0).Text(row))!,
        Type = ReadType(chunk.Column(2).Text(row)),
        Name = chunk.Column(3).Text(row)!,
        NameKey = chunk.Column(4).Text(row)!,
        Id = chunk.Column(5).Text(row)!,
        Description = chunk.Column(6).Text(row) ?? "",
        AgeRating = shared.Share(chunk.Column(7).Text(row)),
        Duration = ReadDuration(chunk.Column(15), chunk.Column(8), row),
        ImdbId = chunk.Column(9).Text(row),
        TmdbId = chunk.Column(10).Text(row),
        Directors = shared.Split(chunk.Column(11).Text(row)),
        Cast = shared.Split(chunk.Column(12).Text(row)),
        Countries = shared.Split(chunk.Column(13).Text(row)),
        Genres = shared.Split(chunk.Column(14).Text(row)),
        ReleaseYear = ReadNumber(chunk.Column(16), row),
        DateAdded = ReadDate(chunk.Column(17), row),
        OriginalName = chunk.Column(18).Text(row),
        Language = shared.Share(chunk.Column(19).Text(row)),
        GivenScore = ReadScore(chunk.Column(20), row),
        AgeRatingIsAssumed = chunk.Column(21).Values<bool>()[row],
    };

    private static TitleType ReadType(string? text) => text == "Movie" ? TitleType.Movie : TitleType.TvShow;

    private static Duration? ReadDuration(DuckDbColumn value, DuckDbColumn unit, int row) =>
        value.IsNull(row) ? null : new Duration(value.Values<int>()[row], unit.Text(row) == "min" ? DurationUnit.Minutes : DurationUnit.Seasons);

    private static int? ReadNumber(DuckDbColumn column, int row) => column.IsNull(row) ? null : column.Values<int>()[row];

    private static double? ReadScore(DuckDbColumn column, int row) => column.IsNull(row) ? null : column.Values<double>()[row];

    private static DateOnly? ReadDate(DuckDbColumn column, int row) =>
        column.IsNull(row) ? null : DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(column.Values<int>()[row]);

    private static string[] ReadList(DuckDbColumn column, int row) =>
        column.Text(row) is { Length: > 0 } text ? text.Split(TitlesParquetWriter.Separator) : [];
}
