namespace StreamRec.Core.Exploration.Columns;

/// <summary>Middles and spreads of sorted numbers.</summary>
internal static class Quantiles
{
    /// <summary>The names of what <see cref="Box"/> gives.</summary>
    public static readonly IReadOnlyList<string> BoxSeries = ["minimum", "lower-quartile", "median", "upper-quartile", "maximum", "mean"];

    /// <summary>A quantile by linear interpolation between the two nearest numbers (Hyndman and Fan 1996, type 7, as in R and numpy); not a number of nothing.</summary>
    /// <param name="sorted">The numbers, ascending.</param>
    /// <param name="share">0 for the least, 0.5 for the median, 1 for the largest.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>What a box plot shows, in the order of <see cref="BoxSeries"/>.</summary>
    public static double[] Box(ReadOnlySpan<double> sorted) => [Of(sorted, 0), Of(sorted, 0.25), Of(sorted, 0.5), Of(sorted, 0.75), Of(sorted, 1), Mean(sorted)];

    /// <summary>The mean; not a number of nothing.</summary>
    public static double Mean(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum / numbers.Length;
    }
}
