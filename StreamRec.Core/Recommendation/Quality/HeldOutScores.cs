using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>Predictions of held-out ratings as flat arrays beside the table's.</summary>
internal static class HeldOutScores
{
    /// <summary>The simple guesses that every model is shown beside, simplest first, with the names under which they are told.</summary>
    public static IReadOnlyList<(PredictionSource Source, string Name)> Baselines { get; } =
    [
        (PredictionSource.GlobalMean, "global-mean"),
        (PredictionSource.UserMean, "user-mean"),
        (PredictionSource.TitleMean, "title-mean"),
        (PredictionSource.Bias, BiasTrainer.ModelName),
    ];

    /// <summary>What a model predicts for each rating.</summary>
    public static float[] Of(IRatingModel model, RatingTable heldOut, CancellationToken cancellation)
    {
        var scores = new float[heldOut.Count];
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            var (first, end) = (heldOut.UserStarts[user], heldOut.UserStarts[user + 1]);
            if (first == end)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var profile = model.ProfileOf(user);
            for (var rating = first; rating < end; rating++)
            {
                // A model that compares a title with all that the user rated may take long for one user alone.
                cancellation.ThrowIfCancellationRequested();
                scores[rating] = profile.Predict(heldOut.Titles[rating], heldOut.TimeOf(rating));
            }
        }

        return scores;
    }

    /// <summary>How sure a model is of each of its predictions, in stars; <see langword="null"/> for a model that does not know.</summary>
    public static float[]? DeviationsOf(IRatingModel model, RatingTable heldOut, CancellationToken cancellation)
    {
        float[]? deviations = null;
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            var (first, end) = (heldOut.UserStarts[user], heldOut.UserStarts[user + 1]);
            if (first == end)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            if (model.ProfileOf(user) is not IPosteriorProfile profile)
            {
                return null;
            }

            deviations ??= new float[heldOut.Count];
            for (var rating = first; rating < end; rating++)
            {
                deviations[rating] = (float)profile.DeviationOf(heldOut.Titles[rating]);
            }
        }

        return deviations;
    }

    /// <summary>What a simple guess predicts for each rating.</summary>
    public static float[] OfBaseline(PredictionSource source, BiasModel biases, RatingTable heldOut)
    {
        var (useUser, useTitle) = (source is PredictionSource.UserMean or PredictionSource.Bias, source is PredictionSource.TitleMean or PredictionSource.Bias);
        var scores = new float[heldOut.Count];
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            var start = biases.Mean + (useUser ? biases.UserBias(user) : 0);
            for (var rating = heldOut.UserStarts[user]; rating < heldOut.UserStarts[user + 1]; rating++)
            {
                scores[rating] = RatingScale.Clamp(start + (useTitle ? biases.TitleBias(heldOut.Titles[rating]) : 0));
            }
        }

        return scores;
    }
}
