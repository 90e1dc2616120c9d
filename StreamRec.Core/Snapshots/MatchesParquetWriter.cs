using StreamRec.Core.DuckDb;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;

namespace StreamRec.Core.Snapshots;

/// <summary>Writes <c>matches.parquet</c>: one row a pair of titles, by their ids, with what spoke for and against it. <see cref="SnapshotMatches"/> reads it.</summary>
internal static class MatchesParquetWriter
{
    /// <summary>The columns in their order: texts, whole numbers, shares.</summary>
    internal static readonly string[] TextColumns = ["first_id", "second_id", "verdict", "doubt", "shared_ids", "name_agreement"];

    /// <inheritdoc cref="TextColumns" />
    internal static readonly string[] NumberColumns =
    [
        "year_difference", "length_difference", "namesakes", "directors_shared", "directors_first", "directors_second", "directors_alike", "cast_shared", "cast_first", "cast_second",
    ];

    /// <inheritdoc cref="TextColumns" />
    internal static readonly string[] ShareColumns = ["confidence", "genre_overlap"];

    /// <summary>Writes pairs in their order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="idOfRow">The ids of the titles by row.</param>
    /// <param name="matches">The pairs.</param>
    public static void Write(string path, IReadOnlyList<string> idOfRow, IReadOnlyList<TitleMatch> matches)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        var columns = TextColumns.Select(name => name + " VARCHAR").Concat(NumberColumns.Select(name => name + " INTEGER")).Concat(ShareColumns.Select(name => name + " DOUBLE"));
        connection.Execute($"CREATE TABLE matches ({string.Join(", ", columns)}, row INTEGER)");
        using (var appender = connection.CreateAppender("matches"))
        {
            for (var first = 0; first < matches.Count; first += appender.Capacity)
            {
                var rows = Math.Min(appender.Capacity, matches.Count - first);
                for (var row = 0; row < rows; row++)
                {
                    Append(appender, row, matches[first + row], idOfRow);
                    appender.Column(appender.ColumnCount - 1).Values<int>()[row] = first + row;
                }

                appender.Append(rows);
            }

            appender.Complete();
        }

        Disk.BeforeWriting(path);
        connection.Execute($"COPY (SELECT * EXCLUDE (row) FROM matches ORDER BY row) TO {DuckDbText.Literal(path)} (FORMAT parquet, COMPRESSION zstd)");
    }

    private static void Append(DuckDbAppender appender, int row, TitleMatch match, IReadOnlyList<string> idOfRow)
    {
        var evidence = match.Evidence;
        string[] texts =
        [
            idOfRow[match.First], idOfRow[match.Second], match.Verdict.ToString(), match.Doubt.ToString(), evidence.Ids.ToString(), evidence.Name.ToString(),
        ];
        int?[] numbers =
        [
            evidence.YearDifference, evidence.LengthDifference, evidence.Namesakes,
            evidence.Directors.Shared, evidence.Directors.First, evidence.Directors.Second, evidence.Directors.Alike,
            evidence.Cast.Shared, evidence.Cast.First, evidence.Cast.Second,
        ];
        double?[] shares = [match.Confidence, evidence.GenreOverlap];
        var column = 0;
        foreach (var text in texts)
        {
            appender.Column(column++).SetText(row, text);
        }

        foreach (var number in numbers)
        {
            Set(appender.Column(column++), row, number);
        }

        foreach (var share in shares)
        {
            Set(appender.Column(column++), row, share);
        }
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
