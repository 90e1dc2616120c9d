using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Blend;

/// <summary>
/// Several models mixed (Breiman 1996, "Stacked regressions"): each is trained without an inner held-out part, the weights are fitted on that part, then each is trained once more on all ratings. The errors
/// it reports are those on the inner held-out part.
/// </summary>
public sealed class BlendTrainer : IModelTrainer
{
    /// <summary>The trainer's name.</summary>
    public const string ModelName = "blend";

    // In the order in which they are offered; those with a model that is not there are left out.
    private static readonly string[] Sets = ["mf+knn", "mf+knn+content", "svdpp+knn", "mf+svdpp+knn", "bayes+knn", "bayes+mf+knn"];
    private static readonly string[] GroupChoices = ["counts", "one"];

    private readonly IReadOnlyList<IModelTrainer> trainers;

    /// <summary>Creates the trainer over the models that it may mix.</summary>
    /// <param name="trainers">The trainers of single models, among them <c>mf</c> and <c>knn</c>.</param>
    public BlendTrainer(IReadOnlyList<IModelTrainer> trainers)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        this.trainers = trainers;
        Parameters =
        [
            ParameterDefinition.Choice("models", [.. Sets.Where(set => set.Split('+').All(name => Find(name) is not null))], "Which models are mixed, each with its defaults; more differ in their errors and take longer."),
            ParameterDefinition.Number("held-out", 0.1, 0.01, 0.5, "The share of ratings that the weights are fitted on; more makes the weights surer and fits them to weaker models."),
            ParameterDefinition.Number("ridge", 100, 0, 1_000_000, "How many ratings' worth of trust is put in equal weights; more mixes the models evenly."),
            ParameterDefinition.Choice("groups", GroupChoices, "Whether users and titles with few ratings get weights of their own (counts) or all get the same (one)."),
        ];
    }

    /// <inheritdoc />
    public string Name => ModelName;

    /// <inheritdoc />
    public string Description => "Several models mixed, with weights fitted on held-out ratings: what one gets wrong another may get right.";

    /// <inheritdoc />
    public string Citation => "Breiman 1996, Stacked regressions; for recommenders: Koren 2009, The BellKor solution to the Netflix Grand Prize";

    /// <inheritdoc />
    public ModelFamily Family => ModelFamily.Blend;

    /// <inheritdoc />
    public IReadOnlyList<ParameterDefinition> Parameters { get; }

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

        options.Cancellation.ThrowIfCancellationRequested();
        var chosen = Array.ConvertAll(parameters.Choice("models").Split('+'), name => Find(name)!);
        var progress = new BlendProgress(options, (2 * chosen.Length) + 1);
        var (training, heldOut) = HoldOut.Split(data.Ratings, parameters.Number("held-out"), options.Seed, options.Cancellation);
        var fit = new BlendFit(chosen.Length);
        if (training.Count > 0 && heldOut.Count > 0)
        {
            var inner = Train(chosen, data with { Ratings = training }, options, progress, heldOut);
            AddRatings(fit, inner, BiasTrainer.Fit(training, options.Cancellation), training, heldOut, options.Cancellation);
        }

        var weights = fit.Solve(parameters.Number("ridge"), parameters.Choice("groups") == GroupChoices[0]);
        progress.Report(fit.Error(weights));
        var parts = Train(chosen, data, options, progress, null);
        var model = new BlendModel(BiasTrainer.Fit(data.Ratings, options.Cancellation), parts, weights, UserCounts(data.Ratings), RatingSums.CountsByTitle(data.Ratings));
        progress.Finish(model);
        return model;
    }

    /// <inheritdoc />
    public IRatingModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return BlendModel.Read(reader, Find);
    }

    private IModelTrainer? Find(string name) => trainers.FirstOrDefault(trainer => string.Equals(trainer.Name, name, StringComparison.Ordinal));

    private static IRatingModel[] Train(IModelTrainer[] chosen, TrainingData data, TrainingOptions options, BlendProgress progress, RatingTable? heldOut)
    {
        var parts = new IRatingModel[chosen.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            var own = new TrainingOptions { Seed = options.Seed, Threads = options.Threads, Cancellation = options.Cancellation };
            parts[part] = chosen[part].Train(data, ModelParameters.DefaultsOf(chosen[part]), own);
            if (heldOut is not null)
            {
                progress.Report(ModelError.RootMeanSquare(parts[part], heldOut, options.Cancellation));
            }
            else if (part < parts.Length - 1)
            {
                progress.Repeat();
            }
        }

        return parts;
    }

    private static void AddRatings(BlendFit fit, IRatingModel[] parts, BiasModel biases, RatingTable training, RatingTable heldOut, CancellationToken cancellation)
    {
        var titleCounts = RatingSums.CountsByTitle(training);
        var offsets = new float[parts.Length];
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            var titles = heldOut.TitlesOf(user);
            var profiles = titles.IsEmpty ? [] : Array.ConvertAll(parts, part => part.ProfileOf(user));
            for (var rating = 0; rating < titles.Length; rating++)
            {
                var start = biases.Mean + biases.UserBias(user) + biases.TitleBias(titles[rating]);
                for (var part = 0; part < offsets.Length; part++)
                {
                    offsets[part] = profiles[part].Predict(titles[rating]) - start;
                }

                fit.Add(offsets, RatingScale.FromHalfStars(heldOut.HalfStarsOf(user)[rating]) - start, training.TitlesOf(user).Length, titleCounts[titles[rating]]);
            }
        }
    }

    private static int[] UserCounts(RatingTable ratings)
    {
        var counts = new int[ratings.UserCount];
        for (var user = 0; user < counts.Length; user++)
        {
            counts[user] = ratings.TitlesOf(user).Length;
        }

        return counts;
    }

    /// <summary>Counts the steps of the training: each part twice, and the fit of the weights.</summary>
    private sealed class BlendProgress(TrainingOptions options, int steps)
    {
        private readonly long started = Stopwatch.GetTimestamp();
        private double lastError;
        private int step;

        public void Report(double error)
        {
            lastError = error;
            Repeat();
        }

        public void Repeat() => Send(null);

        // Steps that there was nothing to do for are told at once.
        public void Finish(IRatingModel model)
        {
            while (step < steps - 1)
            {
                Repeat();
            }

            Send(options.Progress is not null && options.Validation is { Count: > 0 } watched ? ModelError.RootMeanSquare(model, watched, options.Cancellation) : null);
        }

        private void Send(double? validation)
        {
            step++;
            options.Progress?.Report(new TrainingProgress(step, steps, lastError, validation, Stopwatch.GetElapsedTime(started)));
        }
    }
}
