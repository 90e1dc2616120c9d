namespace StreamRec.Core.Profiling.Columns;

/// <summary>Computes what is said of numbers, from how often each occurs.</summary>
internal static class NumericMeasures
{
    private const int Extremes = 10;

    /// <summary>All statistics; those of infinite values and of the order of rows are the caller's.</summary>
    /// <param name="table">The numbers.</param>
    /// <param name="cancellation">Asked between steps.</param>
    public static NumericStatistics Of(FrequencyTable table, CancellationToken cancellation = default)
    {
        if (table.Total == 0)
        {
            return new NumericStatistics();
        }

        var moments = Moments.Of(table);
        cancellation.ThrowIfCancellationRequested();
        var deviation = moments.Variance is { } variance ? Math.Sqrt(variance) : (double?)null;
        var values = table.Values;
        var counts = table.Counts;
        var zero = values.BinarySearch(0.0);
        var lower = table.Quantile(0.25);
        var median = table.Quantile(0.5);
        var upper = table.Quantile(0.75);
        cancellation.ThrowIfCancellationRequested();
        var negatives = 0L;
        for (var index = 0; index < values.Length && values[index] < 0; index++)
        {
            negatives += counts[index];
        }

        return new NumericStatistics
        {
            Mean = moments.Mean,
            Sum = moments.Sum,
            Minimum = values[0],
            Percentile5 = table.Quantile(0.05),
            LowerQuartile = lower,
            Median = median,
            UpperQuartile = upper,
            Percentile95 = table.Quantile(0.95),
            Maximum = values[^1],
            Range = values[^1] - values[0],
            InterquartileRange = upper - lower,
            Mode = values[table.MostFrequent(1)[0]],
            Variance = moments.Variance,
            StandardDeviation = deviation,
            VariationCoefficient = moments.Mean == 0 ? null : deviation / moments.Mean,
            Skewness = moments.Skewness,
            Kurtosis = moments.Kurtosis,
            MedianAbsoluteDeviation = MedianDistance(table, median),
            MeanAbsoluteDeviation = moments.MeanDistance,
            Zeros = zero >= 0 ? counts[zero] : 0,
            Negatives = negatives,
            Smallest = [.. Enumerable.Range(0, Math.Min(Extremes, table.Distinct)).Select(place => new NumberCount(table.Values[place], table.Counts[place]))],
            Largest = [.. Enumerable.Range(1, Math.Min(Extremes, table.Distinct)).Select(back => new NumberCount(table.Values[^back], table.Counts[^back]))],
        };
    }

    /// <summary>A histogram of at most so many bars: fewer where there are fewer different values.</summary>
    /// <param name="table">The values.</param>
    /// <param name="mostBins">The most bars.</param>
    /// <param name="range">Where it begins and ends and how many bars it has; <see langword="null"/>: from the smallest to the largest value, a bar for each different value.</param>
    public static Histogram? HistogramOf(FrequencyTable table, int mostBins, HistogramRange? range)
    {
        if (table.Total == 0)
        {
            return null;
        }

        var (from, to, wanted) = range ?? new HistogramRange(table.Values[0], table.Values[^1], table.Distinct);
        var width = to - from;
        var bins = width > 0 && double.IsFinite(width) ? Math.Clamp(wanted, 1, mostBins) : 1;
        var bars = new long[bins];
        var outside = 0L;
        for (var place = 0; place < table.Distinct; place++)
        {
            var value = table.Values[place];
            if (value < from || value > to)
            {
                outside += table.Counts[place];
                continue;
            }

            var bar = bins == 1 ? 0 : (int)((value - from) / width * bins);
            bars[Math.Min(bar, bins - 1)] += table.Counts[place];
        }

        return new Histogram(from, to, bars, outside);
    }

    // Distances grow away from the median on both sides, so they are met in order by two fingers that move outwards.
    private static double MedianDistance(FrequencyTable table, double median)
    {
        var values = table.Values;
        var counts = table.Counts;
        var right = values.BinarySearch(median);
        right = right < 0 ? ~right : right;
        var left = right - 1;
        var lowerRank = (table.Total - 1) / 2;
        var upperRank = table.Total / 2;
        var passed = 0L;
        var lower = double.NaN;
        while (left >= 0 || right < values.Length)
        {
            var takesLeft = right >= values.Length || (left >= 0 && median - values[left] <= values[right] - median);
            var distance = takesLeft ? median - values[left] : values[right] - median;
            passed += takesLeft ? counts[left--] : counts[right++];
            if (double.IsNaN(lower) && passed > lowerRank)
            {
                lower = distance;
            }

            if (passed > upperRank)
            {
                return (lower + distance) / 2;
            }
        }

        return lower;
    }
}
