using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Jobs;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Storage;
using StreamRec.Core.Studies;
using StreamRec.Core.Timeline;
using StreamRec.Core.Viewers;
using StreamRec.Core.Views;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Views;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Hosting;

/// <summary>Starts the workspace and the queue of long work with the server, opens the store, and says in the log what it is doing.</summary>
internal sealed partial class WorkspaceService(
    WorkspaceHost host, JobQueue queue, ActivityObserver observer, AutomaticWork work, DatabaseOnDemand store, ServerGroup group, SnapshotHistory snapshots, ModelRegistry models, ILogger<WorkspaceService> logger) : IHostedService
{
    // Somebody wants the watched folder looked at.
    private const string WatchTopic = "watch";

    private WorkspacePhase? said;
    private string? problem;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        host.Changed += Say;
        group.Heard += Follow;
        group.DutyChanged += SayDuty;
        observer.Start();
        host.Stepped += observer.OnStepped;
        host.Start();
        queue.Start();
        work.AskedOffDuty += PassOn;
        work.Start();
        _ = Task.Run(OpenStoreAsync, CancellationToken.None);
        Say(this, EventArgs.Empty);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        host.Changed -= Say;
        group.Heard -= Follow;
        group.DutyChanged -= SayDuty;
        host.Stepped -= observer.OnStepped;
        work.AskedOffDuty -= PassOn;
        return Task.CompletedTask;
    }

    // Nobody waits for the store: pages go on without it.
    private async Task OpenStoreAsync()
    {
        try
        {
            await store.OpenAsync();
        }
        catch (DatabaseException error)
        {
            LogProblem(logger, error.Message);
        }
    }

    // Pages that list snapshots and models show what others have changed.
    private void Follow(object? sender, AnnouncementEventArgs news)
    {
        if (news.MayBeAbout(WorkspaceHost.Topic))
        {
            _ = Task.Run(() =>
            {
                snapshots.Notice();
                models.Notice();
            });
        }

        if (news.Topic == WatchTopic && group.IsOnDuty)
        {
            work.LookNow();
        }
    }

    private void PassOn(object? sender, EventArgs arguments) => group.Tell(WatchTopic, "");

    private void SayDuty(object? sender, EventArgs arguments) => LogDuty(logger, group.IsOnDuty ? "on duty: long work runs here" : "off duty: long work runs on another server");

    private void Say(object? sender, EventArgs arguments)
    {
        var state = host.State;
        if (state.Phase != said)
        {
            said = state.Phase;
            LogPhase(logger, state.Phase, host.Current?.Snapshot.Id ?? "none");
        }

        if (state.Problem is not null && state.Problem != problem)
        {
            LogProblem(logger, state.Problem);
        }

        problem = state.Problem;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Phase} (snapshot {Snapshot})")]
    private static partial void LogPhase(ILogger logger, WorkspacePhase phase, string snapshot);

    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "This server is {Duty}")]
    private static partial void LogDuty(ILogger logger, string duty);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);
}

/// <summary>Registers the workspace.</summary>
internal static class WorkspaceServices
{
    /// <summary>Adds the settings, the host of the workspace, the queue of long work and the service that starts it.</summary>
    public static void AddStreamRecWorkspace(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStreamRecSettings(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddStreamRecAutomation();
        services.AddSingleton(provider => new WorkspaceHost(
            provider.GetRequiredService<StreamRecOptions>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ServerGroup>()));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            return new DatabaseOnDemand(options.Database, new DataRoot(options.DataRoot), provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton(provider => ServerGroup.Join(provider.GetRequiredService<StreamRecOptions>().Database, provider.GetRequiredService<DatabaseOnDemand>()));
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<DatabaseOnDemand>());
        services.AddSingleton(provider => new ViewerStore(
            provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<StreamRecOptions>().Viewers, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IWorkspaceSource>(provider => provider.GetRequiredService<WorkspaceHost>());
        services.AddSingleton<IJobKind>(provider =>
        {
            var host = provider.GetRequiredService<WorkspaceHost>();
            return new TrainKind(provider.GetRequiredService<IWorkspaceSource>(), host.Loader, provider.GetRequiredService<StreamRecOptions>().Training.Threads, host.Look);
        });
        services.AddSingleton<IJobKind>(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            return new StudyJobKind(
                provider.GetRequiredService<IWorkspaceSource>(), new StudyStore(new DataRoot(options.DataRoot)), provider.GetRequiredService<TimeProvider>(), options.Training.Threads);
        });
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            return new JobQueue(
                new DataRoot(options.DataRoot), options.Studio, [.. provider.GetServices<IJobKind>()], provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ServerGroup>());
        });
        services.AddSingleton(provider =>
        {
            var host = provider.GetRequiredService<WorkspaceHost>();
            return new ModelRegistry(host.Loader, provider.GetRequiredService<IWorkspaceSource>(), host.Look);
        });
        services.AddSingleton(provider =>
        {
            var host = provider.GetRequiredService<WorkspaceHost>();
            return new SnapshotHistory(host.Loader, provider.GetRequiredService<IWorkspaceSource>(), host.Look);
        });
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            return new RetentionRule(
                provider.GetRequiredService<SnapshotHistory>(), provider.GetRequiredService<ModelRegistry>(), new DataRoot(options.DataRoot), options.Retention, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton(provider => new SnapshotComparer(provider.GetRequiredService<WorkspaceHost>().Loader.Snapshots, provider.GetRequiredService<StreamRecOptions>().Differences));
        services.AddSingleton<SnapshotDesk>();
        services.AddSingleton<ListsDesk>();
        services.AddSingleton<ModelDesk>();
        services.AddSingleton<ModelShelf>();
        services.AddSingleton<StudyShelf>();
        services.AddSingleton(provider => provider.GetRequiredService<WorkspaceHost>().Loader.Decisions);
        services.AddSingleton<DecisionDesk>();
        services.AddSingleton(provider => new Explorer(provider.GetRequiredService<StreamRecOptions>().Exploration));
        services.AddSingleton(provider => new Storyteller(provider.GetRequiredService<Explorer>(), provider.GetRequiredService<StreamRecOptions>().Stories));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            return new SavedViewStore(
                provider.GetRequiredService<IDatabase>(), options.Views, SavedViewPages.Roots, new ViewFiles(new DataRoot(options.DataRoot)), provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<ProfileDesk>();
        services.AddHostedService<UploadCleaning>();
        services.AddHostedService<RetentionService>();
        services.AddHostedService<WorkspaceService>();
    }
}
