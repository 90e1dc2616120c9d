using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Spark;

/// <summary>
/// Factors that Apache Spark's ALS has learned, as one of our models. Spark's score is u · v, without mean or biases; with the average user ū it is the same as
/// mean + (ū · v − mean) + (u − ū) · v, which has the form of <see cref="FactorModel"/>: the title's bias is how the average user likes it, and the user's factors say how far they are
/// from the average. So a user without ratings gets the average user's scores, and one folded in is drawn to the average rather than to no score at all.
/// </summary>
/// <param name="users">The users' factors, over the rows of the training data; <see langword="null"/> where models are only read back.</param>
/// <param name="titles">The titles'.</param>
internal sealed class SparkTrainer(SparkFactorTable? users = null, SparkFactorTable? titles = null) : IModelTrainer
{
    /// <summary>The name of the models.</summary>
    public const string ModelName = "spark-als";

    // Spark learns no biases, so one folded in gets none either.
    private const float BiasPenalty = 1e6f;

    private static readonly FactorModelKind Kind = new(ModelName, PredictionSource.AlternatingLeastSquares);

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Matrix factorisation by alternating least squares, trained on Apache Spark and imported.";

    /// <inheritdoc />
    public string Citation => "Zhou, Wilkinson, Schreiber and Pan 2008, Large-scale parallel collaborative filtering for the Netflix prize, section 3.1, as in Apache Spark's ml.recommendation.ALS";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Factorization;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.Number("regularization", 0.1, 1e-4, 10, "The regParam that Spark was given: how strongly a user folded in is drawn to the average, per rating."),
    ];

    /// <inheritdoc />
    /// <exception cref="ModelException">There are no factors: such models come from Spark, and cannot be trained here.</exception>
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        if (users is null || titles is null)
        {
            throw new ModelException($"Models of the kind {ModelName} are trained on Apache Spark and imported with models --import-spark.");
        }

        if (data.Ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to measure the factors by.");
        }

        options.Cancellation.ThrowIfCancellationRequested();
        var model = new FactorModel(Kind, Parts(users, titles, RatingSums.Mean(data.Ratings), (float)parameters.Number("regularization")));
        options.Progress?.Report(new TrainingProgress(
            1, 1, ModelError.RootMeanSquare(model, data.Ratings, options.Cancellation), options.Validation is { Count: > 0 } some ? ModelError.RootMeanSquare(model, some, options.Cancellation) : null, TimeSpan.Zero));
        return model;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FactorModel.Read(reader, Kind);
    }

    private static FactorParts Parts(SparkFactorTable users, SparkFactorTable titles, float mean, float regularization)
    {
        var average = AverageOf(users);
        var own = new FactorMatrix(users.Factors.Rows, users.Factors.Factors);
        for (var user = 0; user < own.Rows; user++)
        {
            var row = own.Row(user);
            row[FactorMatrix.TitleBias] = 1;
            for (var lane = FactorMatrix.FirstFactor; users.Known[user] && lane < row.Length; lane++)
            {
                row[lane] = users.Factors.Row(user)[lane] - average[lane];
            }
        }

        var others = new FactorMatrix(titles.Factors.Rows, titles.Factors.Factors);
        for (var title = 0; title < others.Rows; title++)
        {
            var row = others.Row(title);
            titles.Factors.Row(title).CopyTo(row);
            row[FactorMatrix.UserBias] = 1;
            row[FactorMatrix.TitleBias] = titles.Known[title] ? ScalarKernel.Dot(average, titles.Factors.Row(title)) - mean : 0;
        }

        return new FactorParts(mean, own, others, users.Known, titles.Known, new RidgePenalty(BiasPenalty, regularization, Exponent: 0, UserReference: 1, TitleReference: 1));
    }

    private static float[] AverageOf(SparkFactorTable users)
    {
        var sums = new double[users.Factors.Stride];
        for (var user = 0; user < users.Known.Length; user++)
        {
            for (var lane = 0; users.Known[user] && lane < sums.Length; lane++)
            {
                sums[lane] += users.Factors.Row(user)[lane];
            }
        }

        var count = Math.Max(1, users.Known.Count(isKnown => isKnown));
        return Array.ConvertAll(sums, sum => (float)(sum / count));
    }
}
