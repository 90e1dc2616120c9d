using StreamRec.Core.DuckDb;
using StreamRec.Core.Films;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>
/// Writes <c>films.parquet</c>: one row a film in the order of its source file, with what <c>titles.parquet</c> has no place for. Any program
/// that reads Parquet can use it, joined by <c>id</c>; <see cref="FilmsParquetReader"/> does.
/// </summary>
internal static class FilmsParquetWriter
{
    private static readonly string[] TextColumns = ["id", "status", "tagline", "collection", "companies", "spoken_languages", "keywords"];

    /// <summary>Writes films in the order in which they are given.</summary>
    public static void Write(string path, IReadOnlyList<FilmFacts> films)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        var columns = string.Join(", ", TextColumns.Select(name => name + " VARCHAR"));
        connection.Execute(
            "CREATE TABLE films (row INTEGER, release_date DATE, budget BIGINT, revenue BIGINT, popularity DOUBLE, vote_average DOUBLE, vote_count INTEGER, " + columns + ")");
        Append(connection, films);
        Disk.BeforeWriting(path);
        connection.Execute(
            $"""
            COPY (
                SELECT row, id, release_date, budget, revenue, revenue / budget AS "return", popularity, vote_average, vote_count, status, tagline, collection,
                    {ListColumn("companies")}, {ListColumn("spoken_languages")}, {ListColumn("keywords")}
                FROM films ORDER BY row
            ) TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION zstd)
            """);
    }

    private static string ListColumn(string name) =>
        $"CASE WHEN {name} = '' THEN [] ELSE string_split({name}, chr({(int)TitlesParquetWriter.Separator})) END AS {name}";

    private static void Append(DuckDbConnection connection, IReadOnlyList<FilmFacts> films)
    {
        using var appender = connection.CreateAppender("films");
        for (var first = 0; first < films.Count; first += appender.Capacity)
        {
            var rows = Math.Min(appender.Capacity, films.Count - first);
            for (var row = 0; row < rows; row++)
            {
                var film = films[first + row];
                appender.Column(0).Values<int>()[row] = first + row;
                Set(appender.Column(1), row, film.ReleaseDate is { } date ? date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber : (int?)null);
                Set(appender.Column(2), row, film.Budget);
                Set(appender.Column(3), row, film.Revenue);
                Set(appender.Column(4), row, film.Popularity);
                Set(appender.Column(5), row, film.VoteAverage);
                Set(appender.Column(6), row, film.VoteCount);
                appender.Column(7).SetText(row, film.TitleId);
                appender.Column(8).SetText(row, film.Status);
                appender.Column(9).SetText(row, film.Tagline);
                appender.Column(10).SetText(row, film.Collection);
                appender.Column(11).SetText(row, string.Join(TitlesParquetWriter.Separator, film.Companies));
                appender.Column(12).SetText(row, string.Join(TitlesParquetWriter.Separator, film.SpokenLanguages));
                appender.Column(13).SetText(row, string.Join(TitlesParquetWriter.Separator, film.Keywords));
            }

            appender.Append(rows);
        }

        appender.Complete();
    }

    private static void Set<T>(DuckDbAppenderColumn column, int row, T? value)
        where T : unmanaged
    {
        if (value is { } known)
        {
            column.Values<T>()[row] = known;
        }
        else
        {
            column.SetNull(row);
        }
    }
}
