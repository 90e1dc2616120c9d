using StreamRec.Core.Intake;

namespace StreamRec.Web.Hosting;

/// <summary>At the start and now and then removes files that nobody imported in time, and reviews on which nobody decided.</summary>
internal sealed partial class IntakeCleaning(UploadStore uploads, ImportReviews reviews, TimeProvider time, ILogger<IntakeCleaning> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await Task.Run(Clean, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private void Clean()
    {
        try
        {
            if (reviews.RemoveOld() + uploads.RemoveOld() is > 0 and var removed)
            {
                LogRemoved(logger, removed);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogFailure(logger, failure.Message);
        }
    }

    [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Removed {Count} uploaded files or reviews that nobody imported in time")]
    private static partial void LogRemoved(ILogger logger, int count);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "Removing old uploads: {Problem}")]
    private static partial void LogFailure(ILogger logger, string problem);
}
