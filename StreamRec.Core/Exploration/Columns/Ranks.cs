namespace StreamRec.Core.Exploration.Columns;

/// <summary>The ranks of one column's numbers among the rows of a selection that have another column's number, too.</summary>
internal sealed class Ranks
{
    private Ranks(double[] means, int[] dense, int[] rows, int distinct, long tiedPairs)
    {
        Means = means;
        Dense = dense;
        Rows = rows;
        Distinct = distinct;
        TiedPairs = tiedPairs;
    }

    /// <summary>The rank of each row, from 1, equal numbers sharing the mean of their ranks; not a number for rows that take no part.</summary>
    public double[] Means { get; }

    /// <summary>The rank of each row that takes part, from 0, without gaps: equal numbers have the same.</summary>
    public int[] Dense { get; }

    /// <summary>The rows that take part, by ascending number.</summary>
    public int[] Rows { get; }

    /// <summary>How many different numbers there are.</summary>
    public int Distinct { get; }

    /// <summary>How many pairs of rows have the same number.</summary>
    public long TiedPairs { get; }

    /// <summary>Walks over a column in order.</summary>
    /// <param name="order">Its rows by ascending number.</param>
    /// <param name="values">Its numbers.</param>
    /// <param name="others">The other column's numbers.</param>
    /// <param name="failures">The failed conditions of each row.</param>
    /// <param name="bits">The conditions that count.</param>
    public static Ranks Of(int[] order, ReadOnlySpan<double> values, ReadOnlySpan<double> others, ReadOnlySpan<uint> failures, uint bits)
    {
        var rows = new int[order.Length];
        var count = 0;
        foreach (var row in order)
        {
            rows[count] = row;
            count += (failures[row] & bits) == 0 && !double.IsNaN(others[row]) ? 1 : 0;
        }

        Array.Resize(ref rows, count);
        var means = new double[values.Length];
        means.AsSpan().Fill(double.NaN);
        var dense = new int[values.Length];
        var (distinct, tied) = (0, 0L);
        for (var start = 0; start < count;)
        {
            var end = start;
            while (end < count && values[rows[end]] == values[rows[start]])
            {
                end++;
            }

            for (var place = start; place < end; place++)
            {
                means[rows[place]] = (start + end + 1) / 2.0;
                dense[rows[place]] = distinct;
            }

            tied += (end - start) * (end - start - 1L) / 2;
            distinct++;
            start = end;
        }

        return new Ranks(means, dense, rows, distinct, tied);
    }
}
