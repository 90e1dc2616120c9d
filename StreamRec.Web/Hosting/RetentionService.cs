using StreamRec.Core.Database;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Hosting;

/// <summary>Applies the rule that deletes old snapshots and models whenever the server has taken up a snapshot that was imported while it runs, by whatever way; of several servers the one on duty does.</summary>
internal sealed partial class RetentionService(IWorkspaceSource source, SnapshotDesk desk, ServerGroup group, ILogger<RetentionService> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private DateTimeOffset? newest;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (desk.Rule is { CoversSnapshots: true } or { CoversModels: true })
        {
            source.Changed += OnChanged;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        source.Changed -= OnChanged;
        await stopping.CancelAsync();
    }

    /// <inheritdoc />
    public void Dispose() => stopping.Dispose();

    private void OnChanged(object? sender, EventArgs arguments)
    {
        // Going back to an older snapshot is no import.
        if (source.Current?.Snapshot.Created is { } created && (newest is null || created > newest))
        {
            var isFirst = newest is null;
            newest = created;
            if (!isFirst && group.IsOnDuty)
            {
                _ = ApplyAsync();
            }
        }
    }

    private async Task ApplyAsync()
    {
        try
        {
            foreach (var step in await desk.CleanAsync(stopping.Token))
            {
                LogStep(logger, step.Kind, step.Id, step.Problem ?? "deleted");
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next import tries again.
        }
        catch (Exception failure) when (failure is UnusableSnapshotException or IOException or UnauthorizedAccessException)
        {
            LogFailure(logger, failure.Message);
        }
    }

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Retention: {Kind} {Id}: {Outcome}")]
    private static partial void LogStep(ILogger logger, RetainedKind kind, string id, string outcome);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Retention: {Problem}")]
    private static partial void LogFailure(ILogger logger, string problem);
}
