using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.ImplicitFactorization;

/// <summary>
/// SVD++: matrix factorisation that also learns from which titles a user rated at all, whatever the score. Defaults
/// were chosen on inner folds of the training parts of MovieLens 100k and 1M, never on their test parts.
/// </summary>
public sealed class ImplicitFactorizationTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "svdpp";

    /// <summary>What its models are called.</summary>
    internal static readonly FactorModelKind Kind = new(ModelName, PredictionSource.ImplicitFactorization);

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "SVD++: matrix factorisation that also learns from which titles a user rated at all; slower, and better for users with few ratings.";

    /// <inheritdoc />
    public string Citation => "Koren 2008, Factorization meets the neighborhood: a multifaceted collaborative filtering model, equation 15";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Factorization;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.WholeNumber("factors", 30, 1, 1022, "How many tastes each user and title is described by; more fit finer differences and take longer."),
        ParameterDefinition.WholeNumber("members", 4, 1, 4, "How many factorisations with different beginnings are averaged, each by a thread of its own: better and slower."),
        ParameterDefinition.WholeNumber("epochs", 30, 1, 1000, "How often all ratings are gone through."),
        ParameterDefinition.Number("learning-rate", 0.02, 1e-5, 0.5, "How far one rating moves the factors in the first epoch."),
        ParameterDefinition.Number("bias-learning-rate", 0.01, 1e-5, 0.5, "How far one rating moves the biases in the first epoch."),
        ParameterDefinition.Number("implicit-learning-rate", 0.005, 1e-5, 0.5, "How far one user moves what having rated a title says, in the first epoch."),
        ParameterDefinition.Number("final-rate", 0.01, 0.001, 1, "The learning rates of the last epoch as a share of the first; they fall evenly in between."),
        ParameterDefinition.Number("regularization", 0.06, 0, 10, "Pull of factors towards zero at a million ratings; it falls with the eighth root of their number. More trusts each rating less."),
        ParameterDefinition.Number("bias-regularization", 0.02, 0, 10, "Pull of biases towards zero."),
        ParameterDefinition.Number("implicit-regularization", 1, 0, 100, "Pull towards zero of what having rated a title says, as a multiple of regularization."),
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

        return new ImplicitDescent(data.Ratings, parameters, options).Run();
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FactorModel.Read(reader, Kind);
    }
}
