namespace StreamRec.Core.Activity;

/// <summary>One step of what the server did, or saw done: an import, a training, a comparison, a switch, a deletion.</summary>
/// <param name="Id">What tells it from all others. A step that several may see has the same id for all of them, so that it is kept once.</param>
/// <param name="When">When it ended.</param>
/// <param name="Kind">What kind of step.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Cause">Why, in a form that every language can say.</param>
public sealed record ActivityEvent(string Id, DateTimeOffset When, ActivityKind Kind, ActivityOutcome Outcome, ActivityCause Cause)
{
    /// <summary>The names and numbers of the cause: texts, <see cref="long"/> and <see cref="double"/>; which ones, <see cref="ActivityCause"/> says.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>The snapshot it is about, or <see langword="null"/>.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The model it is about, or <see langword="null"/>.</summary>
    public string? ModelId { get; init; }

    /// <summary>The file or files it is about, or <see langword="null"/>.</summary>
    public string? File { get; init; }

    /// <summary>How long it took, or <see langword="null"/>.</summary>
    public TimeSpan? Duration { get; init; }
}

/// <summary>The kinds of steps.</summary>
public enum ActivityKind
{
    /// <summary>Files became a snapshot, or were found to be taken already.</summary>
    Import,

    /// <summary>A file of the watched folder was put aside.</summary>
    Quarantine,

    /// <summary>A model was trained, or was found to need no training.</summary>
    Training,

    /// <summary>A new model was judged beside the one in use.</summary>
    Comparison,

    /// <summary>Another snapshot or model answers.</summary>
    Switch,

    /// <summary>A study was made.</summary>
    Study,

    /// <summary>The time of a plan came.</summary>
    Schedule,

    /// <summary>A snapshot or model was deleted.</summary>
    Deletion,
}

/// <summary>What became of a step.</summary>
public enum ActivityOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There was no need, or it was decided against.</summary>
    Skipped,

    /// <summary>It could not be done.</summary>
    Failed,

    /// <summary>Somebody stopped it, or the server did.</summary>
    Stopped,
}
