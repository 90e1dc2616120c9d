using StreamRec.Core.Configuration;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Threading;

namespace StreamRec.Web.Studio;

/// <summary>
/// Where pages and the API have tables profiled: a few at a time, in the background and behind the pages. What was computed of a snapshot's tables is kept for the next visitor, as
/// snapshots never change.
/// </summary>
internal sealed class ProfileDesk(StreamRecOptions options) : IDisposable
{
    private readonly SemaphoreSlim turns = new(options.Profile.ConcurrentProfiles);
    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, ProfileResult Result)> kept = new();

    /// <summary>The largest file that may be brought along, in bytes.</summary>
    public long MaximumUploadBytes => options.Profile.MaximumUploadBytes;

    /// <summary>A table of a snapshot.</summary>
    /// <exception cref="InvalidParameterException">There is no such table.</exception>
    /// <exception cref="UnusableSnapshotException">There is no such snapshot.</exception>
    public ProfileSource SourceOf(string snapshot, string table) => ProfileSource.OfSnapshot(new SnapshotStore(new DataRoot(options.DataRoot)), snapshot, table);

    /// <summary>The other snapshots that can be compared with one, newest first.</summary>
    public IReadOnlyList<string> OtherSnapshots(string snapshot) =>
        [.. new SnapshotStore(new DataRoot(options.DataRoot)).List().Select(manifest => manifest.Id).Where(id => id != snapshot).Take(options.Profile.ComparedSnapshots)];

    /// <summary>What was computed already; <see langword="null"/> if it was not.</summary>
    public ProfileResult? Find(ProfileRequest left, ProfileRequest? right)
    {
        var key = KeyOf(left, right);
        lock (gate)
        {
            return kept.FirstOrDefault(each => each.Key == key).Result;
        }
    }

    /// <summary>Starts a profile, or the comparison of two.</summary>
    /// <param name="left">The table.</param>
    /// <param name="right">What it is compared with, if anything.</param>
    /// <param name="keep">Whether the files stay as they are, so that the result can be kept.</param>
    public ProfileRun Start(ProfileRequest left, ProfileRequest? right, bool keep)
    {
        if (keep && Find(left, right) is { } known)
        {
            return ProfileRun.Of(known);
        }

        var run = new ProfileRun();
        _ = RunAsync(run, left, right, keep, run.Token);
        return run;
    }

    /// <summary>Computes a profile, or the comparison of two, in its turn.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="InvalidParameterException">A filter does not fit its table.</exception>
    public async Task<ProfileResult> ComputeAsync(ProfileRequest left, ProfileRequest? right, bool keep, IProgress<ProfileProgress>? progress, CancellationToken cancellation)
    {
        if (keep && Find(left, right) is { } known)
        {
            return known;
        }

        await turns.WaitAsync(cancellation);
        try
        {
            var result = await Task.Factory.StartNew(() => Compute(left, right, progress, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            if (keep)
            {
                Keep(KeyOf(left, right), result);
            }

            return result;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turns.Dispose();

    private static string KeyOf(ProfileRequest left, ProfileRequest? right) => $"{left.Key}\n{right?.Key}";

    private ProfileResult Compute(ProfileRequest left, ProfileRequest? right, IProgress<ProfileProgress>? progress, CancellationToken cancellation)
    {
        BackgroundPriority.EnterOnThisThread();
        var profiler = new TableProfiler(options.Profile);
        if (right is null)
        {
            return new ProfileResult(profiler.Profile(left, progress, cancellation), null);
        }

        var comparison = profiler.Compare(left, right, progress, cancellation);
        return new ProfileResult(comparison.Left, comparison);
    }

    private async Task RunAsync(ProfileRun run, ProfileRequest left, ProfileRequest? right, bool keep, CancellationToken cancellation)
    {
        try
        {
            run.Complete(await ComputeAsync(left, right, keep, run, cancellation));
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled knows.
        }
        catch (Exception problem) when (problem is UnusableInputException or InvalidParameterException or DuckDbException or IOException or OutOfMemoryException)
        {
            run.Fail(problem.Message);
        }
    }

    private void Keep(string key, ProfileResult result)
    {
        lock (gate)
        {
            kept.AddFirst((key, result));
            if (kept.Count > options.Profile.KeptProfiles)
            {
                kept.RemoveLast();
            }
        }
    }
}
