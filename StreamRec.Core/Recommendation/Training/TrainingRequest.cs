using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>What to train, and how its quality is measured on the way.</summary>
public sealed record TrainingRequest
{
    private const int UsualMostHeldOut = 100_000;

    /// <summary>The way to learn.</summary>
    public required IModelTrainer Trainer { get; init; }

    /// <summary>Its settings; defaults when <see langword="null"/>.</summary>
    public ModelParameters? Parameters { get; init; }

    /// <summary>Start of all randomness.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads compute; changes the time, never the result.</summary>
    public int Threads { get; init; } = WorkerThreads.DefaultCount;

    /// <summary>The share of the ratings held out to measure quality, 0 (none) to 0.5.</summary>
    public double HoldOutShare { get; init; } = 0.05;

    /// <summary>At most so many ratings are held out: beyond this the figures hardly get more exact.</summary>
    public int MostHeldOut { get; init; } = UsualMostHeldOut;

    /// <summary>
    /// Up to so many ratings the model is trained a second time on all of them after it was measured. Above it the measured model is kept:
    /// <see cref="MostHeldOut"/> is then a small part of the whole, and a second training would double the time.
    /// </summary>
    public int MostForSecondTraining { get; init; } = 3_000_000;

    /// <summary>The score in stars, inclusive, on which the calibration of probabilities is judged.</summary>
    public double Threshold { get; init; } = 3.7;

    /// <summary>How ranked lists are judged: for fewer users than an evaluation does, because every training waits for it.</summary>
    public RankingOptions Ranking { get; init; } = new() { MostUsers = 500 };

    /// <summary>Whether it is asked if there is anything to learn from the ratings; see <see cref="LearnabilityDiagnosis"/>.</summary>
    public bool Diagnose { get; init; } = true;

    /// <summary>Ratings to compare the model on with another, which its measured training does not see; none when <see langword="null"/>.</summary>
    public WithheldRatings? Withheld { get; init; }

    /// <summary>Told after each epoch, on a thread of the training.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Ends the training with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The share of so many ratings that is held out when this share is asked for and <see cref="MostHeldOut"/> is as usual.</summary>
    public static double ShareToHoldOut(double share, int ratings) => Math.Min(share, (double)UsualMostHeldOut / Math.Max(1, ratings));
}
