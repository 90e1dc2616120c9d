using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>Progress of a ranking model's training. Its errors in stars are those of its biases, which do not change from epoch to epoch.</summary>
internal static class RankingReport
{
    /// <summary>Tells the progress when somebody listens.</summary>
    public static void Send(TrainingOptions options, RankingModel model, RatingTable ratings, int epoch, int epochs, TimeSpan elapsed)
    {
        if (options.Progress is { } progress)
        {
            var validation = options.Validation is { Count: > 0 } watched ? ModelError.RootMeanSquare(model, watched, options.Cancellation) : (double?)null;
            progress.Report(new TrainingProgress(epoch, epochs, ModelError.RootMeanSquare(model, ratings, options.Cancellation), validation, elapsed));
        }
    }
}
