namespace StreamRec.Core.Samples;

/// <summary>
/// What is left of a true mean when normal noise is added and the sum is brought to the scale (nearest half star, 0.5 to 5): the mean
/// and the mean square of the emitted score, exact sums over the ten steps, tabulated over the true mean.
/// </summary>
internal sealed class SampleNoise
{
    private const double Lowest = -4;
    private const double Highest = 10;
    private const int Cells = 7_000;
    private readonly double[] means = new double[Cells + 1];
    private readonly double[] squares = new double[Cells + 1];

    /// <param name="standardDeviation">Standard deviation of the noise in stars, above 0.</param>
    public SampleNoise(double standardDeviation)
    {
        for (var cell = 0; cell <= Cells; cell++)
        {
            var trueMean = Lowest + (cell * (Highest - Lowest) / Cells);
            var below = 0.0;
            for (var halfStars = 1; halfStars <= 10; halfStars++)
            {
                var upTo = halfStars == 10 ? 1 : NormalBelow(((halfStars * 0.5) + 0.25 - trueMean) / standardDeviation);
                means[cell] += (upTo - below) * halfStars * 0.5;
                squares[cell] += (upTo - below) * halfStars * halfStars * 0.25;
                below = upTo;
            }
        }
    }

    /// <summary>Mean and mean square of the score emitted for a true mean (linear between table entries).</summary>
    public (double Mean, double Square) Moments(double trueMean)
    {
        var position = (Math.Clamp(trueMean, Lowest, Highest) - Lowest) * Cells / (Highest - Lowest);
        var cell = Math.Min((int)position, Cells - 1);
        var part = position - cell;
        return (means[cell] + (part * (means[cell + 1] - means[cell])), squares[cell] + (part * (squares[cell + 1] - squares[cell])));
    }

    /// <summary>The emitted score, in half stars, of a true mean and a draw of noise.</summary>
    public static byte Emit(double noisyScore) => (byte)Math.Clamp((int)Math.Floor((noisyScore * 2) + 0.5), 1, 10);

    // The distribution function by its Taylor series: Marsaglia, "Evaluating the normal distribution", J. Stat. Software 11(4), 2004.
    private static double NormalBelow(double z)
    {
        if (Math.Abs(z) > 8)
        {
            return z > 0 ? 1 : 0;
        }

        var sum = 0.0;
        var term = z;
        for (var odd = 1; Math.Abs(term) > 1e-17; odd += 2)
        {
            sum += term;
            term *= z * z / (odd + 2);
        }

        return 0.5 + (sum * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI));
    }
}
