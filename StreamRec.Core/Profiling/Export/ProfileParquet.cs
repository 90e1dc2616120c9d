using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Profiling.Export;

/// <summary>Writes the figures of a profile as a Parquet file, whose metadata say what they were computed from.</summary>
public static class ProfileParquet
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="origin">Names and values for the file's metadata; of a comparison those of the second side behind the first's, their names with <c>compared.</c> before them.</param>
    public static void Write(string path, IReadOnlyList<ProfileFigure> figures, IEnumerable<KeyValuePair<string, string>> origin)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(origin);
        using var connection = DuckDbConnection.OpenInMemory();
        connection.Execute("create table figures (side varchar, section varchar, \"column\" varchar, statistic varchar, item varchar, number double, text varchar, row integer)");
        using (var appender = connection.CreateAppender("figures"))
        {
            for (var first = 0; first < figures.Count; first += appender.Capacity)
            {
                var rows = Math.Min(appender.Capacity, figures.Count - first);
                for (var row = 0; row < rows; row++)
                {
                    Append(appender, row, figures[first + row]);
                    appender.Column(7).Values<int>()[row] = first + row;
                }

                appender.Append(rows);
            }

            appender.Complete();
        }

        var metadata = string.Join(", ", origin.Select(each => $"{DuckDbText.Identifier(each.Key)}: {DuckDbText.Literal(each.Value)}"));
        connection.Execute($"copy (select * exclude (row) from figures order by row) to {DuckDbText.Literal(path)} (format parquet, compression zstd, kv_metadata {{{metadata}}})");
    }

    private static void Append(DuckDbAppender appender, int row, ProfileFigure figure)
    {
        string?[] texts = [figure.Side, figure.Section, figure.Column, figure.Statistic, figure.Item, null, figure.Text];
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column] is { } text)
            {
                appender.Column(column).SetText(row, text);
            }
            else if (column == 5 && figure.Number is { } number)
            {
                appender.Column(column).Values<double>()[row] = number;
            }
            else
            {
                appender.Column(column).SetNull(row);
            }
        }
    }
}
