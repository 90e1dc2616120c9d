namespace StreamRec.Core.Exploration.Columns;

/// <summary>A way to measure how far two numbers go together.</summary>
internal enum CorrelationKind
{
    /// <summary>Along a straight line (Pearson 1895).</summary>
    Pearson,

    /// <summary>Pearson's coefficient of the ranks, equal numbers sharing their mean rank (Spearman 1904).</summary>
    Spearman,

    /// <summary>Pairs of rows in the same order against pairs in opposite order, corrected for ties: τ-b (Kendall 1945).</summary>
    Kendall,
}

/// <summary>
/// Correlations among some columns of numbers, over the rows that have both numbers. The order of each column is made once, so that ranks within
/// any selection take one walk over it. Immutable; used by many at once.
/// </summary>
internal sealed class Correlations
{
    private readonly NumberColumn[] columns;
    private readonly int[][] orders;

    /// <summary>Puts each column in order.</summary>
    public Correlations(params NumberColumn[] columns)
    {
        this.columns = columns;
        orders = Array.ConvertAll(columns, OrderOf);
    }

    /// <summary>The coefficients of all columns with all.</summary>
    /// <param name="kind">How they are measured.</param>
    /// <param name="failures">The failed conditions of each row.</param>
    /// <param name="bits">The conditions that count.</param>
    /// <param name="cancellation">Stops the measuring.</param>
    public double[][] Matrix(CorrelationKind kind, ReadOnlySpan<uint> failures, uint bits, CancellationToken cancellation = default)
    {
        var matrix = Array.ConvertAll(columns, _ => new double[columns.Length]);
        for (var first = 0; first < columns.Length; first++)
        {
            for (var second = 0; second <= first; second++)
            {
                cancellation.ThrowIfCancellationRequested();
                matrix[first][second] = matrix[second][first] = Of(kind, first, second, failures, bits);
            }
        }

        return matrix;
    }

    /// <summary>The coefficient of two columns; not a number when one of them does not vary over the rows.</summary>
    public double Of(CorrelationKind kind, int first, int second, ReadOnlySpan<uint> failures, uint bits)
    {
        if (kind == CorrelationKind.Pearson)
        {
            return Pearson(columns[first].Values, columns[second].Values, failures, bits);
        }

        var one = Ranks.Of(orders[first], columns[first].Values, columns[second].Values, failures, bits);
        var other = Ranks.Of(orders[second], columns[second].Values, columns[first].Values, failures, bits);
        return kind == CorrelationKind.Spearman ? Pearson(one.Means, other.Means, failures, bits)
            : one.Distinct >= other.Distinct ? Kendall(one, other)
            : Kendall(other, one);
    }

    // Two passes: subtracting large sums from each other would lose the digits that dollars need.
    private static double Pearson(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<uint> failures, uint bits)
    {
        var (count, sumFirst, sumSecond) = (0, 0.0, 0.0);
        for (var row = 0; row < first.Length; row++)
        {
            if ((failures[row] & bits) == 0 && !double.IsNaN(first[row]) && !double.IsNaN(second[row]))
            {
                count++;
                sumFirst += first[row];
                sumSecond += second[row];
            }
        }

        var (meanFirst, meanSecond) = (sumFirst / count, sumSecond / count);
        var (together, ofFirst, ofSecond) = (0.0, 0.0, 0.0);
        for (var row = 0; row < first.Length; row++)
        {
            if ((failures[row] & bits) == 0 && !double.IsNaN(first[row]) && !double.IsNaN(second[row]))
            {
                var (one, other) = (first[row] - meanFirst, second[row] - meanSecond);
                together += one * other;
                ofFirst += one * one;
                ofSecond += other * other;
            }
        }

        return ofFirst > 0 && ofSecond > 0 ? Math.Clamp(together / Math.Sqrt(ofFirst * ofSecond), -1, 1) : double.NaN;
    }

    // Rows in the order of the first column; a tree of counts (Fenwick 1994) says how many before have a smaller or a larger second number.
    private static double Kendall(Ranks first, Ranks second)
    {
        var tree = new int[second.Distinct + 1];
        var (same, opposite, seen) = (0L, 0L, 0);
        for (var start = 0; start < first.Rows.Length;)
        {
            var end = start;
            while (end < first.Rows.Length && first.Dense[first.Rows[end]] == first.Dense[first.Rows[start]])
            {
                end++;
            }

            for (var place = start; place < end; place++)
            {
                var rank = second.Dense[first.Rows[place]];
                same += Below(tree, rank);
                opposite += seen - Below(tree, rank + 1);
            }

            for (var place = start; place < end; place++)
            {
                for (var node = second.Dense[first.Rows[place]] + 1; node < tree.Length; node += node & -node)
                {
                    tree[node]++;
                }
            }

            seen += end - start;
            start = end;
        }

        var pairs = seen * (seen - 1L) / 2;
        var (ofFirst, ofSecond) = (pairs - first.TiedPairs, pairs - second.TiedPairs);
        return ofFirst > 0 && ofSecond > 0 ? (same - opposite) / Math.Sqrt((double)ofFirst * ofSecond) : double.NaN;
    }

    private static int Below(int[] tree, int rank)
    {
        var count = 0;
        for (var node = rank; node > 0; node -= node & -node)
        {
            count += tree[node];
        }

        return count;
    }

    private static int[] OrderOf(NumberColumn column)
    {
        var rows = new List<int>(column.Values.Length);
        for (var row = 0; row < column.Values.Length; row++)
        {
            if (!double.IsNaN(column.Values[row]))
            {
                rows.Add(row);
            }
        }

        var order = rows.ToArray();
        Array.Sort(Array.ConvertAll(order, row => column.Values[row]), order);
        return order;
    }
}
