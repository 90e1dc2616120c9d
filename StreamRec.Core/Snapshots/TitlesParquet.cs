using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Snapshots;

/// <summary>
/// The file <c>titles.parquet</c>: one row a title in catalog order. Beside each text as given stands its key (lower case, trimmed);
/// people, countries and genres are lists as well. Any program that reads Parquet can use it.
/// </summary>
internal static class TitlesParquet
{
    // The appender takes flat columns; lists travel as one text and are split by the query that writes the file.
    private const char Separator = '\u001f';

    private static readonly string[] TextColumns =
    [
        "id", "platform", "show_id", "type", "title", "title_as_given", "director", "cast", "country", "rating", "duration", "listed_in", "description",
        "rating_key", "duration_type", "imdb_id", "tmdb_id", "directors", "cast_members", "countries", "genres",
    ];

    /// <summary>Writes titles, which must be in catalog order.</summary>
    public static void Write(string path, IReadOnlyList<TitleRecord> titles)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        var columns = string.Join(", ", TextColumns.Select(name => DuckDbText.Identifier(name) + " VARCHAR"));
        connection.Execute($"CREATE TABLE titles (row INTEGER, release_year INTEGER, duration_int INTEGER, date_added DATE, {columns})");
        Append(connection, titles);
        connection.Execute(
            $"""
            COPY (
                SELECT row, id, platform, show_id, type, {Key("type")}, title, {Key("title")}, title_as_given,
                    director, {Key("director")}, "cast", {Key("cast")}, country, {Key("country")},
                    date_added, release_year, rating, rating_key, duration, duration_int, duration_type,
                    listed_in, {Key("listed_in")}, description, {Key("description")},
                    {ListColumn("directors")}, {ListColumn("cast_members")}, {ListColumn("countries")}, {ListColumn("genres")}, imdb_id, tmdb_id
                FROM titles ORDER BY row
            ) TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION zstd)
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
                var column = 4;
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
        title.RatingKey, UnitName(title.Duration?.Unit), title.ImdbId, title.TmdbId,
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

    /// <summary>Reads the rows back, with all that the import knew: what an import carries over from the snapshot before.</summary>
    public static IReadOnlyList<TitleRecord> ReadRecords(string path)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query(
            $"""
            SELECT platform, show_id, type, title, title_as_given, director, "cast", country, rating, duration, listed_in, description, rating_key,
                duration_type, imdb_id, tmdb_id, {Joined("directors")}, {Joined("cast_members")}, {Joined("countries")}, {Joined("genres")},
                duration_int, release_year, date_added
            FROM read_parquet(?) ORDER BY row
            """,
            path);
        var titles = new List<TitleRecord>();
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                titles.Add(ReadRecord(chunk, row));
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
                {Joined("directors")}, {Joined("cast_members")}, {Joined("countries")}, {Joined("genres")}, duration_int, release_year, date_added
            FROM read_parquet(?) ORDER BY row
            """,
            path);
        var titles = new List<Title>();
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                titles.Add(ReadTitle(chunk, row, titles.Count, shared));
            }
        }

        return titles;
    }

    private static string Joined(string column) => $"array_to_string({column}, chr({(int)Separator}))";

    private static TitleRecord ReadRecord(DuckDbChunk chunk, int row) => new()
    {
        Platform = Platform.Find(chunk.Column(0).Text(row))!,
        ShowId = chunk.Column(1).Text(row)!,
        Type = ReadType(chunk.Column(2).Text(row)),
        Name = chunk.Column(3).Text(row)!,
        TitleAsGiven = chunk.Column(4).Text(row)!,
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
        Directors = ReadList(chunk.Column(16), row, null),
        Cast = ReadList(chunk.Column(17), row, null),
        Countries = ReadList(chunk.Column(18), row, null),
        Genres = ReadList(chunk.Column(19), row, null),
        ReleaseYear = ReadNumber(chunk.Column(21), row),
        DateAdded = ReadDate(chunk.Column(22), row),
    };

    private static Title ReadTitle(DuckDbChunk chunk, int row, int position, Dictionary<string, string> shared) => new()
    {
        Row = position,
        Platform = Platform.Find(chunk.Column(0).Text(row))!,
        Type = ReadType(chunk.Column(2).Text(row)),
        Name = chunk.Column(3).Text(row)!,
        NameKey = chunk.Column(4).Text(row)!,
        Id = chunk.Column(5).Text(row)!,
        Description = chunk.Column(6).Text(row) ?? "",
        AgeRating = Share(chunk.Column(7).Text(row), shared),
        Duration = ReadDuration(chunk.Column(15), chunk.Column(8), row),
        ImdbId = chunk.Column(9).Text(row),
        TmdbId = chunk.Column(10).Text(row),
        Directors = ReadList(chunk.Column(11), row, shared),
        Cast = ReadList(chunk.Column(12), row, shared),
        Countries = ReadList(chunk.Column(13), row, shared),
        Genres = ReadList(chunk.Column(14), row, shared),
        ReleaseYear = ReadNumber(chunk.Column(16), row),
        DateAdded = ReadDate(chunk.Column(17), row),
    };

    private static TitleType ReadType(string? text) => text == "Movie" ? TitleType.Movie : TitleType.TvShow;

    private static Duration? ReadDuration(DuckDbColumn value, DuckDbColumn unit, int row) =>
        value.IsNull(row) ? null : new Duration(value.Values<int>()[row], unit.Text(row) == "min" ? DurationUnit.Minutes : DurationUnit.Seasons);

    private static int? ReadNumber(DuckDbColumn column, int row) => column.IsNull(row) ? null : column.Values<int>()[row];

    private static DateOnly? ReadDate(DuckDbColumn column, int row) =>
        column.IsNull(row) ? null : DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(column.Values<int>()[row]);

    // The same people, countries and genres stand on many titles: one copy of each text serves them all.
    private static string[] ReadList(DuckDbColumn column, int row, Dictionary<string, string>? shared)
    {
        var text = column.Text(row);
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var items = text.Split(Separator);
        if (shared is not null)
        {
            for (var item = 0; item < items.Length; item++)
            {
                items[item] = Share(items[item], shared)!;
            }
        }

        return items;
    }

    private static string? Share(string? text, Dictionary<string, string> shared)
    {
        if (text is null)
        {
            return null;
        }

        if (!shared.TryGetValue(text, out var first))
        {
            shared[text] = first = text;
        }

        return first;
    }
}
