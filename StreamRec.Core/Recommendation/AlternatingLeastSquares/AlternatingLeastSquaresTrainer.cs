using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.AlternatingLeastSquares;

/// <summary>
/// Matrix factorisation with biases, solved for titles and users in turns: no learning rate, few sweeps, and a user folded in later is placed exactly as in training. Defaults
/// were chosen on inner folds of the training parts of MovieLens 100k and 1M, never on their test parts.
/// </summary>
public sealed class AlternatingLeastSquaresTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "als";

    /// <summary>What its models are called.</summary>
    internal static readonly FactorModelKind Kind = new(ModelName, PredictionSource.AlternatingLeastSquares);

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Matrix factorisation with biases, by alternating least squares: no learning rate to choose, and new users are placed exactly as in training.";

    /// <inheritdoc />
    public string Citation => "Zhou, Wilkinson, Schreiber and Pan 2008, Large-scale parallel collaborative filtering for the Netflix prize, section 3.1; biases: Koren, Bell and Volinsky 2009, Matrix factorization techniques for recommender systems, equation 4";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Factorization;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.WholeNumber("factors", 30, 1, 254, "How many tastes each user and title is described by; the time grows with the square."),
        ParameterDefinition.WholeNumber("sweeps", 12, 1, 1000, "How often titles and users are solved for in turn."),
        ParameterDefinition.Number("regularization", 0.07, 1e-4, 10, "Pull of factors towards zero, per rating, at a million ratings; it falls with the fourth root of their number. More trusts each rating less."),
        ParameterDefinition.Number("bias-regularization", 0.05, 1e-4, 10, "Pull of biases towards zero, per rating."),
        ParameterDefinition.Number("count-exponent", 0.5, 0, 1, "How much less, per rating, those with many ratings are pulled towards zero than those with few: 0 is not at all, 1 in proportion."),
        ParameterDefinition.Number("initial-spread", 0.1, 1e-6, 1, "Standard deviation of the length of the random user vectors that training starts from."),
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

        return new LeastSquaresDescent(data.Ratings, parameters, options).Run();
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FactorModel.Read(reader, Kind);
    }
}
