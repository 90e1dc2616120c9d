using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>Learning curves of the user's mean, the biases and a small factor model: where titles mean something, the latter two fall below the first as ratings grow.</summary>
internal static class CurveMeasurement
{
    // As many average ratings are assumed of every user as the biases assume.
    private const int Damping = 5;
    private const double TestShare = 0.2;
    private static readonly double[] Shares = [0.125, 0.25, 0.5, 1];

    /// <summary>The curve, smallest share first.</summary>
    public static List<LearningCurvePoint> Measure(RatingTable ratings, LearnabilityOptions options, CancellationToken cancellation)
    {
        var (rest, test) = HoldOut.Split(ratings, TestShare, options.Seed, cancellation);
        var points = new List<LearningCurvePoint>();
        foreach (var share in Shares)
        {
            cancellation.ThrowIfCancellationRequested();
            var training = share < 1 ? HoldOut.Split(rest, share, options.Seed + 1, cancellation).HeldOut : rest;
            if (training.Count == 0 || test.Count == 0)
            {
                continue;
            }

            var trainer = new MatrixFactorizationTrainer();
            var factors = trainer.Train(
                new TrainingData(training),
                ModelParameters.Parse(trainer, ["factors=6", "members=1", "epochs=10"]),
                new TrainingOptions { Seed = options.Seed, Threads = options.Threads, Cancellation = cancellation });
            var biases = HeldOutScores.OfBaseline(PredictionSource.Bias, BiasTrainer.Fit(training, cancellation), test);
            points.Add(new LearningCurvePoint(
                share,
                training.Count,
                RatingErrors.Of(UserMeans(training, test), test).Rmse,
                RatingErrors.Of(biases, test).Rmse,
                RatingErrors.Of(HeldOutScores.Of(factors, test, cancellation), test).Rmse));
        }

        return points;
    }

    private static float[] UserMeans(RatingTable training, RatingTable test)
    {
        var mean = RatingSums.Mean(training);
        var scores = new float[test.Count];
        for (var user = 0; user < test.UserCount; user++)
        {
            var sum = 0f;
            foreach (var score in training.HalfStarsOf(user))
            {
                sum += RatingScale.FromHalfStars(score) - mean;
            }

            scores.AsSpan(test.UserStarts[user]..test.UserStarts[user + 1]).Fill(mean + (sum / (training.HalfStarsOf(user).Length + Damping)));
        }

        return scores;
    }
}
