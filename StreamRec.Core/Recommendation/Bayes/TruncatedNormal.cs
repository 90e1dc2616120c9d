namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Draws from the standard normal distribution between two bounds, by rejection (Robert 1995, "Simulation of truncated normal variables").</summary>
internal static class TruncatedNormal
{
    // From this width on, draws of the whole distribution or of its tail are accepted more often than even ones.
    private const double Narrow = 2;

    /// <summary>Draws a number.</summary>
    /// <param name="lower">The lower bound, or −∞.</param>
    /// <param name="upper">The upper bound, above the lower one, or ∞.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public static double Draw(double lower, double upper, ref SeededRandom random)
    {
        if (upper - lower < Narrow)
        {
            return Even(lower, upper, ref random);
        }

        // The distribution is symmetric: what lies below zero is drawn above it.
        if (upper < 0)
        {
            return -Draw(-upper, -lower, ref random);
        }

        return lower <= 0 ? Whole(lower, upper, ref random) : Tail(lower, upper, ref random);
    }

    private static double Even(double lower, double upper, ref SeededRandom random)
    {
        var nearest = Math.Clamp(0, lower, upper);
        while (true)
        {
            var value = lower + ((upper - lower) * random.NextDouble());
            if (random.NextDouble() <= Math.Exp(0.5 * ((nearest * nearest) - (value * value))))
            {
                return value;
            }
        }
    }

    private static double Whole(double lower, double upper, ref SeededRandom random)
    {
        while (true)
        {
            var value = RandomNormals.Next(ref random);
            if (value >= lower && value <= upper)
            {
                return value;
            }
        }
    }

    private static double Tail(double lower, double upper, ref SeededRandom random)
    {
        var rate = 0.5 * (lower + Math.Sqrt((lower * lower) + 4));
        while (true)
        {
            var value = lower - (Math.Log(1 - random.NextDouble()) / rate);
            if (value <= upper && random.NextDouble() <= Math.Exp(-0.5 * (value - rate) * (value - rate)))
            {
                return value;
            }
        }
    }
}
