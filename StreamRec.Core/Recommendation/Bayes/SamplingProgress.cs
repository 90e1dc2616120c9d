using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Tells how far a sampling is; its validation error is that of the mean of the samples so far.</summary>
internal sealed class SamplingProgress
{
    private readonly TrainingOptions options;
    private readonly int iterations;
    private readonly float mean;
    private readonly KeptSamples kept;
    private readonly float[] sums;
    private readonly long started = Stopwatch.GetTimestamp();
    private double? validationError;

    /// <summary>Starts the clock.</summary>
    public SamplingProgress(TrainingOptions options, int iterations, float mean, KeptSamples kept)
    {
        this.options = options;
        this.iterations = iterations;
        this.mean = mean;
        this.kept = kept;
        sums = new float[options.Progress is null ? 0 : options.Validation?.Count ?? 0];
    }

    /// <summary>Adds the sample kept last to the means over the validation ratings.</summary>
    public void AddSample()
    {
        if (sums.Length == 0 || options.Validation is not { } ratings)
        {
            return;
        }

        var squares = 0.0;
        for (var user = 0; user < ratings.UserCount; user++)
        {
            for (var rating = ratings.UserStarts[user]; rating < ratings.UserStarts[user + 1]; rating++)
            {
                sums[rating] += kept.LastScore(user, ratings.Titles[rating], ratings.TimeOf(rating));
                var error = ScoreOf(sums[rating] / kept.Count) - RatingScale.FromHalfStars(ratings.HalfStars[rating]);
                squares += error * error;
            }
        }

        validationError = Math.Sqrt(squares / ratings.Count);
    }

    private float ScoreOf(float value) => kept.Scale is { } scale ? scale.Expect(value, kept.MeanVariance).Score : RatingScale.Clamp(mean + value);

    /// <summary>Reports an iteration.</summary>
    /// <param name="iteration">How many are done.</param>
    /// <param name="squaredErrors">The sums of squared errors over the training ratings, in parts.</param>
    public void Report(int iteration, double[] squaredErrors)
    {
        if (options.Progress is { } receiver)
        {
            var sum = 0.0;
            foreach (var squares in squaredErrors)
            {
                sum += squares;
            }

            receiver.Report(new TrainingProgress(iteration, iterations, Math.Sqrt(sum / kept.RatingCount), validationError, Stopwatch.GetElapsedTime(started)));
        }
    }
}
