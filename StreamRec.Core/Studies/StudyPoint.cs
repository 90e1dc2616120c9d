using StreamRec.Core.Evaluation;

namespace StreamRec.Core.Studies;

/// <summary>How a point ended.</summary>
public enum PointState
{
    /// <summary>Some folds are judged; see <see cref="StudyResult.AtWork"/>.</summary>
    AtWork,

    /// <summary>All folds are judged.</summary>
    Done,

    /// <summary>Given up because it was clearly behind the best; it has no figures.</summary>
    GivenUp,

    /// <summary>The model cannot be trained with these settings; <see cref="StudyPoint.Problem"/> says why.</summary>
    Failed,
}

/// <summary>One point of a study: a model with settings, judged on every fold. It depends on the request, the ratings and its number only.</summary>
public sealed record StudyPoint
{
    /// <summary>Its number, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The trainer's name.</summary>
    public required string Model { get; init; }

    /// <summary>All settings, as text by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Those that the study varies, a part of <see cref="Parameters"/>.</summary>
    public IReadOnlyDictionary<string, string> Varied { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The share of the ratings it was tested on, for a sweep of shares.</summary>
    public double? TestShare { get; init; }

    /// <summary>The round of successive halving, or <see langword="null"/>.</summary>
    public HalvingRound? Round { get; init; }

    /// <summary>How it ended.</summary>
    public required PointState State { get; init; }

    /// <summary>Each fold's figures.</summary>
    public IReadOnlyList<FoldResult> Folds { get; init; } = [];

    /// <summary>Their means; <see langword="null"/> unless the point is done.</summary>
    public PointMean? Mean { get; init; }

    /// <summary>The errors of simple guesses on the same folds, where they differ from point to point.</summary>
    public IReadOnlyList<BaselineResult> Baselines { get; init; } = [];

    /// <summary>Of a tuning: the root mean square error on the first validation part after each epoch.</summary>
    public IReadOnlyList<double> Curve { get; init; } = [];

    /// <summary>The epochs that were left of those asked for, when the error had stopped to fall; else <see langword="null"/>.</summary>
    public int? ShortenedTo { get; init; }

    /// <summary>Seconds of work.</summary>
    public double Seconds { get; init; }

    /// <summary>Why it was given up or failed.</summary>
    public string? Problem { get; init; }
}

/// <summary>A round of successive halving.</summary>
/// <param name="Number">The round, 1-based.</param>
/// <param name="Rounds">Rounds in all.</param>
/// <param name="Share">The share of the full effort, up to 1.</param>
public sealed record HalvingRound(int Number, int Rounds, double Share);

/// <summary>Means over a point's folds.</summary>
/// <param name="Rmse">Mean root mean square error in stars.</param>
/// <param name="RmseDeviation">Its standard deviation over the folds; 0 with one.</param>
/// <param name="Mae">Mean of the mean absolute errors in stars.</param>
/// <param name="MaeDeviation">Its standard deviation over the folds; 0 with one.</param>
/// <param name="FitSeconds">Mean time of a training.</param>
/// <param name="Ndcg">Mean nDCG of ranked lists, or <see langword="null"/> where they were not judged.</param>
/// <param name="Precision">Mean precision of ranked lists.</param>
/// <param name="Coverage">Mean share of the catalog that stands in a list.</param>
public sealed record PointMean(double Rmse, double RmseDeviation, double Mae, double MaeDeviation, double FitSeconds, double? Ndcg, double? Precision, double? Coverage);
