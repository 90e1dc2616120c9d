using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>
/// Writes <c>titles.parquet</c>: one row a title in catalog order. Beside each text as given stands its key (lower case, trimmed);
/// people, countries and genres are lists as well. Any program that reads Parquet can use it; <see cref="TitlesParquetReader"/> does.
/// </summary>
internal static class TitlesParquetWriter
{
    // The appender takes flat columns; lists travel as one text and are split by the query that writes the file.
    internal const char Separator = '\u001f';

    private static readonly string[] TextColumns =
    [
        "id", "platform", "show_id", "type", "title", "title_as_given", "director", "cast", "country", "rating", "duration", "listed_in", "description",
        "rating_key", "duration_type", "imdb_id", "tmdb_id", "original_title", "language", "directors", "cast_members", "countries", "genres",
    ];

    /// <summary>Writes titles, which must be in catalog order.</summary>
    public static void Write(string path, IReadOnlyList<TitleRecord> titles)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        var columns = string.Join(", ", TextColumns.Select(name => DuckDbText.Identifier(name) + " VARCHAR"));
        connection.Execute($"CREATE TABLE titles (row INTEGER, release_year INTEGER, duration_int INTEGER, date_added DATE, mean_score DOUBLE, {columns})");
        Append(connection, titles);

        // Row groups of this size let every core compress; the lowest level takes half the time for a tenth more bytes.
        Disk.BeforeWriting(path);
        connection.Execute(
            $"""
            COPY (
                SELECT row, id, platform, show_id, type, {Key("type")}, title, {Key("title")}, title_as_given,
                    director, {Key("director")}, "cast", {Key("cast")}, country, {Key("country")},
                    date_added, release_year, rating, rating_key, duration, duration_int, duration_type,
                    listed_in, {Key("listed_in")}, description, {Key("description")},
                    {ListColumn("directors")}, {ListColumn("cast_members")}, {ListColumn("countries")}, {ListColumn("genres")}, imdb_id, tmdb_id,
                    original_title, language, mean_score
                FROM titles ORDER BY row
            ) TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 16384)
            """);
    }

    // DuckDB's own trim knows the blank only; source cells end in tabs, line breaks and no-break spaces too.
    private static string Key(string column) =>
        $"lower(trim({DuckDbText.Identifier(column)}, chr(32) || chr(9) || chr(10) || chr(13) || chr(160))) AS {column}_key";

    private static string ListColumn(string name) => $"CASE WHEN {name} = '' THEN [] ELSE string_split({name}, chr({(int)Separator})) END AS {name}";

    private static void Append(DuckDbConnection connection, IReadOnlyList<TitleRecord> titles)
    {
        using var appender = connection.CreateAppender("titles");
        for (var first = 0; first < titles.Count; first += appender.Capacity)
        {
            var rows = Math.Min(appender.Capacity, titles.Count - first);
            for (var row = 0; row < rows; row++)
            {
                var title = titles[first + row];
                appender.Column(0).Values<int>()[row] = first + row;
                SetNumber(appender.Column(1), row, title.ReleaseYear);
                SetNumber(appender.Column(2), row, title.Duration?.Value);
                SetNumber(appender.Column(3), row, title.DateAdded is { } date ? date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber : null);
                SetScore(appender.Column(4), row, title.GivenScore);
                var column = 5;
                foreach (var text in Texts(title))
                {
                    appender.Column(column++).SetText(row, text);
                }
            }

            appender.Append(rows);
        }

        appender.Complete();
    }

    private static IEnumerable<string?> Texts(TitleRecord title) =>
    [
        title.Id, title.Platform.Key, title.ShowId, title.Type == TitleType.Movie ? "Movie" : "TV Show", title.Name, title.TitleAsGiven,
        title.DirectorAsGiven, title.CastAsGiven, title.CountryAsGiven, title.RatingAsGiven, title.DurationAsGiven, title.ListedInAsGiven, title.Description,
        title.RatingKey, UnitName(title.Duration?.Unit), title.ImdbId, title.TmdbId, title.OriginalName, title.Language,
        string.Join(Separator, title.Directors), string.Join(Separator, title.Cast), string.Join(Separator, title.Countries), string.Join(Separator, title.Genres),
    ];

    private static string? UnitName(DurationUnit? unit) => unit switch
    {
        DurationUnit.Minutes => "min",
        DurationUnit.Seasons => "season",
        _ => null,
    };

    private static void SetNumber(DuckDbAppenderColumn column, int row, int? value)
    {
        if (value is { } number)
        {
            column.Values<int>()[row] = number;
        }
        else
        {
            column.SetNull(row);
        }
    }

    private static void SetScore(DuckDbAppenderColumn column, int row, double? value)
    {
        if (value is { } score)
        {
            column.Values<double>()[row] = score;
        }
        else
        {
            column.SetNull(row);
        }
    }
}
