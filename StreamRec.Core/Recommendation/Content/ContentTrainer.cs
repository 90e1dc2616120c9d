using System.Diagnostics;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Content;

/// <summary>Content similarity on TF-IDF vectors of the titles' texts; see <see cref="TfIdfIndex"/>.</summary>
public sealed class ContentTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "content";

    /// <summary>The default of <c>shrinkage</c>.</summary>
    internal const float DefaultShrinkage = 0.3f;

    // Each prediction compares a title with all that the user rated: the reported error is that of a sample.
    private const int ProgressSample = 2000;

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Compares the titles' names, genres, people and descriptions with what the user rated: answers for titles nobody has rated.";

    /// <inheritdoc />
    public string Citation => "Salton and Buckley 1988, Term-weighting approaches in automatic text retrieval; shrunk neighbours: Koren 2010, Factor in the neighbors, section 2.2";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Content;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.Number("shrinkage", DefaultShrinkage, 0.001, 1000, "Similarity that must come together before it counts for half; more stays closer to the user's mean."),
    ];

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        if (data.Works.Count == 0 && data.Ratings.TitleCount > 0)
        {
            throw new ModelException("The content model compares titles by their texts, and files of ratings hold none. Train or evaluate it on an imported catalog.");
        }

        if (data.Works.Count != data.Ratings.TitleCount)
        {
            throw new ModelException($"The content model compares titles by their texts; it was given {data.Works.Count} works for ratings of {data.Ratings.TitleCount}.");
        }

        if (data.Ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to train on.");
        }

        var started = Stopwatch.GetTimestamp();
        var index = TitleText.BuildIndex(data.Works, new TfIdfOptions { Threads = options.Threads, Cancellation = options.Cancellation });
        var biases = BiasTrainer.Fit(data.Ratings, options.Cancellation);
        var model = new ContentModel(index, data.Ratings, biases, (float)parameters.Number("shrinkage"));
        if (options.Progress is { } progress)
        {
            var (_, sample) = HoldOut.Split(data.Ratings, Math.Min(1, (double)ProgressSample / data.Ratings.Count), options.Seed, options.Cancellation);
            var error = ModelError.RootMeanSquare(model, sample.Count > 0 ? sample : data.Ratings, options.Cancellation);
            progress.Report(new TrainingProgress(1, 1, error, null, Stopwatch.GetElapsedTime(started)));
        }

        return model;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ContentModel.Read(reader);
    }
}
