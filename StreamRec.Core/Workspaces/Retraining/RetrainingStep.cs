using StreamRec.Core.Configuration;

namespace StreamRec.Core.Workspaces.Retraining;

/// <summary>Something that the server did, or left, about the model in use without being asked.</summary>
/// <param name="Verdict">What, and why.</param>
/// <param name="SnapshotId">The snapshot whose ratings it is about.</param>
public sealed record RetrainingStep(RetrainingVerdict Verdict, string SnapshotId)
{
    /// <summary>The new model, or <see langword="null"/> where none was trained.</summary>
    public string? ModelId { get; init; }

    /// <summary>The name of the new model's trainer.</summary>
    public string Model { get; init; } = "";

    /// <summary>The model in use, or <see langword="null"/> where none was.</summary>
    public string? InUseId { get; init; }

    /// <summary>How many ratings the new model was trained on.</summary>
    public int Ratings { get; init; }

    /// <summary>How many ratings are new to the model in use.</summary>
    public int NewRatings { get; init; }

    /// <summary>How many ratings the model in use knows.</summary>
    public int KnownRatings { get; init; }

    /// <summary>How many are needed: new ones to train, or held-out ones to compare.</summary>
    public int Needed { get; init; }

    /// <summary>The comparison, or <see langword="null"/> where there was none.</summary>
    public ModelTrial? Trial { get; init; }

    /// <summary>What went wrong, or <see langword="null"/>.</summary>
    public string? Problem { get; init; }

    /// <summary>How long it took, or <see langword="null"/>.</summary>
    public TimeSpan? Duration { get; init; }
}

/// <summary>What the server did or left, and why.</summary>
public enum RetrainingVerdict
{
    /// <summary>A model was trained, as none knew the ratings.</summary>
    NoneKnew,

    /// <summary>Too few ratings are new; nothing was trained.</summary>
    TooFewNew,

    /// <summary>A model was trained, as enough ratings are new.</summary>
    EnoughNew,

    /// <summary>A model was trained, as a plan says so.</summary>
    Planned,

    /// <summary>The new model is not worse and takes over.</summary>
    TookOver,

    /// <summary>The new model is worse and is only kept.</summary>
    Worse,

    /// <summary>Too few new ratings could be held out; the new model is only kept.</summary>
    CannotTell,

    /// <summary>Somebody made another model the active one meanwhile; the new one is only kept.</summary>
    Overtaken,

    /// <summary>The training failed.</summary>
    Failed,
}

/// <summary>Two models judged on the same ratings, which neither was trained on.</summary>
/// <param name="Measure">By what.</param>
/// <param name="HeldOut">How many ratings.</param>
/// <param name="Candidate">The new model's figure.</param>
/// <param name="InUse">The figure of the one in use.</param>
public sealed record ModelTrial(RetrainingMeasure Measure, int HeldOut, double Candidate, double InUse)
{
    /// <summary>Whether the new model's figure is better, equal, or worse by the tolerance at most.</summary>
    public bool IsNotWorse(double tolerance) => Measure == RetrainingMeasure.Ndcg ? Candidate >= InUse - tolerance : Candidate <= InUse + tolerance;
}

/// <summary>A step of the server's own.</summary>
/// <param name="step">The step.</param>
public sealed class RetrainingStepEventArgs(RetrainingStep step) : EventArgs
{
    /// <summary>The step.</summary>
    public RetrainingStep Step => step;
}
