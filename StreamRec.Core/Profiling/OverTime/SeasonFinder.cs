namespace StreamRec.Core.Profiling.OverTime;

/// <summary>Finds after how many points a series repeats: the highest peak of the autocorrelation behind its first fall below zero, the straight trend aside.</summary>
internal static class SeasonFinder
{
    // Half as much as perfect repetition; chance alone exceeds 2 / √n at one distance of twenty.
    private const double Notable = 0.5;

    /// <summary>The season; <see langword="null"/> where the series does not repeat at least three times.</summary>
    public static (int Length, double Correlation)? Find(ReadOnlySpan<double> series)
    {
        var rest = WithoutTrend(series);
        var power = 0.0;
        foreach (var value in rest)
        {
            power += value * value;
        }

        if (!(power > 0))
        {
            return null;
        }

        var longest = series.Length / 3;
        var correlations = new double[longest + 2];
        for (var lag = 1; lag < correlations.Length; lag++)
        {
            var sum = 0.0;
            for (var at = lag; at < rest.Length; at++)
            {
                sum += rest[at] * rest[at - lag];
            }

            // Fewer pairs at greater distances: without the factor the second season would always lose to the first by more than it should.
            correlations[lag] = sum / power * rest.Length / (rest.Length - lag);
        }

        var first = 1;
        while (first < longest && correlations[first] > 0)
        {
            first++;
        }

        (int Length, double Correlation)? best = null;
        for (var lag = Math.Max(2, first); lag <= longest; lag++)
        {
            var here = correlations[lag];
            if (here > Notable && here >= correlations[lag - 1] && here > correlations[lag + 1] && here > (best?.Correlation ?? 0) * 1.05)
            {
                best = (lag, Math.Min(1, here));
            }
        }

        return best;
    }

    private static double[] WithoutTrend(ReadOnlySpan<double> series)
    {
        var (middle, mean) = ((series.Length - 1) / 2.0, 0.0);
        foreach (var value in series)
        {
            mean += value / series.Length;
        }

        var (product, square) = (0.0, 0.0);
        for (var at = 0; at < series.Length; at++)
        {
            product += (at - middle) * (series[at] - mean);
            square += (at - middle) * (at - middle);
        }

        var slope = square > 0 ? product / square : 0;
        var rest = new double[series.Length];
        for (var at = 0; at < series.Length; at++)
        {
            rest[at] = series[at] - mean - (slope * (at - middle));
        }

        return rest;
    }
}
