using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>Where the lists of all users are made for the API: one file at a time, with low priority, in the folder for temporary files.</summary>
internal sealed class ListsDesk(StreamRecOptions options) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Makes the file in its turn.</summary>
    /// <param name="workspace">The snapshot and the model.</param>
    /// <param name="query">The lists wanted.</param>
    /// <param name="filter">The filter that the query was made from.</param>
    /// <param name="extension"><c>.parquet</c> or <c>.csv</c>.</param>
    /// <param name="cancellation">Stops within 200 ms; then there is no file.</param>
    /// <returns>The file, open for reading; it is gone when it is closed.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<FileStream> WriteAsync(Workspace workspace, RecommendationQuery query, RecommendationFilter filter, string extension, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"streamrec-lists-{Guid.NewGuid():n}{extension}");
        var threads = options.Training.Threads > 0 ? options.Training.Threads : Math.Max(1, Environment.ProcessorCount - 1);
        await turn.WaitAsync(cancellation);
        try
        {
            await Task.Factory.StartNew(
                () =>
                {
                    BackgroundPriority.EnterOnThisThread();
                    RecommendationsFile.Write(path, workspace, query, filter, threads, cancellation: cancellation);
                },
                cancellation,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();
}
