using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation;

/// <summary>A model's error over given ratings.</summary>
internal static class ModelError
{
    /// <summary>Root mean square error in stars.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ratings">The ratings, over the model's rows.</param>
    /// <param name="cancellation">Ends the work: a model that compares texts takes its time.</param>
    public static double RootMeanSquare(IRatingModel model, RatingTable ratings, CancellationToken cancellation = default)
    {
        var sum = 0.0;
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var titles = ratings.TitlesOf(user);
            if (titles.IsEmpty)
            {
                continue;
            }

            var profile = model.ProfileOf(user);
            var scores = ratings.HalfStarsOf(user);
            for (var rating = 0; rating < titles.Length; rating++)
            {
                cancellation.ThrowIfCancellationRequested();
                var error = profile.Predict(titles[rating], ratings.TimeOf(ratings.UserStarts[user] + rating)) - RatingScale.FromHalfStars(scores[rating]);
                sum += error * error;
            }
        }

        return Math.Sqrt(sum / ratings.Count);
    }
}
