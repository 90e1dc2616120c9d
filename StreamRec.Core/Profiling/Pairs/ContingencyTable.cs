namespace StreamRec.Core.Profiling.Pairs;

/// <summary>How often each class of one column meets each class of another, over the rows in which both have a value.</summary>
internal sealed class ContingencyTable
{
    private readonly long[,] cells;
    private readonly long[] rows;
    private readonly long[] columns;
    private readonly long total;

    public ContingencyTable(PairColumn left, PairColumn right)
    {
        cells = new long[left.ClassCount, right.ClassCount];
        rows = new long[left.ClassCount];
        columns = new long[right.ClassCount];
        for (var row = 0; row < left.Classes.Length; row++)
        {
            var (a, b) = (left.Classes[row], right.Classes[row]);
            if (a >= 0 && b >= 0)
            {
                cells[a, b]++;
                rows[a]++;
                columns[b]++;
                total++;
            }
        }
    }

    /// <summary>Cramér's V with the correction of Bergsma (2013); <see langword="null"/> where one column has one class only.</summary>
    public double? CramersV()
    {
        double r = Used(rows), c = Used(columns);
        if (total < 2 || r < 2 || c < 2)
        {
            return null;
        }

        var phi = Math.Max(0, (ChiSquared() / total) - ((r - 1) * (c - 1) / (total - 1)));
        var correctedRows = r - ((r - 1) * (r - 1) / (total - 1));
        var correctedColumns = c - ((c - 1) * (c - 1) / (total - 1));
        var most = Math.Min(correctedRows, correctedColumns) - 1;
        return most > 0 ? Math.Min(1, Math.Sqrt(phi / most)) : null;
    }

    /// <summary>
    /// Pearson's contingency coefficient with chance taken off and scaled to reach 1: in the place of phi-k (Baak et al. 2020). For two normal variables and fine classes the
    /// coefficient is the amount of their correlation (Pearson 1904), which is what phi-k solves for by integration.
    /// </summary>
    public double? Contingency()
    {
        double r = Used(rows), c = Used(columns);
        if (total < 2 || r < 2 || c < 2)
        {
            return null;
        }

        var phi = Math.Max(0, ChiSquared() - ((r - 1) * (c - 1))) / total;
        var classes = Math.Min(r, c);
        return Math.Min(1, Math.Sqrt(phi / (1 + phi)) / Math.Sqrt((classes - 1) / classes));
    }

    /// <summary>Theil's uncertainty coefficient: which share of the left column's entropy is gone once the right one is known.</summary>
    public double? Uncertainty()
    {
        var entropy = Entropy(rows);
        if (total == 0 || entropy <= 0)
        {
            return null;
        }

        var joint = 0.0;
        foreach (var cell in cells)
        {
            joint -= Part(cell);
        }

        return Math.Clamp((entropy + Entropy(columns) - joint) / entropy, 0, 1);
    }

    private static int Used(long[] sums) => sums.Count(sum => sum > 0);

    private double ChiSquared()
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                if (rows[row] > 0 && columns[column] > 0)
                {
                    var expected = (double)rows[row] * columns[column] / total;
                    sum += (cells[row, column] - expected) * (cells[row, column] - expected) / expected;
                }
            }
        }

        return sum;
    }

    private double Entropy(long[] sums) => -sums.Sum(Part);

    private double Part(long count) => count == 0 ? 0 : (double)count / total * Math.Log((double)count / total);
}
