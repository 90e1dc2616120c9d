namespace StreamRec.Core.Profiling.Columns;

/// <summary>Mean, variance, skewness and kurtosis, in two passes: the mean first, then what lies around it.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Variance">Divided by n − 1; <see langword="null"/> for fewer than two values.</param>
/// <param name="Skewness">G1; <see langword="null"/> for fewer than three values, or when all are equal.</param>
/// <param name="Kurtosis">G2; <see langword="null"/> for fewer than four values, or when all are equal.</param>
/// <param name="MeanDistance">The mean distance from the mean.</param>
internal sealed record Moments(double Sum, double Mean, double? Variance, double? Skewness, double? Kurtosis, double MeanDistance)
{
    /// <summary>Computes them (Joanes and Gill 1998, table 1: what pandas, SAS and Excel give).</summary>
    public static Moments Of(FrequencyTable table)
    {
        var values = table.Values;
        var counts = table.Counts;
        double n = table.Total;
        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            sum += values[index] * counts[index];
        }

        var mean = values.Length == 1 ? values[0] : sum / n;
        double second = 0, third = 0, fourth = 0, distance = 0;
        for (var index = 0; index < values.Length; index++)
        {
            var difference = values[index] - mean;
            var square = difference * difference;
            second += square * counts[index];
            third += square * difference * counts[index];
            fourth += square * square * counts[index];
            distance += Math.Abs(difference) * counts[index];
        }

        second /= n;
        third /= n;
        fourth /= n;
        var spreads = second > 0;
        double? skewness = spreads && n > 2 ? third / Math.Pow(second, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2) : null;
        double? kurtosis = spreads && n > 3 ? (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * ((fourth / (second * second)) - 3)) + 6) : null;
        return new Moments(sum, mean, n > 1 ? second * n / (n - 1) : null, Finite(skewness), Finite(kurtosis), distance / n);
    }

    // Numbers near the limits of the type overflow when they are raised to a power.
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
