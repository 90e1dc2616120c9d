namespace StreamRec.Core.Profiling.Pairs;

/// <summary>Correlations of two numeric columns, over the rows in which both have a value. <see langword="null"/> where one of them does not vary there.</summary>
internal static class NumberCorrelation
{
    /// <summary>Pearson's product-moment correlation.</summary>
    public static double? Pearson(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (count, leftSum, rightSum) = (0L, 0.0, 0.0);
        for (var row = 0; row < left.Length; row++)
        {
            if (!double.IsNaN(left[row]) && !double.IsNaN(right[row]))
            {
                count++;
                leftSum += left[row];
                rightSum += right[row];
            }
        }

        var leftMean = leftSum / count;
        var rightMean = rightSum / count;
        var (leftSquares, rightSquares, products) = (0.0, 0.0, 0.0);
        for (var row = 0; row < left.Length; row++)
        {
            if (!double.IsNaN(left[row]) && !double.IsNaN(right[row]))
            {
                var leftDistance = left[row] - leftMean;
                var rightDistance = right[row] - rightMean;
                leftSquares += leftDistance * leftDistance;
                rightSquares += rightDistance * rightDistance;
                products += leftDistance * rightDistance;
            }
        }

        var scale = Math.Sqrt(leftSquares) * Math.Sqrt(rightSquares);
        return count > 1 && scale > 0 && double.IsFinite(scale) ? Math.Clamp(products / scale, -1, 1) : null;
    }

    /// <summary>Spearman's rank correlation: Pearson's of the ranks, where equal values share their mean rank.</summary>
    public static double? Spearman(PairColumn left, PairColumn right) => Pearson(Ranks(left, right), Ranks(right, left));

    /// <summary>Kendall's tau-b (Kendall 1945) by the algorithm of Knight (1966), n log n.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Another.</param>
    /// <param name="step">Every how many sampled rows one is taken.</param>
    public static double? Kendall(PairColumn left, PairColumn right, int step)
    {
        var keys = new List<ulong>();
        for (var row = 0; row < left.Codes.Length; row += step)
        {
            if (left.Codes[row] >= 0 && right.Codes[row] >= 0)
            {
                keys.Add(((ulong)(uint)left.Codes[row] << 32) | (uint)right.Codes[row]);
            }
        }

        keys.Sort();
        var inLeft = TiedPairs(keys, key => key >> 32);
        var inBoth = TiedPairs(keys, key => key);
        var rights = keys.ConvertAll(key => (int)(uint)key);
        var discordant = Inversions(rights.ToArray());
        rights.Sort();
        var inRight = TiedPairs(rights, key => (ulong)key);
        var pairs = keys.Count * (keys.Count - 1L) / 2;
        var scale = Math.Sqrt(pairs - inLeft) * Math.Sqrt(pairs - inRight);
        return scale > 0 ? Math.Clamp((pairs - inLeft - inRight + inBoth - (2.0 * discordant)) / scale, -1, 1) : null;
    }

    // Mean ranks of the left column among the rows where both have a value: by counting, as the codes are places in order already.
    private static double[] Ranks(PairColumn left, PairColumn right)
    {
        var counts = new int[left.CodeCount];
        for (var row = 0; row < left.Codes.Length; row++)
        {
            if (left.Codes[row] >= 0 && right.Codes[row] >= 0)
            {
                counts[left.Codes[row]]++;
            }
        }

        var rankOfCode = new double[counts.Length];
        var passed = 0L;
        for (var code = 0; code < counts.Length; code++)
        {
            rankOfCode[code] = passed + ((counts[code] + 1) / 2.0);
            passed += counts[code];
        }

        var ranks = new double[left.Codes.Length];
        for (var row = 0; row < ranks.Length; row++)
        {
            ranks[row] = left.Codes[row] >= 0 && right.Codes[row] >= 0 ? rankOfCode[left.Codes[row]] : double.NaN;
        }

        return ranks;
    }

    private static long TiedPairs<T>(List<T> sorted, Func<T, ulong> keyOf)
    {
        var (pairs, run) = (0L, 0L);
        for (var index = 1; index < sorted.Count; index++)
        {
            run = keyOf(sorted[index]) == keyOf(sorted[index - 1]) ? run + 1 : 0;
            pairs += run;
        }

        return pairs;
    }

    // How many swaps of neighbours sort them: what merging counts on its way.
    private static long Inversions(int[] values)
    {
        var (from, to, swaps) = (values, new int[values.Length], 0L);
        for (var width = 1; width < values.Length; width *= 2)
        {
            for (var start = 0; start < values.Length; start += 2 * width)
            {
                var middle = Math.Min(start + width, values.Length);
                var end = Math.Min(start + (2 * width), values.Length);
                var (left, right) = (start, middle);
                for (var place = start; place < end; place++)
                {
                    if (left < middle && (right >= end || from[left] <= from[right]))
                    {
                        to[place] = from[left++];
                    }
                    else
                    {
                        swaps += middle - left;
                        to[place] = from[right++];
                    }
                }
            }

            (from, to) = (to, from);
        }

        return swaps;
    }
}
