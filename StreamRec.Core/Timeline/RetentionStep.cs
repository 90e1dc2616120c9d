namespace StreamRec.Core.Timeline;

/// <summary>What the rule deletes.</summary>
public enum RetainedKind
{
    /// <summary>A snapshot.</summary>
    Snapshot,

    /// <summary>A model.</summary>
    Model,
}

/// <summary>Something that the rule would delete, or has.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Bytes">The size of its files.</param>
public sealed record RetentionStep(RetainedKind Kind, string Id, DateTimeOffset Created, long Bytes)
{
    /// <summary>When the rule came to it; <see langword="null"/> in a plan.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>Why it was left after all; <see langword="null"/> when it is gone, and in a plan.</summary>
    public string? Problem { get; init; }
}
