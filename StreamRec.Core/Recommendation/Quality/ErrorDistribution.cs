using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>How a model's errors on held-out ratings are spread, and what it predicts for ratings of each score.</summary>
/// <param name="Steps">
/// The errors, predicted minus given, in steps of half a star around each multiple of half a star from −4.5 to 4.5: the middle one holds the predictions less than a quarter
/// star off. All steps are there, also those without errors.
/// </param>
/// <param name="Scores">The scores that were given, lowest first; those that nobody gave are left out.</param>
public sealed record ErrorDistribution(IReadOnlyList<ErrorStep> Steps, IReadOnlyList<ScoreErrors> Scores)
{
    private const double StepWidth = 0.5;
    private const int StepsToEitherSide = RatingScale.Steps - 1;

    /// <summary>The distribution of the errors of scores beside a table's ratings.</summary>
    internal static ErrorDistribution Of(float[] scores, RatingTable given)
    {
        var steps = new int[(2 * StepsToEitherSide) + 1];
        var (counts, predictions, absolutes) = (new int[RatingScale.Steps + 1], new double[RatingScale.Steps + 1], new double[RatingScale.Steps + 1]);
        for (var rating = 0; rating < scores.Length; rating++)
        {
            var halfStars = given.HalfStars[rating];
            var error = scores[rating] - (double)RatingScale.FromHalfStars(halfStars);
            steps[Math.Clamp((int)Math.Floor((error / StepWidth) + 0.5) + StepsToEitherSide, 0, steps.Length - 1)]++;
            counts[halfStars]++;
            predictions[halfStars] += scores[rating];
            absolutes[halfStars] += Math.Abs(error);
        }

        return new ErrorDistribution(
            [.. steps.Select((count, step) => new ErrorStep((step - StepsToEitherSide) * StepWidth, count))],
            [.. Enumerable.Range(1, RatingScale.Steps).Where(score => counts[score] > 0).Select(score =>
                new ScoreErrors(RatingScale.FromHalfStars((byte)score), counts[score], predictions[score] / counts[score], absolutes[score] / counts[score]))]);
    }
}

/// <summary>One step of an <see cref="ErrorDistribution"/>.</summary>
/// <param name="Middle">The middle of the step, in stars; it reaches a quarter star to either side, the lower end inclusive. Above 0 the model was too generous.</param>
/// <param name="Count">How many held-out ratings fell into it.</param>
public sealed record ErrorStep(double Middle, int Count);

/// <summary>The errors on the held-out ratings of one score.</summary>
/// <param name="Score">The given score in stars.</param>
/// <param name="Count">How many ratings.</param>
/// <param name="MeanPrediction">What the model predicted for them on average. Predictions lie nearer to the mean than scores do, because they leave the unpredictable part out.</param>
/// <param name="Mae">Mean absolute error in stars.</param>
public sealed record ScoreErrors(double Score, int Count, double MeanPrediction, double Mae);
