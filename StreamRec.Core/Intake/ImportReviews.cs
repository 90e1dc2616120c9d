using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Works;

namespace StreamRec.Core.Intake;

/// <summary>
/// Imports that people look at before they happen: a review reads the files behind the pages, one at a time, and puts the new snapshot ready beside the others without changing anything; then it
/// is imported as it is, in one step, or not. Reviews outlive the server, and end after a time.
/// </summary>
/// <param name="store">The snapshots.</param>
/// <param name="uploads">The uploaded files.</param>
/// <param name="options">The limits of an import.</param>
/// <param name="works">When titles are taken for the same.</param>
/// <param name="comparer">Finds what would change.</param>
/// <param name="time">The clock.</param>
/// <param name="imported">Called after an import, so that the server takes it up at once.</param>
public sealed partial class ImportReviews(
    SnapshotStore store, UploadStore uploads, ImportOptions options, WorkOptions works, SnapshotComparer comparer, TimeProvider time, Action? imported = null) : IDisposable
{
    private readonly ReviewFiles files = new(store.Root);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, ReviewEntry> entries = new(StringComparer.Ordinal);
    private bool isLoaded;

    /// <summary>Raised when a review has come, gone on or gone, on some thread; not more often than a page can follow.</summary>
    public event EventHandler? Changed;

    /// <summary>The folders of the server that people may name.</summary>
    public AllowedFolders Folders { get; } = new(store.Root, uploads.Options);

    /// <summary>The limits.</summary>
    public UploadOptions Limits => uploads.Options;

    /// <summary>Begins a review.</summary>
    /// <exception cref="RefusedReviewException">A file is not there, not whole or not allowed, or too many reviews are under way.</exception>
    public ImportReview Start(ReviewRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Load();
        RemoveOld();
        var named = request.Uploads.Distinct(StringComparer.Ordinal).Select(Require).ToList();
        var folder = string.IsNullOrWhiteSpace(request.Folder) ? null : Folders.Resolve(request.Folder)
            ?? throw new RefusedReviewException(ReviewRefusal.NoFiles, $"There is no '{request.Folder.Trim()}' in the folders from which this server imports: {string.Join(", ", Folders.All)} (StreamRec:Uploads:Folders).");
        if (named.Count == 0 && folder is null)
        {
            throw new RefusedReviewException(ReviewRefusal.NoFiles, "No file and no folder is named.");
        }

        ReviewEntry entry;
        lock (gate)
        {
            MakeRoom();
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            entry = new ReviewEntry(
                new ImportReview
                {
                    Id = id,
                    Request = request,
                    Group = named.Count > 0 ? named[0].Group : null,
                    Inputs = [.. named.Select(upload => upload.Name), .. folder is null ? [] : new[] { folder }],
                    Created = time.GetUtcNow(),
                },
                files.FolderOf(id));
            ReviewFiles.Write(entry.Folder, entry.Review);
            entries[id] = entry;
        }

        var begun = entry.Review;
        Announce();
        _ = RunInTurnAsync(entry, new ReviewInputs(named, uploads.PathOf, folder));
        return begun;
    }

    /// <summary>A review; <see langword="null"/> when there is none, or no longer.</summary>
    public ImportReview? Find(string? id)
    {
        Load();
        return id is not null && entries.TryGetValue(id, out var entry) ? entry.Review : null;
    }

    /// <summary>All reviews, the latest first.</summary>
    public IReadOnlyList<ImportReview> List()
    {
        Load();
        return [.. entries.Values.Select(entry => entry.Review).OrderByDescending(review => review.Created)];
    }

    /// <summary>Whether the current snapshot is another one than a review compared with: then it has to be made again.</summary>
    /// <exception cref="UnusableSnapshotException">The file that says which is current is damaged.</exception>
    public bool IsOutdated(ImportReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.State == ReviewState.Ready && store.CurrentId != review.Base;
    }

    /// <summary>Removes reviews on which nobody decided in time.</summary>
    /// <returns>How many.</returns>
    public int RemoveOld()
    {
        Load();
        var before = time.GetUtcNow() - TimeSpan.FromHours(Limits.KeptHours);
        return entries.Values.Where(entry => entry.Review.IsOver && entry.Review.Created < before).Count(entry => Remove(entry.Review.Id));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // What runs stops by itself; the turn is theirs until then.
        Changed = null;
        foreach (var entry in entries.Values)
        {
            entry.Stopping.Cancel();
        }
    }

    private Upload Require(string id)
    {
        var upload = uploads.Find(id) ?? throw new RefusedReviewException(ReviewRefusal.NoFiles, $"No file that waits for its import has the id '{id}'. It may have been removed, or imported.");
        return upload.IsComplete
            ? upload
            : throw new RefusedReviewException(ReviewRefusal.Incomplete, string.Create(CultureInfo.InvariantCulture, $"{upload.Name} is not all here: {upload.Received} of {upload.Size} bytes."));
    }

    private void MakeRoom()
    {
        var ended = entries.Values.Select(entry => entry.Review).Where(review => review.IsOver).OrderBy(review => review.Created).ToList();
        for (var next = 0; entries.Count >= Limits.KeptReviews; next++)
        {
            if (next == ended.Count)
            {
                throw new RefusedReviewException(ReviewRefusal.TooMany, string.Create(CultureInfo.InvariantCulture, $"{entries.Count} reviews are under way, and no more may be (StreamRec:Uploads:KeptReviews). Try again when one has ended."));
            }

            Remove(ended[next].Id);
        }
    }

    private void Load()
    {
        if (Volatile.Read(ref isLoaded))
        {
            return;
        }

        lock (gate)
        {
            if (!isLoaded)
            {
                foreach (var entry in files.ReadAll())
                {
                    entries[entry.Review.Id] = entry;
                }

                uploads.InUse = id => entries.Values.Any(entry => entry.Review is { State: ReviewState.Waiting or ReviewState.Running or ReviewState.Ready } review && review.Request.Uploads.Contains(id, StringComparer.Ordinal));
                Volatile.Write(ref isLoaded, true);
            }
        }
    }

    private void Announce() => Changed?.Invoke(this, EventArgs.Empty);
}
