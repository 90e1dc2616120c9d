namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    private const double InverseRootOfTwoPi = 0.3989422804014327;

    /// <summary>The probability of a value below <paramref name="value"/>, to about 1e-7 (Abramowitz and Stegun 1964, formula 26.2.17).</summary>
    public static double Below(double value) => BelowAndDensity(value).Below;

    /// <summary>The same and the density, which it is computed from.</summary>
    public static (double Below, double Density) BelowAndDensity(double value)
    {
        var distance = Math.Abs(value);
        var density = InverseRootOfTwoPi * Math.Exp(-0.5 * distance * distance);
        var share = 1 / (1 + (0.2316419 * distance));
        var polynomial = share * (0.319381530 + (share * (-0.356563782 + (share * (1.781477937 + (share * (-1.821255978 + (share * 1.330274429))))))));
        var tail = density * polynomial;
        return (value >= 0 ? 1 - tail : tail, density);
    }
}
