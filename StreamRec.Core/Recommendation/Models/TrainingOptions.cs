using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Models;

/// <summary>What a model is trained on.</summary>
/// <param name="Ratings">The ratings; a model sees no others.</param>
/// <param name="Works">The catalog, one entry for each title row; empty when only ratings are at hand, which content models refuse.</param>
public sealed record TrainingData(RatingTable Ratings, IReadOnlyList<Work> Works)
{
    /// <summary>Ratings alone, without the titles' texts.</summary>
    public TrainingData(RatingTable ratings)
        : this(ratings, [])
    {
    }

    /// <summary>Attributes of users and titles, for models that use them.</summary>
    public SideInformation Side { get; init; } = SideInformation.None;
}

/// <summary>How a training runs, as opposed to what it learns.</summary>
public sealed record TrainingOptions
{
    /// <summary>Start of all randomness.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads compute; changes the time, never the result.</summary>
    public int Threads { get; init; } = WorkerThreads.DefaultCount;

    /// <summary>Ratings whose error is reported after each epoch, or <see langword="null"/>. They never influence the model.</summary>
    public RatingTable? Validation { get; init; }

    /// <summary>Told after each epoch, on a thread of the training.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Ends the training with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>How far a training is.</summary>
/// <param name="Epoch">Epochs done, 1-based.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="TrainError">Root mean square error over the training ratings during the epoch, in stars.</param>
/// <param name="ValidationError">The same over <see cref="TrainingOptions.Validation"/> after the epoch, or <see langword="null"/>.</param>
/// <param name="Elapsed">Time since the training began.</param>
public sealed record TrainingProgress(int Epoch, int Epochs, double TrainError, double? ValidationError, TimeSpan Elapsed)
{
    /// <summary>Which training of a <see cref="Training.ModelTraining"/> this is.</summary>
    public TrainingStage Stage { get; init; }
}

/// <summary>The trainings that a model goes through.</summary>
public enum TrainingStage
{
    /// <summary>There is one training only.</summary>
    Only,

    /// <summary>The first of two, without the held-out ratings.</summary>
    Measuring,

    /// <summary>The second of two, on all ratings.</summary>
    Final,
}
