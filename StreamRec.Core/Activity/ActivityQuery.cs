namespace StreamRec.Core.Activity;

/// <summary>Which steps are wanted.</summary>
public sealed record ActivityQuery
{
    /// <summary>One kind, or all.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>One outcome, or all.</summary>
    public ActivityOutcome? Outcome { get; init; }

    /// <summary>The id of a snapshot or model, or a part of a file's name; empty for all.</summary>
    public string About { get; init; } = "";

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Steps of a page.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Whether a step is wanted.</summary>
    internal bool Accepts(ActivityEvent each) =>
        (Kind is null || each.Kind == Kind)
        && (Outcome is null || each.Outcome == Outcome)
        && (About.Length == 0 || each.SnapshotId == About || each.ModelId == About || each.File?.Contains(About, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>A page of steps, the latest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Events">Those of this page.</param>
/// <param name="Problem">Why only the latest are there, those that this server remembers by itself; <see langword="null"/> while the store is to be had.</param>
public sealed record ActivityList(long Total, IReadOnlyList<ActivityEvent> Events, string? Problem = null);
