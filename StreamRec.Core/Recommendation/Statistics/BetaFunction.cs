namespace StreamRec.Core.Recommendation.Statistics;

/// <summary>The regularised incomplete beta function, from which the distributions of Student and Fisher follow.</summary>
internal static class BetaFunction
{
    private const int MostSteps = 20_000;
    private const double Tiny = 1e-300;

    // Lanczos 1964, with g = 7 and nine terms: about 15 digits.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>I_x(a, b), for positive <paramref name="a"/> and <paramref name="b"/> and x from 0 to 1 (DLMF 8.17.2).</summary>
    public static double Regularized(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var logFactor = LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x));
        return x < (a + 1) / (a + b + 2)
            ? Math.Exp(logFactor) * ContinuedFraction(x, a, b) / a
            : 1 - (Math.Exp(logFactor) * ContinuedFraction(1 - x, b, a) / b);
    }

    /// <summary>The logarithm of the gamma function of a positive number.</summary>
    public static double LogGamma(double value)
    {
        if (value < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * value)) - LogGamma(1 - value);
        }

        var shifted = value - 1;
        var sum = Lanczos[0];
        for (var term = 1; term < Lanczos.Length; term++)
        {
            sum += Lanczos[term] / (shifted + term);
        }

        var top = shifted + Lanczos.Length - 1.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((shifted + 0.5) * Math.Log(top)) - top + Math.Log(sum);
    }

    // DLMF 8.17.22, by the method of Lentz 1976.
    private static double ContinuedFraction(double x, double a, double b)
    {
        var c = 1.0;
        var d = Inverse(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var step = 1; step <= MostSteps; step++)
        {
            var even = step * (b - step) * x / ((a + (2 * step) - 1) * (a + (2 * step)));
            d = Inverse(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= d * c;
            var odd = -(a + step) * (a + b + step) * x / ((a + (2 * step)) * (a + (2 * step) + 1));
            d = Inverse(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-14)
            {
                break;
            }
        }

        return fraction;
    }

    private static double Inverse(double value) => 1 / NotZero(value);

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
