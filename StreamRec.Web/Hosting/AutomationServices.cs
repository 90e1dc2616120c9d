using StreamRec.Core.Activity;
using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Jobs;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Hosting;

/// <summary>Registers what the server does by itself, and what it writes down about that and about people's work.</summary>
internal static class AutomationServices
{
    /// <summary>Adds the activity, the watched folder and who is on duty; <see cref="WorkspaceService"/> starts them.</summary>
    public static void AddStreamRecAutomation(this IServiceCollection services)
    {
        services.AddSingleton<IDutyHolder>(provider => provider.GetRequiredService<ServerGroup>());
        services.AddSingleton(provider => new ActivityJournal(
            provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<StreamRecOptions>().Activity.KeptSteps, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ActivityObserver(
            provider.GetRequiredService<IWorkspaceSource>(),
            provider.GetRequiredService<WorkspaceHost>().Loader,
            provider.GetRequiredService<JobQueue>(),
            provider.GetRequiredService<ActivityJournal>(),
            provider.GetRequiredService<IDutyHolder>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            var (snapshots, time) = (provider.GetRequiredService<WorkspaceHost>().Loader.Snapshots, provider.GetRequiredService<TimeProvider>());
            return new FolderWatch(
                options.Watch,
                new Importer(snapshots, options.Import, time, options.Works),
                snapshots,
                provider.GetRequiredService<ActivityJournal>(),
                provider.GetRequiredService<IDutyHolder>(),
                time);
        });
        services.AddSingleton(provider => new AutomaticWork(
            provider.GetRequiredService<FolderWatch>(),
            provider.GetRequiredService<StreamRecOptions>(),
            provider.GetRequiredService<WorkspaceHost>(),
            provider.GetRequiredService<ActivityJournal>(),
            provider.GetRequiredService<IDutyHolder>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
