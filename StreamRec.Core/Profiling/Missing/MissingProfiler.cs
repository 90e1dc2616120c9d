using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Missing;

/// <summary>Finds out which values are missing together.</summary>
internal static class MissingProfiler
{
    private const int BandCount = 50;
    private const int ShownPatterns = 10;

    // The tree compares every two groups again after each join.
    private const int MostColumns = 100;

    /// <summary>Looks at the columns in which some values are missing.</summary>
    public static MissingValues Profile(ProfileTable table, IReadOnlyList<ColumnProfile> profiles, CancellationToken cancellation)
    {
        ProfileColumn[] columns = [.. table.Columns.Where((_, index) => profiles[index].Missing > 0 && profiles[index].Missing < table.Rows).Take(MostColumns)];
        if (columns.Length == 0)
        {
            return new MissingValues();
        }

        var patterns = Patterns(table, columns, cancellation);
        var missing = new long[columns.Length];
        var together = new long[columns.Length, columns.Length];
        foreach (var (isMissing, rows) in patterns)
        {
            for (var a = 0; a < columns.Length; a++)
            {
                missing[a] += isMissing[a] ? rows : 0;
                for (var b = 0; b < columns.Length; b++)
                {
                    together[a, b] += isMissing[a] && isMissing[b] ? rows : 0;
                }
            }
        }

        var (joins, order) = NullityTree.Of(Distances(missing, together, table.Rows));
        return new MissingValues
        {
            Columns = [.. columns.Select(column => column.Name)],
            Bands = Bands(table, columns, cancellation),
            Correlation = Correlation(missing, together, table.Rows),
            Tree = joins,
            TreeOrder = order,
            Patterns = [.. patterns.Take(ShownPatterns).Select(pattern => new MissingPattern([.. columns.Where((_, index) => pattern.IsMissing[index]).Select(column => column.Name)], pattern.Rows))],
        };
    }

    private static List<(bool[] IsMissing, long Rows)> Patterns(ProfileTable table, ProfileColumn[] columns, CancellationToken cancellation)
    {
        var tests = string.Join(", ", columns.Select((column, index) => $"{column.Expression} is null as m{index}"));
        using var connection = table.Connect();
        using var result = connection.Query($"select {tests}, count(*) as n from {ProfileTable.View} group by all order by all desc", [], progress: null, cancellation);
        var patterns = new List<(bool[] IsMissing, long Rows)>();
        foreach (var row in result.Rows(cancellation))
        {
            patterns.Add(([.. columns.Select((_, index) => row.Get<bool>(index))], row.Get<long>(columns.Length)));
        }

        return [.. patterns.OrderByDescending(pattern => pattern.Rows)];
    }

    private static IReadOnlyList<IReadOnlyList<double>> Bands(ProfileTable table, ProfileColumn[] columns, CancellationToken cancellation)
    {
        var shares = string.Join(", ", columns.Select(column => $"count({column.Expression}) / count(*)"));
        using var connection = table.Connect();
        using var result = connection.Query(
            $"""
            select ({ProfileTable.Position} - first) * {BandCount} // (last - first + 1) as band, {shares}
            from {ProfileTable.View}, (select min({ProfileTable.Position}) as first, max({ProfileTable.Position}) as last from {ProfileTable.View})
            group by band order by band
            """,
            [],
            progress: null,
            cancellation);
        return [.. result.Rows(cancellation).Select(row => (IReadOnlyList<double>)[.. columns.Select((_, index) => row.Get<double>(index + 1))])];
    }

    private static double?[][] Correlation(long[] missing, long[,] together, long rows)
    {
        var matrix = new double?[missing.Length][];
        for (var a = 0; a < missing.Length; a++)
        {
            matrix[a] = new double?[missing.Length];
            for (var b = 0; b < missing.Length; b++)
            {
                var scale = Math.Sqrt((double)missing[a] * (rows - missing[a])) * Math.Sqrt((double)missing[b] * (rows - missing[b]));
                matrix[a][b] = scale > 0 ? Math.Clamp((((double)rows * together[a, b]) - ((double)missing[a] * missing[b])) / scale, -1, 1) : null;
            }
        }

        return matrix;
    }

    private static double[,] Distances(long[] missing, long[,] together, long rows)
    {
        var distances = new double[missing.Length, missing.Length];
        for (var a = 0; a < missing.Length; a++)
        {
            for (var b = 0; b < missing.Length; b++)
            {
                distances[a, b] = (double)(missing[a] + missing[b] - (2 * together[a, b])) / rows;
            }
        }

        return distances;
    }
}
