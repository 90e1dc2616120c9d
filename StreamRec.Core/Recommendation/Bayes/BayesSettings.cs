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
    /// <summary>The number of factors.</summary>
    public int Factors { get; init; } = 22;

    /// <summary>How often everything is drawn.</summary>
    public int Iterations { get; init; } = 230;

    /// <summary>How many of the first draws are not used.</summary>
    public int BurnIn { get; init; } = 30;

    /// <summary>What the model learns from besides the scores.</summary>
    public SideUse Side { get; init; }

    /// <summary>How alike users are in how precisely they rate; 0 makes all alike.</summary>
    public double UserNoiseShape { get; init; } = 8;

    /// <summary>The same of titles.</summary>
    public double TitleNoiseShape { get; init; } = 30;

    /// <summary>The number of directions that the mean of all samples is kept in.</summary>
    public int Rank { get; init; } = 64;

    /// <summary>How many samples are kept as they are, for uncertainty and new users.</summary>
    public int Samples { get; init; } = 16;

    /// <summary>How much memory samples may take during training, in bytes.</summary>
    public long Memory { get; init; } = 512L << 20;

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
            UserNoiseShape = isNoiseShared ? 0 : 8,
            TitleNoiseShape = isNoiseShared ? 0 : 30,
            Rank = (parameters.WholeNumber("rank") + 7) / 8 * 8,
            Samples = parameters.WholeNumber("samples"),
            Memory = (long)parameters.WholeNumber("memory") << 20,
        };
    }
}
