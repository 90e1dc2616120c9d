namespace StreamRec.Core.Recommendation.Statistics;

/// <summary>What is needed of the distributions of Student and Fisher.</summary>
internal static class Distributions
{
    /// <summary>The value that a Student-t variable exceeds in absolute value with probability 0.05: half the width of a 95 % interval in standard errors.</summary>
    /// <param name="degreesOfFreedom">1 or more.</param>
    public static double StudentT95(int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        var (low, high) = (1.9, 12.8);
        for (var halving = 0; halving < 50; halving++)
        {
            var middle = (low + high) / 2;
            var beyond = BetaFunction.Regularized(degreesOfFreedom / (degreesOfFreedom + (middle * middle)), degreesOfFreedom / 2.0, 0.5);
            (low, high) = beyond > 0.05 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The probability that Fisher's F, the ratio of two independent estimates of one variance, is at least <paramref name="ratio"/>.</summary>
    /// <param name="ratio">The ratio, 0 or more.</param>
    /// <param name="above">Degrees of freedom of the estimate above the line, positive.</param>
    /// <param name="below">Degrees of freedom of the estimate below the line, positive.</param>
    public static double FisherTail(double ratio, double above, double below) =>
        BetaFunction.Regularized(below / (below + (above * ratio)), below / 2, above / 2);
}
