using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// Bayesian matrix factorisation by Gibbs sampling, with biases, implicit feedback of both sides, side information and noise of its own for each user and title. Defaults
/// were chosen on inner folds of the training parts of MovieLens 100k and 1M, never on their test parts.
/// </summary>
public sealed class BayesTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "bayes";

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Bayesian matrix factorisation: the mean of many draws of what the tastes may be; the most accurate, and knows how sure it is.";

    /// <inheritdoc />
    public string Citation =>
        "Salakhutdinov and Mnih 2008, Bayesian probabilistic matrix factorization using Markov chain Monte Carlo; side information: Simm et al. 2017, Macau; "
        + "implicit feedback of both sides: Rendle, Zhang and Koren 2019, On the difficulty of evaluating baselines; noise: Lakshminarayanan et al. 2011, Robust Bayesian matrix factorisation";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Factorization;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.Choice("side", ["implicit", "none", "all"], "What it learns from besides the scores: what was rated at all (implicit), nothing (none), or also attributes and times (all)."),
        ParameterDefinition.Choice("outcome", ["gaussian", "ordered"], "Whether scores are numbers (gaussian) or steps of unknown height (ordered), which is slower."),
        ParameterDefinition.Choice("noise", ["own", "shared"], "Whether each user and title has a noise of its own, or all ratings share one."),
        ParameterDefinition.WholeNumber("factors", 14, 1, 254, "How many tastes each user and title is described by; more fit finer differences and take longer."),
        ParameterDefinition.WholeNumber("iterations", 400, 2, 100_000, "How often everything is drawn; more make the mean of the draws steadier."),
        ParameterDefinition.WholeNumber("burn-in", 30, 0, 100_000, "How many of the first draws are left out, at most all but the last."),
        ParameterDefinition.WholeNumber("rank", 128, 8, 512, "How many directions the mean of all draws is kept in, rounded up to a multiple of 8."),
        ParameterDefinition.WholeNumber("samples", 16, 1, 256, "How many draws are kept whole, for uncertainty, new users and reasons."),
        ParameterDefinition.WholeNumber("memory", 512, 1, 1_000_000, "How many MB draws may take during training; where they would take more, only every second, third … is kept."),
    ];

    /// <inheritdoc />
    public bool UsesSide(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Choice("side") == "all";
    }

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        return data.Ratings.Count == 0
            ? throw new ModelException("There are no ratings to train on.")
            : new GibbsSampler(data, BayesSettings.From(parameters), options).Run();
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return BayesModel.Read(reader);
    }
}
