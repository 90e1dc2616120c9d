using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;

namespace StreamRec.Core.Intake;

/// <summary>Where a review is.</summary>
public enum ReviewState
{
    /// <summary>It waits for another one.</summary>
    Waiting,

    /// <summary>The files are being read.</summary>
    Running,

    /// <summary>It is done: import or not.</summary>
    Ready,

    /// <summary>The files cannot be imported as they are.</summary>
    Unusable,

    /// <summary>Something went wrong that the files have nothing to do with.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The server stopped while it ran.</summary>
    Interrupted,

    /// <summary>It was imported.</summary>
    Committed,
}

/// <summary>What a review is asked to look at.</summary>
/// <param name="Uploads">Ids of uploaded files.</param>
/// <param name="Folder">A file or folder of the server inside an allowed one; <see langword="null"/> for none.</param>
/// <param name="Append">Whether the import adds to what there is, instead of replacing the families of data that the files hold.</param>
public sealed record ReviewRequest(IReadOnlyList<string> Uploads, string? Folder, bool Append);

/// <summary>
/// An import that is prepared and not yet done: what each file is, what became of its rows, and what would change. The new snapshot lies ready beside the others, so that what was looked at is
/// what is imported.
/// </summary>
public sealed record ImportReview
{
    /// <summary>Its id: by chance.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked.</summary>
    public required ReviewRequest Request { get; init; }

    /// <summary>The group of the uploaded files; <see langword="null"/> without any.</summary>
    public string? Group { get; init; }

    /// <summary>What the files and folders are called, in the order in which they were named.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Where it is.</summary>
    public ReviewState State { get; init; }

    /// <summary>How much of it is done, 0 to 1.</summary>
    public double Fraction { get; init; }

    /// <summary>What the import is doing; <see langword="null"/> before it runs and while it compares.</summary>
    public ImportStage? Stage { get; init; }

    /// <summary>Whether it was told to stop and has not stopped yet.</summary>
    public bool IsStopping { get; init; }

    /// <summary>Why nothing can be imported; names file, line and column where there are any.</summary>
    public string? Problem { get; init; }

    /// <summary>The files; known soon after the start.</summary>
    public IReadOnlyList<ReviewedFile> Files { get; init; } = [];

    /// <summary>Rules with the rows they touched, and rejected rows; also when nothing can be imported, as far as reading came.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>The snapshot that was current, from which families of data may be carried over; <see langword="null"/> when nothing has been imported yet.</summary>
    public string? Base { get; init; }

    /// <summary>What the new snapshot will be; only when it is ready.</summary>
    public SnapshotManifest? Prepared { get; init; }

    /// <summary>How it differs from <see cref="Base"/>; <see langword="null"/> without one.</summary>
    public SnapshotDifference? Difference { get; init; }

    /// <summary>The snapshot that came of it, once it is imported.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Whether nothing more happens by itself.</summary>
    public bool IsOver => State is not (ReviewState.Waiting or ReviewState.Running);
}

/// <summary>Why a review is not begun or not imported.</summary>
public enum ReviewRefusal
{
    /// <summary>No file is named, or one that is not there, or not allowed.</summary>
    NoFiles,

    /// <summary>An uploaded file is not all here yet.</summary>
    Incomplete,

    /// <summary>As many reviews as may be are under way.</summary>
    TooMany,

    /// <summary>It is not at the point where it can be imported.</summary>
    NotReady,

    /// <summary>The current snapshot is another one than the review compared with.</summary>
    Outdated,
}

/// <summary>A review that is not begun, or not imported. Nothing has changed.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">The same in words.</param>
public sealed class RefusedReviewException(ReviewRefusal refusal, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ReviewRefusal Refusal => refusal;
}
