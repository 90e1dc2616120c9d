namespace StreamRec.Core.Jobs;

/// <summary>One piece of long work as it stands at a moment. Immutable: a reader may keep it as long as it likes.</summary>
/// <param name="Id">Its id, sortable by time; it stays the same when the work is done again.</param>
/// <param name="Request">What is to be done.</param>
/// <param name="Created">When it was submitted.</param>
public sealed record Job(string Id, JobRequest Request, DateTimeOffset Created)
{
    /// <summary>How far it got in its life.</summary>
    public JobState State { get; init; }

    /// <summary>When it was queued last: when submitted, or when somebody asked for it again.</summary>
    public DateTimeOffset Queued { get; init; } = Created;

    /// <summary>When it began to run, or <see langword="null"/>.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, or <see langword="null"/>.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>How much of it is done, 0 to 1.</summary>
    public double Fraction { get; init; }

    /// <summary>What it is doing.</summary>
    public JobStage Stage { get; init; } = JobStage.None;

    /// <summary>The errors after each epoch so far, thinned out where there are very many; empty for work without epochs.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>Its place among the waiting, from 1; 0 when it does not wait.</summary>
    public int Position { get; init; }

    /// <summary>About how long until it is done, waiting included; <see langword="null"/> when that cannot be told.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>Whether it was told to stop and has not stopped yet.</summary>
    public bool IsStopping { get; init; }

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public string? Problem { get; init; }

    /// <summary>The id of what came out: of the model for a training, of the study for a study; <see langword="null"/> until then.</summary>
    public string? ResultId { get; init; }

    /// <summary>Whether it has ended, one way or another.</summary>
    public bool HasEnded => State is not (JobState.Queued or JobState.Running);

    /// <summary>Whether <see cref="JobQueue.Repeat"/> takes it: it ended without a result.</summary>
    public bool CanBeRepeated => State is JobState.Failed or JobState.Cancelled or JobState.Interrupted;
}

/// <summary>The life of a <see cref="Job"/>.</summary>
public enum JobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being done.</summary>
    Running,

    /// <summary>Is done; its result has the id <see cref="Job.ResultId"/>.</summary>
    Done,

    /// <summary>Could not be done; <see cref="Job.Problem"/> says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The server stopped while it ran.</summary>
    Interrupted,
}

/// <summary>What a running job is doing.</summary>
/// <param name="Name">A word of the kind of job, such as <c>training</c>; pages turn it into a sentence.</param>
/// <param name="Step">Which step of the stage, from 1; 0 when it has no steps.</param>
/// <param name="Steps">How many steps the stage has; 0 when it has none.</param>
public sealed record JobStage(string Name, int Step = 0, int Steps = 0)
{
    /// <summary>Nothing yet.</summary>
    public static JobStage None { get; } = new("");

    /// <summary>What the step is about, such as a fold or a setting; names and numbers only, the same in every language.</summary>
    public string Detail { get; init; } = "";
}

/// <summary>A point of a learning curve.</summary>
/// <param name="Epoch">Epochs done, from 1.</param>
/// <param name="TrainError">Root mean square error over the training ratings, in stars.</param>
/// <param name="ValidationError">The same over ratings held out, or <see langword="null"/> when none are.</param>
public sealed record CurvePoint(int Epoch, double TrainError, double? ValidationError);
