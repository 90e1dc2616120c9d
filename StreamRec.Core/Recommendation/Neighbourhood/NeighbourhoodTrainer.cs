using System.Diagnostics;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>
/// Item neighbourhood: a title's score follows how the user rated similar titles. Shrunk similarities on residuals of the biases, and on top of them weights that are fitted for all
/// pairs of titles together. Defaults were chosen on inner folds of the training parts of MovieLens 100k and 1M, never on their test parts.
/// </summary>
public sealed class NeighbourhoodTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "knn";

    // How often a training says how far it is.
    private const int Portions = 10;

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Item neighbourhood: what the user gave to similar titles, with weights between titles that are fitted together; the easiest to explain.";

    /// <inheritdoc />
    public string Citation => "Koren 2010, Factor in the neighbors: scalable and accurate collaborative filtering, sections 2.2 and 3.1; solved exactly as ridge regression: Saunders, Gammerman and Vovk 1998";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Neighbourhood;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.WholeNumber("titles", 4000, 1, 20_000, "How many titles are compared, the most rated ones; others get their bias. Memory grows with the square: 192 MB at 4000."),
        ParameterDefinition.Number("shrinkage", 100, 0, 100_000, "How many users in common are needed to believe half of a similarity; more trusts similarities of rarely rated titles less."),
        ParameterDefinition.Number("damping", 0.05, 1e-6, 100, "What is added to the sum of similarities; more lets few or distant neighbours say less."),
        ParameterDefinition.Number("regularization", 3, 1e-3, 100_000, "Pull of the fitted weights towards zero; more relies on similarities alone."),
        ParameterDefinition.Number("implicit", 1, 0, 1000, "How much the fit listens to which titles a user rated at all, whatever the scores."),
        ParameterDefinition.WholeNumber("users", 7000, 1, 20_000, "How many users the weights are fitted on, evenly spread; memory grows with the square."),
        ParameterDefinition.WholeNumber("raters", 1500, 1, 20_000, "How many of a title's raters its weights are fitted on, evenly spread; the time grows with the cube."),
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

        var started = Stopwatch.GetTimestamp();
        var settings = NeighbourhoodSettings.Of(parameters);
        var biases = BiasTrainer.Fit(data.Ratings, options.Cancellation);
        var titles = ComparedTitles.MostRated(RatingSums.CountsByTitle(data.Ratings), settings.Titles);
        var residuals = ResidualTable.Of(data.Ratings, biases, titles, options.Cancellation);
        var similarities = SimilarityFit.Run(residuals, titles.Count, settings.Shrinkage, options.Threads, options.Cancellation);
        var tables = new NeighbourhoodTables(similarities, new RowMatrix(titles.Count), new RowMatrix(titles.Count), settings.Damping);
        var fit = new WeightFit(residuals, tables, settings, options.Threads, options.Cancellation);
        var model = new NeighbourhoodModel(biases, titles, residuals, tables);
        var errors = new (double SquaredError, int Raters)[titles.Count];
        for (var portion = 0; portion < Portions; portion++)
        {
            // Places are numbered from the most rated title on: taking every tenth makes portions of equal work.
            var first = portion;
            WorkerThreads.ForEach(
                options.Threads,
                (titles.Count - first + Portions - 1) / Portions,
                index => errors[first + (index * Portions)] = fit.Fit(first + (index * Portions), options.Cancellation),
                options.Cancellation);
            Report(options, portion, errors, model, Stopwatch.GetElapsedTime(started));
        }

        return model;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return NeighbourhoodModel.Read(reader);
    }

    private static void Report(TrainingOptions options, int portion, (double SquaredError, int Raters)[] errors, NeighbourhoodModel model, TimeSpan elapsed)
    {
        if (options.Progress is not { } progress)
        {
            return;
        }

        var (squares, count) = (0.0, 0);
        foreach (var (squaredError, raters) in errors)
        {
            squares += squaredError;
            count += raters;
        }

        var isWhole = portion == Portions - 1;
        var validation = isWhole && options.Validation is { Count: > 0 } watched ? ModelError.RootMeanSquare(model, watched, options.Cancellation) : (double?)null;
        progress.Report(new TrainingProgress(portion + 1, Portions, Math.Sqrt(squares / Math.Max(1, count)), validation, elapsed));
    }
}
