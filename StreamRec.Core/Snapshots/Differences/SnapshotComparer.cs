using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Snapshots.Differences;

/// <summary>Finds the difference between two snapshots, inside the engine and from their files alone: neither needs to be current or loaded.</summary>
/// <param name="store">The snapshots.</param>
/// <param name="options">How long lists get, and how much memory may be taken.</param>
public sealed class SnapshotComparer(SnapshotStore store, DifferenceOptions options)
{
    /// <summary>Compares two snapshots; neither is deleted meanwhile.</summary>
    /// <param name="before">The id of the one compared with.</param>
    /// <param name="after">The id of the one looked at.</param>
    /// <param name="progress">Told how far the comparison is; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops within 200 ms.</param>
    /// <exception cref="UnusableSnapshotException">One of them is missing or damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public SnapshotDifference Compare(string before, string after, IProgress<DifferenceProgress>? progress = null, CancellationToken cancellation = default)
    {
        var now = store.ReadManifest(after);
        using var heldAfter = store.Hold(after);
        store.Verify(now, checksums: false);
        return CompareFolder(before, now, store.FolderOf(after), progress, cancellation);
    }

    /// <summary>Compares a snapshot with one that lies in some folder, published or not.</summary>
    /// <param name="before">The id of the one compared with.</param>
    /// <param name="now">The one looked at.</param>
    /// <param name="folder">Where its files are.</param>
    /// <param name="progress">Told how far the comparison is; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops within 200 ms.</param>
    /// <exception cref="UnusableSnapshotException">One of them is missing or damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal SnapshotDifference CompareFolder(string before, SnapshotManifest now, string folder, IProgress<DifferenceProgress>? progress, CancellationToken cancellation)
    {
        var old = store.ReadManifest(before);
        using var heldBefore = store.Hold(before);
        store.Verify(old, checksums: false);
        try
        {
            using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { MemoryLimit = options.MaximumMemoryBytes, TemporaryFolder = Path.GetTempPath(), PreserveInsertionOrder = false });
            var pair = new SnapshotPair(connection, manifest => ReferenceEquals(manifest, now) ? folder : store.FolderOf(manifest.Id), old, now, options.ListedRows, cancellation);
            progress?.Report(new DifferenceProgress(DifferenceStage.Titles, 0));
            var titles = TitleComparison.Run(pair);
            progress?.Report(new DifferenceProgress(DifferenceStage.Ratings, 0.3));
            var ratings = RatingComparison.Run(pair);
            progress?.Report(new DifferenceProgress(DifferenceStage.Works, 0.9));
            var works = WorkComparison.Run(pair);
            progress?.Report(new DifferenceProgress(DifferenceStage.Works, 1));
            return new SnapshotDifference(old, now, titles, ratings, works);
        }
        catch (DuckDbException error)
        {
            throw new UnusableSnapshotException($"The snapshots {before} and {now.Id} cannot be compared: {error.Message}", error);
        }
    }
}
