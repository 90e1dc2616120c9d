using StreamRec.Web.Studio;

namespace StreamRec.Web.Hosting;

/// <summary>At the start, removes the dropped files that a killed server could not.</summary>
internal sealed partial class UploadCleaning(ILogger<UploadCleaning> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (ProfileUpload.RemoveLeftBehind() is > 0 and var removed)
        {
            LogRemoved(logger, removed);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Removed {Count} folders of dropped files that an earlier run left behind")]
    private static partial void LogRemoved(ILogger logger, int count);
}
