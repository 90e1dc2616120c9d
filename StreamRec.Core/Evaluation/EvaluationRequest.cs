using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Evaluation;

/// <summary>What to evaluate and how.</summary>
public sealed record EvaluationRequest
{
    /// <summary>The model's trainer.</summary>
    public required IModelTrainer Trainer { get; init; }

    /// <summary>Its settings; defaults when <see langword="null"/>.</summary>
    public ModelParameters? Parameters { get; init; }

    /// <summary>Start of all randomness: of the split and of the training.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads train; changes the time, never the result.</summary>
    public int Threads { get; init; } = WorkerThreads.DefaultCount;

    /// <summary>How ranked lists are judged; <see langword="null"/> leaves them out.</summary>
    public RankingOptions? Ranking { get; init; } = new();

    /// <summary>The score in stars, inclusive, on which the calibration of probabilities is judged; 0.5 to 5.</summary>
    public double Threshold { get; init; } = 3.7;

    /// <summary>Whether errors by kinds of users and titles, and the calibration, are measured; without them only the errors and lists are.</summary>
    public bool Details { get; init; } = true;

    /// <summary>Told after each epoch and each fold, on a thread of the evaluation.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    /// <summary>Ends the evaluation with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>How far an evaluation is.</summary>
/// <param name="Fold">The fold at work, 1-based.</param>
/// <param name="Folds">Folds in all.</param>
/// <param name="Training">The last report of the fold's training, or <see langword="null"/> when it is done.</param>
public sealed record EvaluationProgress(int Fold, int Folds, TrainingProgress? Training);
