using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Evaluation;

/// <summary>What an evaluation found; its names are those of <c>evaluate --json</c>.</summary>
/// <param name="Model">The trainer's name.</param>
/// <param name="Parameters">The settings, as text by name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Folds">Each fold's figures.</param>
/// <param name="Mean">Their means.</param>
/// <param name="Baselines">The errors of simple guesses on the same folds, as means.</param>
/// <param name="PeakMemoryBytes">The most memory the process has held so far.</param>
public sealed record EvaluationResult(
    string Model,
    IReadOnlyDictionary<string, string> Parameters,
    int Seed,
    int Threads,
    IReadOnlyList<FoldResult> Folds,
    MeanResult Mean,
    IReadOnlyList<BaselineResult> Baselines,
    long PeakMemoryBytes)
{
    /// <summary>The lists of simple guesses, judged like the model's, as means over the folds; empty when lists were not judged.</summary>
    public IReadOnlyList<RankingBaseline> RankingBaselines { get; init; } = [];

    /// <summary>By how much the model is better than guessing the mean, over the test ratings of all folds.</summary>
    public Improvement? OverMean { get; init; }

    /// <summary>By how much the model is better than the biases, over the test ratings of all folds.</summary>
    public Improvement? OverBias { get; init; }

    /// <summary>The errors by kinds of users and titles, over the test ratings of all folds.</summary>
    public IReadOnlyList<SegmentResult> Segments { get; init; } = [];

    /// <summary>Whether the model's probabilities mean what they say, over the test ratings of all folds.</summary>
    public CalibrationResult? Calibration { get; init; }

    /// <summary>The figures in a form to be put into sentences.</summary>
    public QualityReading? Reading { get; init; }
}

/// <summary>One training and test.</summary>
/// <param name="Rmse">Root mean square error, √(Σ (predicted − given)² / n), in stars.</param>
/// <param name="Mae">Mean absolute error, Σ |predicted − given| / n, in stars.</param>
/// <param name="TrainRatings">Ratings trained on.</param>
/// <param name="TestRatings">Ratings predicted.</param>
/// <param name="FitSeconds">Time of the training.</param>
/// <param name="PredictSeconds">Time of predicting the test ratings.</param>
/// <param name="Ranking">Quality of ranked lists, or <see langword="null"/> when not judged or no user has a relevant test title.</param>
public sealed record FoldResult(double Rmse, double Mae, int TrainRatings, int TestRatings, double FitSeconds, double PredictSeconds, RankingResult? Ranking)
{
    /// <summary>Coefficient of determination, 1 − Σ (predicted − given)² / Σ (given − mean of the given)²; <see langword="null"/> when all test ratings are equal.</summary>
    public double? RSquared { get; init; }
}

/// <summary>Means over folds.</summary>
/// <param name="Rmse">Mean of the folds' root mean square errors.</param>
/// <param name="Mae">Mean of the folds' mean absolute errors.</param>
/// <param name="RmseDeviation">Standard deviation of the folds' root mean square errors; 0 with one fold.</param>
/// <param name="FitSeconds">Mean time of a training.</param>
/// <param name="PredictSeconds">Mean time of predicting a test part.</param>
/// <param name="Ranking">Means of the ranking figures over the folds that have them.</param>
public sealed record MeanResult(double Rmse, double Mae, double RmseDeviation, double FitSeconds, double PredictSeconds, RankingResult? Ranking)
{
    /// <summary>Mean of the folds' coefficients of determination.</summary>
    public double? RSquared { get; init; }

    /// <summary>How far the means may be off; <see langword="null"/> when there is too little to tell.</summary>
    public ConfidenceResult? Confidence { get; init; }
}

/// <summary>How a confidence interval was found.</summary>
public enum ConfidenceMethod
{
    /// <summary>From the spread of the folds' figures, with Student's t.</summary>
    StudentT,

    /// <summary>From one fold, by drawing its users again with replacement.</summary>
    Bootstrap,
}

/// <summary>Confidence intervals of the figures of an evaluation.</summary>
/// <param name="Method">How they were found.</param>
/// <param name="Level">The share of such intervals that hold the true figure, 0.95.</param>
/// <param name="Intervals">The intervals by the names of the figures: <c>rmse</c>, <c>mae</c>, and, where lists were judged, <c>precision</c>, <c>recall</c>, <c>ndcg</c>, <c>meanAveragePrecision</c>, <c>hitRate</c>, <c>meanReciprocalRank</c>.</param>
public sealed record ConfidenceResult(ConfidenceMethod Method, double Level, IReadOnlyDictionary<string, ConfidenceInterval> Intervals);

/// <summary>A confidence interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High);

/// <summary>The lists of a simple guess.</summary>
/// <param name="Model"><c>most-popular</c>: titles by number of ratings; <c>bias</c>: titles by their damped mean.</param>
/// <param name="Ranking">Their quality.</param>
public sealed record RankingBaseline(string Model, RankingResult Ranking);

/// <summary>The errors of a simple guess.</summary>
/// <param name="Model"><c>global-mean</c>, <c>user-mean</c>, <c>title-mean</c> or <c>bias</c>.</param>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars.</param>
public sealed record BaselineResult(string Model, double Rmse, double Mae);
