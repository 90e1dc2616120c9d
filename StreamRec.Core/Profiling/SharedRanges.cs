using StreamRec.Core.Profiling.Columns;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling;

/// <summary>Where histograms begin and end that two tables share.</summary>
internal static class SharedRanges
{
    /// <summary>The range of every column of numbers, dates or lists that both tables have.</summary>
    public static IReadOnlyDictionary<string, HistogramRange> Of(ProfileTable left, ProfileTable right, CancellationToken cancellation)
    {
        var ranges = new Dictionary<string, HistogramRange>(StringComparer.Ordinal);
        foreach (var column in left.Columns)
        {
            if (right.Columns.FirstOrDefault(each => each.Name == column.Name && each.Kind == column.Kind) is { } other
                && RangeOf(left, column, cancellation) is { } first && RangeOf(right, other, cancellation) is { } second)
            {
                ranges[column.Name] = new HistogramRange(Math.Min(first.From, second.From), Math.Max(first.To, second.To), Math.Max(first.Bars, second.Bars));
            }
        }

        return ranges;
    }

    private static HistogramRange? RangeOf(ProfileTable table, ProfileColumn column, CancellationToken cancellation)
    {
        var number = column.Kind switch
        {
            ColumnKind.List => $"len({column.Expression})::double",
            ColumnKind.Numeric or ColumnKind.Date => column.Number,
            _ => null,
        };
        if (number is null)
        {
            return null;
        }

        using var connection = table.Connect();
        using var result = connection.Query(
            $"select min(n), max(n), count(distinct n) from (select {number} as n from {ProfileTable.View}) where n is not null and isfinite(n)", [], progress: null, cancellation);
        var row = result.Rows(cancellation).First();
        return row[0] is null ? null : new HistogramRange(row.Get<double>(0), row.Get<double>(1), (int)Math.Min(int.MaxValue, row.Get<long>(2)));
    }
}
