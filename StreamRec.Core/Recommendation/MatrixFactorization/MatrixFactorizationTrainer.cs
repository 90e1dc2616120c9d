using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// Matrix factorisation with biases, learned by stochastic gradient descent over blocks of ratings that several threads train at once. Defaults
/// were chosen on inner folds of the training parts of MovieLens 100k and 1M, never on their test parts.
/// </summary>
public sealed class MatrixFactorizationTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "mf";

    /// <summary>What its models are called.</summary>
    internal static readonly FactorModelKind Kind = new(ModelName, PredictionSource.MatrixFactorization);

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Matrix factorisation with biases, by stochastic gradient descent: fast, and good on any amount of ratings.";

    /// <inheritdoc />
    public string Citation => "Koren, Bell and Volinsky 2009, Matrix factorization techniques for recommender systems, equation 4; blocks: Gemulla et al. 2011, Large-scale matrix factorization with distributed stochastic gradient descent";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Factorization;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.WholeNumber("factors", 30, 1, 1022, "How many tastes each user and title is described by; more fit finer differences and take longer."),
        ParameterDefinition.WholeNumber("epochs", 0, 0, 1000, "How often all ratings are gone through. 0 is 40, or 20 from two million ratings on.") with { Search = SearchHint.EffortOf(DescentSettings.UsualEpochs) },
        ParameterDefinition.WholeNumber("members", 0, 0, 4, "How many factorisations with different beginnings are averaged: better and slower. 0 is 4, or 1 from two million ratings on."),
        ParameterDefinition.Number("learning-rate", 0.02, 1e-5, 0.5, "How far one rating moves the factors in the first epoch."),
        ParameterDefinition.Number("bias-learning-rate", 0.01, 1e-5, 0.5, "How far one rating moves the biases in the first epoch."),
        ParameterDefinition.Number("final-rate", 0.01, 0.001, 1, "The learning rate of the last epoch as a share of the first; it falls evenly in between."),
        ParameterDefinition.Number("regularization", 0.05, 0, 10, "Pull of factors towards zero at a million ratings; it falls with the eighth root of their number. More trusts each rating less."),
        ParameterDefinition.Number("bias-regularization", 0.02, 0, 10, "Pull of biases towards zero."),
        ParameterDefinition.Number("count-exponent", 0.3, 0, 1, "How much less, per rating, those with many ratings are pulled towards zero than those with few: 0 is not at all, 1 in proportion."),
        ParameterDefinition.Number("initial-spread", 0.1, 1e-6, 1, "Standard deviation of the length of the random vectors that training starts from."),
    ];

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        if (data.Ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to train on.");
        }

        return new GradientDescent(data.Ratings, parameters, options).Run();
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FactorModel.Read(reader, Kind);
    }
}
