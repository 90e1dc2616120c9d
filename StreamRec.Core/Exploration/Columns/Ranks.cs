namespace StreamRec.Core.Exploration.Columns;

/// <summary>
/// The ranks of one column's numbers among the rows of a selection that have another column's number, too. One is made for many pairs of columns:
/// its arrays are large.
/// </summary>
/// <param name="length">How many rows the columns have.</param>
internal sealed class Ranks(int length)
{
    private readonly int[] rows = new int[length];

    /// <summary>The rank of each row, from 1, equal numbers sharing the mean of their ranks; not a number for rows that take no part.</summary>
    public double[] Means { get; } = new double[length];

    /// <summary>The rank of each row that takes part, from 0, without gaps: equal numbers have the same.</summary>
    public int[] Dense { get; } = new int[length];

    /// <summary>The rows that take part, by ascending number.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>How many rows take part.</summary>
    public int Count { get; private set; }

    /// <summary>How many different numbers there are.</summary>
    public int Distinct { get; private set; }

    /// <summary>How many pairs of rows have the same number.</summary>
    public long TiedPairs { get; private set; }

    /// <summary>Walks over a column in order.</summary>
    /// <param name="order">Its rows by ascending number.</param>
    /// <param name="values">Its numbers.</param>
    /// <param name="others">The other column's numbers.</param>
    /// <param name="failures">The failed conditions of each row.</param>
    /// <param name="bits">The conditions that count.</param>
    public void Fill(int[] order, ReadOnlySpan<double> values, ReadOnlySpan<double> others, ReadOnlySpan<uint> failures, uint bits)
    {
        var count = 0;
        foreach (var row in order)
        {
            rows[count] = row;
            count += (failures[row] & bits) == 0 && !double.IsNaN(others[row]) ? 1 : 0;
        }

        Means.AsSpan().Fill(double.NaN);
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
                Means[rows[place]] = (start + end + 1) / 2.0;
                Dense[rows[place]] = distinct;
            }

            tied += (end - start) * (end - start - 1L) / 2;
            distinct++;
            start = end;
        }

        (Count, Distinct, TiedPairs) = (count, distinct, tied);
    }
}
