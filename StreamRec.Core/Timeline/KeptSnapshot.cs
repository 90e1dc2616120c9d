using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Timeline;

/// <summary>What a snapshot is needed for; only one that nothing needs may be deleted.</summary>
public enum SnapshotNeed
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is the current one.</summary>
    Current,

    /// <summary>The server still answers from it.</summary>
    Served,

    /// <summary>It was current before the current one: going back leads to it.</summary>
    WayBack,

    /// <summary>It lies between the current one and the ratings that its model was trained on: without it nobody could tell that the model fits.</summary>
    LinksModel,

    /// <summary>Somebody wants it kept, or a model that was trained on it.</summary>
    Marked,
}

/// <summary>A snapshot as it stands.</summary>
/// <param name="Manifest">What it is, where it came from and what was done to it.</param>
public sealed record KeptSnapshot(SnapshotManifest Manifest)
{
    /// <summary>Whether it is the current one.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether the server of this process answers from it.</summary>
    public bool Serves { get; init; }

    /// <summary>Whether somebody has marked it to be kept.</summary>
    public bool IsMarked { get; init; }

    /// <summary>What it is needed for.</summary>
    public SnapshotNeed Need { get; init; }

    /// <summary>The ids of the models that know its ratings, the newest first.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Whether it may be deleted; a training that reads it can still stand in the way.</summary>
    public bool CanBeDeleted => Need == SnapshotNeed.None;
}

/// <summary>The snapshots of a data root.</summary>
/// <param name="Snapshots">All whole ones, the newest first.</param>
public sealed record SnapshotList(IReadOnlyList<KeptSnapshot> Snapshots)
{
    /// <summary>The current snapshot's id, or <see langword="null"/> when nothing has been imported.</summary>
    public string? CurrentId { get; init; }

    /// <summary>The id of the snapshot that <see cref="SnapshotHistory.Back"/> would return to, or <see langword="null"/>.</summary>
    public string? BackId { get; init; }

    /// <summary>The ids of the models that somebody has marked to be kept.</summary>
    public IReadOnlySet<string> MarkedModels { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The size of all snapshots in bytes.</summary>
    public long TotalBytes => Snapshots.Sum(snapshot => snapshot.Manifest.Bytes);
}
