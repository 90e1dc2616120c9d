using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>The parameters of a gradient descent, with those that depend on the number of ratings worked out.</summary>
internal sealed record DescentSettings
{
    /// <summary>The epochs of any but a very large table.</summary>
    public const int UsualEpochs = 40;

    // The regularization that learns best falls slowly with the number of ratings: about with its eighth root from 64,000 to 11 million.
    private const double UsualRatings = 1_000_000;
    private const double RegularizationRoot = 1.0 / 8;
    private const int UsualMembers = 4;

    /// <summary>The settings for so many ratings.</summary>
    public DescentSettings(ModelParameters parameters, int ratings)
    {
        Factors = parameters.WholeNumber("factors");
        // Very many ratings leave little to average away, and teach as much in half the epochs.
        var isLarge = ratings >= RatingBlocks.LargeTable;
        Members = parameters.WholeNumber("members") is var members and > 0 ? members : isLarge ? 1 : UsualMembers;
        Epochs = parameters.WholeNumber("epochs") is var epochs and > 0 ? epochs : isLarge ? UsualEpochs / 2 : UsualEpochs;
        Regularization = parameters.Number("regularization") * Math.Pow(UsualRatings / ratings, RegularizationRoot);
        BiasRegularization = parameters.Number("bias-regularization");
        CountExponent = parameters.Number("count-exponent");
        LearningRate = parameters.Number("learning-rate");
        BiasLearningRate = parameters.Number("bias-learning-rate");
        FinalRate = parameters.Number("final-rate");
        Spread = parameters.Number("initial-spread") / Math.Sqrt(Factors);
    }

    /// <summary>Factors of one member.</summary>
    public int Factors { get; }

    /// <summary>How many factorisations are averaged.</summary>
    public int Members { get; }

    /// <summary>How often the ratings are gone through.</summary>
    public int Epochs { get; }

    /// <summary>Pull of factors towards zero, per rating.</summary>
    public double Regularization { get; }

    /// <summary>Pull of biases towards zero, per rating.</summary>
    public double BiasRegularization { get; }

    /// <summary>How fast both pulls fall with the ratings of a user or title.</summary>
    public double CountExponent { get; }

    /// <summary>Standard deviation of each factor at the start.</summary>
    public double Spread { get; }

    private double LearningRate { get; }

    private double BiasLearningRate { get; }

    private double FinalRate { get; }

    /// <summary>The rates of an epoch; they fall evenly from the first to the last.</summary>
    public StepRates RatesOf(int epoch)
    {
        var share = Epochs == 1 ? 0 : (double)epoch / (Epochs - 1);
        var scale = 1 - (share * (1 - FinalRate));
        return new StepRates((float)(LearningRate * scale), (float)(BiasLearningRate * scale), (float)Regularization, (float)BiasRegularization);
    }
}
