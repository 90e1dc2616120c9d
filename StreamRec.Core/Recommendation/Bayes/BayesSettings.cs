using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>What the model learns from besides the scores.</summary>
internal enum SideUse
{
    /// <summary>Also which titles a user rated at all, and by whom a title was rated.</summary>
    Implicit,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>Also attributes of users and titles, and the time of ratings.</summary>
    All,
}

/// <summary>The parameters of the trainer as values.</summary>
internal sealed record BayesSettings
{
    // Chosen on inner folds of MovieLens 100k: users differ more than titles do.
    private const double OwnUserNoise = 12;
    private const double OwnTitleNoise = 20;

    /// <summary>The number of factors.</summary>
    public int Factors { get; init; }

    /// <summary>How often everything is drawn.</summary>
    public int Iterations { get; init; }

    /// <summary>How many of the first draws are not used.</summary>
    public int BurnIn { get; init; }

    /// <summary>What the model learns from besides the scores.</summary>
    public SideUse Side { get; init; }

    /// <summary>Whether scores are ordered outcomes instead of numbers.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>How alike users are in how precisely they rate; 0 makes all alike.</summary>
    public double UserNoiseShape { get; init; }

    /// <summary>The same of titles.</summary>
    public double TitleNoiseShape { get; init; }

    /// <summary>The time scales, in seconds, at which users' levels drift: what they have just seen, and the sitting.</summary>
    public double[] DriftSeconds { get; init; } = [60, 3600];

    /// <summary>The number of directions that the mean of all samples is kept in.</summary>
    public int Rank { get; init; }

    /// <summary>How many samples are kept as they are, for uncertainty and new users.</summary>
    public int Samples { get; init; }

    /// <summary>How much memory samples may take during training, in bytes.</summary>
    public long Memory { get; init; }

    /// <summary>Reads the parameters of a training.</summary>
    public static BayesSettings From(ModelParameters parameters)
    {
        var iterations = parameters.WholeNumber("iterations");
        var isNoiseShared = parameters.Choice("noise") == "shared";
        return new BayesSettings
        {
            Factors = parameters.WholeNumber("factors"),
            Iterations = iterations,
            BurnIn = Math.Min(iterations - 1, parameters.WholeNumber("burn-in")),
            Side = Enum.Parse<SideUse>(parameters.Choice("side"), ignoreCase: true),
            IsOrdered = parameters.Choice("outcome") == "ordered",
            UserNoiseShape = isNoiseShared ? 0 : OwnUserNoise,
            TitleNoiseShape = isNoiseShared ? 0 : OwnTitleNoise,
            Rank = (parameters.WholeNumber("rank") + 7) / 8 * 8,
            Samples = parameters.WholeNumber("samples"),
            Memory = (long)parameters.WholeNumber("memory") << 20,
        };
    }
}
