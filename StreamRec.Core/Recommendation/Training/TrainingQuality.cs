using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>A model's errors on ratings that it had not seen.</summary>
/// <param name="Model">Which model or baseline.</param>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars: how far off the model is on average.</param>
public sealed record ModelErrors(string Model, double Rmse, double Mae);

/// <summary>How good a trained model is, measured on held-out ratings. What is missing in manifests of older versions is empty or <see langword="null"/>.</summary>
/// <param name="HeldOut">How many ratings were held out; 0 when none could be, and then nothing is known.</param>
/// <param name="Errors">The model's errors, or <see langword="null"/> when nothing was held out.</param>
/// <param name="Baselines">The errors of guessing the mean of all ratings, of the user, of the title, and of both biases.</param>
/// <param name="TrainedOnAll">Whether the model was trained again on all ratings afterwards; else it has not seen the held-out ones.</param>
public sealed record TrainingQuality(int HeldOut, ModelErrors? Errors, IReadOnlyList<ModelErrors> Baselines, bool TrainedOnAll)
{
    /// <summary>By how much the model is better than guessing the mean of all ratings.</summary>
    public Improvement? OverMean { get; init; }

    /// <summary>By how much the model is better than the biases of user and title.</summary>
    public Improvement? OverBias { get; init; }

    /// <summary>The errors by kinds of users and titles.</summary>
    public IReadOnlyList<SegmentResult> Segments { get; init; } = [];

    /// <summary>How the errors are spread.</summary>
    public ErrorDistribution? Distribution { get; init; }

    /// <summary>Whether the model's probabilities mean what they say.</summary>
    public CalibrationResult? Calibration { get; init; }

    /// <summary>The quality of ranked lists for a sample of users; <see langword="null"/> when nobody has a relevant held-out title.</summary>
    public RankingResult? Ranking { get; init; }

    /// <summary>The same for lists of the most popular titles.</summary>
    public RankingResult? PopularRanking { get; init; }

    /// <summary>Which tenths of the titles, by popularity, the lists favour; empty where lists were not judged.</summary>
    public IReadOnlyList<PopularityShare> PopularityShares { get; init; } = [];

    /// <summary>Whether there was anything to learn from the ratings.</summary>
    public LearnabilityResult? Learnability { get; init; }

    /// <summary>The figures in a form to be put into sentences; <see langword="null"/> when nothing was held out.</summary>
    public QualityReading? Read() => QualityReader.Read(this);
}
