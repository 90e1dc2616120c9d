namespace StreamRec.Core.Profiling;

/// <summary>A column of two profiles.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Left">The column in the first table; <see langword="null"/> where it is not there.</param>
/// <param name="Right">The column in the second.</param>
/// <param name="Difference">
/// How far the distributions lie apart: half the sum of the differences of shares (total variation distance), 0 the same to 1 nothing in common, over the histogram's bars, the
/// categories or the truth values, and missing values; <see langword="null"/> for texts and for columns of two kinds.
/// </param>
public sealed record ColumnComparison(string Name, ColumnProfile? Left, ColumnProfile? Right, double? Difference);

/// <summary>Two profiles side by side.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
/// <param name="Columns">Every column of either: those of the first in order, then those that the second alone has.</param>
public sealed record ProfileComparison(TableProfile Left, TableProfile Right, IReadOnlyList<ColumnComparison> Columns)
{
    internal static ProfileComparison Of(TableProfile left, TableProfile right)
    {
        var rights = right.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        var columns = left.Columns.Select(column => rights.Remove(column.Name, out var other)
            ? new ColumnComparison(column.Name, column, other, DifferenceOf(column, left.Rows, other, right.Rows))
            : new ColumnComparison(column.Name, column, null, null)).ToList();
        columns.AddRange(right.Columns.Where(column => rights.ContainsKey(column.Name)).Select(column => new ColumnComparison(column.Name, null, column, null)));
        return new ProfileComparison(left, right, columns);
    }

    private static double? DifferenceOf(ColumnProfile left, long leftRows, ColumnProfile right, long rightRows)
    {
        if (leftRows == 0 || rightRows == 0 || left.Kind != right.Kind || Shares(left, leftRows) is not { } first || Shares(right, rightRows) is not { } second)
        {
            return null;
        }

        foreach (var (part, share) in second)
        {
            first[part] = first.GetValueOrDefault(part) - share;
        }

        return Math.Clamp(first.Values.Sum(Math.Abs) / 2, 0, 1);
    }

    private static Dictionary<string, double>? Shares(ColumnProfile column, long rows)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal) { ["missing"] = (double)column.Missing / rows };
        if (column.Kind is ColumnKind.Category or ColumnKind.Boolean)
        {
            foreach (var value in column.Common)
            {
                shares["=" + value.Value] = (double)value.Count / rows;
            }

            return shares;
        }

        if (column.Kind is ColumnKind.Text)
        {
            return null;
        }

        for (var bar = 0; bar < (column.Histogram?.Counts.Count ?? 0); bar++)
        {
            shares[FormattableString.Invariant($"#{bar}")] = (double)column.Histogram!.Counts[bar] / rows;
        }

        return shares;
    }
}
