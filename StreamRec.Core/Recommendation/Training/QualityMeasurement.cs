using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Uncertainty;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>
/// Predicts the held-out ratings with the model and with every kind of answer that may stand in for it, each as if only that kind were
/// possible: how a title nobody has rated fares under the content model is seen on rated titles, because that model looks at no ratings but
/// the user's.
/// </summary>
internal static class QualityMeasurement
{
    // Content predictions compare a title with all that the user rated; a sample of users says enough.
    private const int MostForContent = 10_000;

    /// <summary>Errors and uncertainty on held-out ratings.</summary>
    /// <param name="model">The model, trained on <paramref name="training"/>; <see langword="null"/> to measure the other answers only.</param>
    /// <param name="training">What the model has seen.</param>
    /// <param name="heldOut">What it has not seen.</param>
    /// <param name="index">The titles' texts, or <see langword="null"/> when there are none.</param>
    /// <param name="cancellation">Ends the measuring.</param>
    public static (TrainingQuality Quality, PredictionUncertainty Uncertainty) Measure(
        IRatingModel? model, RatingTable training, RatingTable heldOut, TfIdfIndex? index, CancellationToken cancellation = default)
    {
        if (heldOut.Count == 0)
        {
            return (new TrainingQuality(0, null, [], TrainedOnAll: true), PredictionUncertainty.Unknown);
        }

        var biases = BiasTrainer.Fit(training, cancellation);
        var titleCounts = RatingSums.CountsByTitle(training);
        var uncertainty = new Dictionary<PredictionSource, ScoreUncertainty>();
        var baselines = new List<ModelErrors>();
        Add(PredictionSource.GlobalMean, "global-mean", (_, _) => biases.Mean);
        Add(PredictionSource.UserMean, "user-mean", (user, _) => biases.Mean + biases.UserBias(user));
        Add(PredictionSource.TitleMean, "title-mean", (_, title) => biases.Mean + biases.TitleBias(title));
        Add(PredictionSource.Bias, BiasTrainer.ModelName, (user, title) => biases.Mean + biases.UserBias(user) + biases.TitleBias(title));
        if (index is not null)
        {
            var content = new ContentModel(index, training, biases, ContentTrainer.DefaultShrinkage);
            uncertainty[PredictionSource.Content] = UncertaintyFitter.Fit(Predict(content, MostForContent));
        }

        ModelErrors? errors = null;
        if (model is not null)
        {
            var predictions = Predict(model, int.MaxValue);
            errors = Errors(model.Name, predictions);
            uncertainty[model.Source] = UncertaintyFitter.Fit(predictions);
        }

        return (new TrainingQuality(heldOut.Count, errors, baselines, TrainedOnAll: false), new PredictionUncertainty(uncertainty));

        void Add(PredictionSource source, string name, Func<int, int, float> score)
        {
            cancellation.ThrowIfCancellationRequested();
            var predictions = new List<HeldOutPrediction>(heldOut.Count);
            for (var user = 0; user < heldOut.UserCount; user++)
            {
                var titles = heldOut.TitlesOf(user);
                for (var rating = 0; rating < titles.Length; rating++)
                {
                    predictions.Add(new(RatingScale.Clamp(score(user, titles[rating])), heldOut.HalfStarsOf(user)[rating], training.TitlesOf(user).Length, titleCounts[titles[rating]]));
                }
            }

            baselines.Add(Errors(name, predictions));
            uncertainty[source] = UncertaintyFitter.Fit(predictions);
        }

        List<HeldOutPrediction> Predict(IRatingModel predicting, int most)
        {
            var predictions = new List<HeldOutPrediction>(heldOut.Count);
            var share = Math.Min(1, (double)most / heldOut.Count);
            for (var user = 0; user < heldOut.UserCount; user++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (share < 1 && new SeededRandom((ulong)user).NextDouble() >= share)
                {
                    continue;
                }

                var titles = heldOut.TitlesOf(user);
                var profile = titles.IsEmpty ? null : predicting.ProfileOf(user);
                for (var rating = 0; rating < titles.Length; rating++)
                {
                    predictions.Add(new(profile!.Predict(titles[rating]), heldOut.HalfStarsOf(user)[rating], training.TitlesOf(user).Length, titleCounts[titles[rating]]));
                }
            }

            return predictions;
        }
    }

    private static ModelErrors Errors(string name, List<HeldOutPrediction> predictions)
    {
        var (squares, absolutes) = (0.0, 0.0);
        foreach (var each in predictions)
        {
            squares += each.Error * each.Error;
            absolutes += Math.Abs(each.Error);
        }

        return new ModelErrors(name, Math.Sqrt(squares / predictions.Count), absolutes / predictions.Count);
    }
}
