using StreamRec.Core.Recommendation.Statistics;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Pearson's chi-squared test of equally likely cells.</summary>
internal static class ChiSquared
{
    private const int MostTerms = 10_000;
    private const double Precision = 1e-12;

    /// <summary>The probability of a statistic at least as large; <see langword="null"/> for fewer than two cells.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="cells">How many cells.</param>
    public static double? Probability(double statistic, long cells) => cells < 2 ? null : 1 - LowerGamma((cells - 1) / 2.0, Math.Max(0, statistic) / 2);

    /// <summary>The probability for the bars of a histogram; <see langword="null"/> for fewer than two.</summary>
    public static double? OfEqualBars(IReadOnlyList<long> bars)
    {
        var total = bars.Sum();
        if (total == 0)
        {
            return null;
        }

        var expected = (double)total / bars.Count;
        return Probability(bars.Sum(bar => (bar - expected) * (bar - expected) / expected), bars.Count);
    }

    // The regularised lower incomplete gamma function P(a, x) by its series (DLMF 8.11.4). Far in the tail it is 1 as far as anybody reads it.
    private static double LowerGamma(double a, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x > a + 50 + (20 * Math.Sqrt(a)))
        {
            return 1;
        }

        var term = 1 / a;
        var sum = term;
        for (var step = 1; step < MostTerms && term > sum * Precision; step++)
        {
            term *= x / (a + step);
            sum += term;
        }

        return Math.Clamp(sum * Math.Exp((a * Math.Log(x)) - x - BetaFunction.LogGamma(a)), 0, 1);
    }
}
