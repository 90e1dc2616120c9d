using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>One held-out rating beside its prediction.</summary>
/// <param name="Score">Predicted, in stars.</param>
/// <param name="HalfStars">Given, in half stars.</param>
/// <param name="UserRatings">How many ratings the user has in the training part.</param>
/// <param name="TitleRatings">How many ratings the title has in the training part.</param>
/// <param name="OwnDeviation">The standard deviation that the model itself states, in stars; 0 when it states none.</param>
internal readonly record struct HeldOutPrediction(float Score, byte HalfStars, int UserRatings, int TitleRatings, float OwnDeviation = 0)
{
    /// <summary>Given minus predicted, in stars.</summary>
    public double Error => RatingScale.FromHalfStars(HalfStars) - Score;

    /// <summary>Puts what a model said together with what was given.</summary>
    /// <param name="training">What the model was trained on.</param>
    /// <param name="heldOut">What it was asked.</param>
    /// <param name="scores">What it said.</param>
    /// <param name="deviations">How sure it was, or <see langword="null"/>.</param>
    /// <param name="most">At most so many, evenly over the table.</param>
    public static HeldOutPrediction[] Of(RatingTable training, RatingTable heldOut, float[] scores, float[]? deviations = null, int most = int.MaxValue)
    {
        var titleCounts = RatingSums.CountsByTitle(training);
        var step = ((heldOut.Count - 1) / most) + 1;
        var predictions = new HeldOutPrediction[(heldOut.Count + step - 1) / step];
        var (rating, place) = (0, 0);
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            var userRatings = training.TitlesOf(user).Length;
            for (; rating < heldOut.UserStarts[user + 1]; rating += step)
            {
                predictions[place++] = new(scores[rating], heldOut.HalfStars[rating], userRatings, titleCounts[heldOut.Titles[rating]], deviations?[rating] ?? 0);
            }
        }

        return predictions;
    }
}
