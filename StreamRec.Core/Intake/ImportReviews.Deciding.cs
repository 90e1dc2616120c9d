using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Intake;

/// <content>Importing or not.</content>
public sealed partial class ImportReviews
{
    private long announced;

    /// <summary>Imports what was reviewed: the snapshot that lies ready becomes the current one, in one step, and the uploaded files go. Done twice, the second time changes nothing.</summary>
    /// <param name="id">The review.</param>
    /// <param name="by">By what way it was asked for.</param>
    /// <param name="cancellation">Stops waiting for another import; nothing has changed then.</param>
    /// <returns>The review as it is now; <see langword="null"/> when there is none.</returns>
    /// <exception cref="RefusedReviewException">It is not ready, or the current snapshot is another one than it compared with.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public ImportReview? Commit(string id, SnapshotOrigin by, CancellationToken cancellation = default)
    {
        Load();
        if (!entries.TryGetValue(id, out var entry))
        {
            return null;
        }

        lock (entry.Committing)
        {
            if (entry.Review.State == ReviewState.Committed)
            {
                return entry.Review;
            }

            var committed = Publish(entry, by, cancellation);
            ReviewFiles.WriteQuietly(entry.Folder, committed);
            entry.Update(_ => committed);
            ReviewFiles.DeleteQuietly(entry.FilesFolder);
            foreach (var upload in entry.Review.Request.Uploads)
            {
                uploads.Remove(upload);
            }
        }

        imported?.Invoke();
        Announce();
        return entry.Review;
    }

    /// <summary>Stops a review that waits or runs; nothing has changed by it.</summary>
    /// <returns>Whether it waited or ran.</returns>
    public bool Cancel(string id)
    {
        Load();
        if (!entries.TryGetValue(id, out var entry) || entry.Review.IsOver)
        {
            return false;
        }

        entry.Update(review => review.IsOver ? review : review with { IsStopping = true });
        entry.Stopping.Cancel();
        Announce();
        return true;
    }

    /// <summary>Discards a review, stopping it where it runs. Nothing was imported by it, and what was imported stays; uploaded files stay until somebody removes them, too, or their time is over.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        Load();
        if (!entries.TryRemove(id, out var entry))
        {
            return false;
        }

        entry.IsRemoved = true;
        if (entry.Review.IsOver)
        {
            ReviewFiles.DeleteQuietly(entry.Folder);
        }
        else
        {
            entry.Stopping.Cancel();
        }

        Announce();
        return true;
    }

    private ImportReview Publish(ReviewEntry entry, SnapshotOrigin by, CancellationToken cancellation)
    {
        if (entry.Review is not { State: ReviewState.Ready, Prepared: { } prepared } review || entry.IsRemoved)
        {
            throw new RefusedReviewException(ReviewRefusal.NotReady, "This review is not at the point where it can be imported.");
        }

        using var writing = store.Root.WaitForWriting(cancellation);
        if (IsOutdated(review))
        {
            throw new RefusedReviewException(ReviewRefusal.Outdated, "The current snapshot is another one than this review compared with: something was imported or gone back to meanwhile. Review the files again.");
        }

        var now = time.GetUtcNow();
        var manifest = prepared with
        {
            Id = SnapshotStore.NewId(now),
            Created = now,
            ImportedBy = by,
            Import = prepared.Import with { Rejections = [.. prepared.Import.Rejections.Take(options.ReportedRejections)] },
        };
        store.PublishPrepared(manifest, entry.SnapshotFolder);
        return review with { State = ReviewState.Committed, Snapshot = manifest.Id, Prepared = manifest, Difference = review.Difference is { } difference ? difference with { After = manifest } : null };
    }
}
