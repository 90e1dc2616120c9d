using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Workspaces.Retraining;

/// <summary>Which ratings of a workspace the snapshot of a model did not hold: given since, or changed.</summary>
/// <param name="IsNew">Beside the workspace's ratings.</param>
/// <param name="Count">How many are new.</param>
/// <param name="Known">How many ratings the model's snapshot held.</param>
internal sealed record NewRatings(bool[] IsNew, int Count, int Known)
{
    /// <summary>Compares the two, rating by rating.</summary>
    /// <returns><see langword="null"/> when the model's snapshot is gone, so that nobody can tell.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static NewRatings? Find(SnapshotStore snapshots, Workspace workspace, ModelManifest model, CancellationToken cancellation)
    {
        try
        {
            var manifest = snapshots.ReadManifest(model.SnapshotId);
            using var held = snapshots.Hold(manifest.Id);
            snapshots.Verify(manifest, checksums: false);
            var titles = TitlesParquetReader.ReadTitles(Path.Combine(snapshots.FolderOf(manifest.Id), SnapshotStore.TitlesFile));
            var (ratings, users) = RatingParquetReader.Read(Path.Combine(snapshots.FolderOf(manifest.Id), SnapshotStore.RatingsFile), titles.Count, cancellationToken: cancellation);
            var works = workspace.Catalog.Works.Count;
            var rows = new int[titles.Count];
            for (var row = 0; row < rows.Length; row++)
            {
                // A title that is gone becomes one that nobody has rated.
                rows[row] = workspace.Catalog.Find(titles[row].Id)?.Row ?? works;
            }

            return Compare(workspace.Ratings, ratings.WithTitles(rows, works + 1), workspace.Users.RowsOf(users), cancellation);
        }
        catch (UnusableSnapshotException)
        {
            return null;
        }
    }

    /// <summary>Compares two tables over the same title rows; within a user, ratings are ordered by title, then time.</summary>
    /// <param name="now">The ratings now.</param>
    /// <param name="before">The ratings before.</param>
    /// <param name="rows">For each user row of <paramref name="now"/> the one in <paramref name="before"/>, or −1.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static NewRatings Compare(RatingTable now, RatingTable before, int[] rows, CancellationToken cancellation)
    {
        var isNew = new bool[now.Count];
        var count = 0;
        for (var user = 0; user < now.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (old, oldEnd) = rows[user] < 0 ? (0, 0) : (before.UserStarts[rows[user]], before.UserStarts[rows[user] + 1]);
            for (var rating = now.UserStarts[user]; rating < now.UserStarts[user + 1]; rating++)
            {
                while (old < oldEnd && Order(before, old, now, rating) < 0)
                {
                    old++;
                }

                if (old < oldEnd && Order(before, old, now, rating) == 0)
                {
                    old++;
                }
                else
                {
                    isNew[rating] = true;
                    count++;
                }
            }
        }

        return new NewRatings(isNew, count, before.Count);
    }

    private static int Order(RatingTable left, int first, RatingTable right, int second)
    {
        var byTitle = left.Titles[first].CompareTo(right.Titles[second]);
        if (byTitle != 0)
        {
            return byTitle;
        }

        var byTime = left.TimeOf(first).CompareTo(right.TimeOf(second));
        return byTime != 0 ? byTime : left.HalfStars[first].CompareTo(right.HalfStars[second]);
    }
}
