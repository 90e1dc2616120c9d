namespace StreamRec.Core.Profiling.Pairs;

/// <summary>The correlation ratio of a number by a category.</summary>
internal static class CorrelationRatio
{
    /// <summary>
    /// Eta (Pearson 1905): the square root of the share of the number's variance that lies between the means of the categories; <see langword="null"/> where the number does not vary.
    /// </summary>
    public static double? Of(PairColumn category, PairColumn number)
    {
        var counts = new long[category.ClassCount];
        var sums = new double[category.ClassCount];
        var numbers = number.Numbers!;
        for (var row = 0; row < numbers.Length; row++)
        {
            if (category.Classes[row] >= 0 && !double.IsNaN(numbers[row]))
            {
                counts[category.Classes[row]]++;
                sums[category.Classes[row]] += numbers[row];
            }
        }

        var total = counts.Sum();
        if (total < 2)
        {
            return null;
        }

        var mean = sums.Sum() / total;
        var (between, all) = (0.0, 0.0);
        for (var each = 0; each < counts.Length; each++)
        {
            between += counts[each] == 0 ? 0 : counts[each] * Square((sums[each] / counts[each]) - mean);
        }

        for (var row = 0; row < numbers.Length; row++)
        {
            all += category.Classes[row] >= 0 && !double.IsNaN(numbers[row]) ? Square(numbers[row] - mean) : 0;
        }

        return all > 0 && double.IsFinite(all) ? Math.Min(1, Math.Sqrt(between / all)) : null;
    }

    private static double Square(double value) => value * value;
}
