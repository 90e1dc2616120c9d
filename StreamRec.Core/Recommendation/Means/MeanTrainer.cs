using System.Diagnostics;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Means;

/// <summary>Plain means as models, so that the simplest guesses can be trained, evaluated and looked at like any other model.</summary>
public sealed class MeanTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "mean";

    private static readonly string[] Kinds = ["global", "user", "title"];

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "The mean of all ratings, of the user's or of the title's: what somebody who knows nothing else would guess.";

    /// <inheritdoc />
    public string Citation => "Herlocker, Konstan, Borchers and Riedl 1999, An algorithmic framework for performing collaborative filtering (averages as the baseline)";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Baseline;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        ParameterDefinition.Choice("of", Kinds, "Whose mean is predicted: that of all ratings, of the user's ratings or of the title's."),
    ];

    /// <inheritdoc />
    public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(options);
        var table = data.Ratings;
        if (table.Count == 0)
        {
            throw new ModelException("There are no ratings to train on.");
        }

        var started = Stopwatch.GetTimestamp();
        options.Cancellation.ThrowIfCancellationRequested();
        var users = new RowMeans(table.UserCount);
        var titles = new RowMeans(table.TitleCount);
        for (var user = 0; user < table.UserCount; user++)
        {
            var rated = table.TitlesOf(user);
            var scores = table.HalfStarsOf(user);
            for (var rating = 0; rating < rated.Length; rating++)
            {
                users.Add(user, scores[rating]);
                titles.Add(rated[rating], scores[rating]);
            }
        }

        var kind = (MeanKind)Array.IndexOf(Kinds, parameters.Choice("of"));
        var model = new MeanModel(kind, RatingSums.Mean(table), users.Finish(), titles.Finish());
        if (options.Progress is { } progress)
        {
            var validation = options.Validation is { Count: > 0 } watched ? ModelError.RootMeanSquare(model, watched, options.Cancellation) : (double?)null;
            progress.Report(new TrainingProgress(1, 1, ModelError.RootMeanSquare(model, table, options.Cancellation), validation, Stopwatch.GetElapsedTime(started)));
        }

        return model;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return MeanModel.Read(reader);
    }

    /// <summary>Sums of half stars by row, and how many there were.</summary>
    private sealed class RowMeans(int rows)
    {
        private readonly long[] sums = new long[rows];
        private readonly int[] counts = new int[rows];

        public void Add(int row, byte halfStars)
        {
            sums[row] += halfStars;
            counts[row]++;
        }

        // No mean is 0: the lowest score is half a star.
        public float[] Finish()
        {
            var means = new float[rows];
            for (var row = 0; row < rows; row++)
            {
                means[row] = counts[row] == 0 ? 0 : (float)(0.5 * sums[row] / counts[row]);
            }

            return means;
        }
    }
}
