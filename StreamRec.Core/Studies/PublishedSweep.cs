namespace StreamRec.Core.Studies;

/// <summary>
/// Figures published for the platforms' ratings: Surprise's SVD on the first 100,000 of them, 3 folds. The error rises with every doubling: the title ids of those
/// ratings carry nothing, so more factors fit noise.
/// </summary>
public static class PublishedSweep
{
    /// <summary>The numbers of factors tried.</summary>
    public static IReadOnlyList<int> Factors { get; } = [1, 2, 4, 8, 16, 32, 64, 128];

    /// <summary>The mean root mean square error in stars beside each of <see cref="Factors"/>.</summary>
    public static IReadOnlyList<double> Rmse { get; } = [0.9495, 0.9503, 0.9508, 0.9512, 0.9514, 0.9535, 0.9573, 0.9621];

    /// <summary>The number of ratings used.</summary>
    public static int FirstRatings => 100_000;

    /// <summary>The test shares tried on all ratings.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.01, 0.05, 0.15, 0.25, 0.5];

    /// <summary>The root mean square error in stars with a test share of 0.25, the only one published.</summary>
    public static double RmseOfAQuarter => 1.0016;
}
