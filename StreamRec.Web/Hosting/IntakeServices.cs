using StreamRec.Core.Configuration;
using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Hosting;

/// <summary>Registers what takes files in: uploads, the reviews of imports, and what removes both in time.</summary>
internal static class IntakeServices
{
    /// <summary>Adds them.</summary>
    public static void AddStreamRecIntake(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            return new UploadStore(new DataRoot(options.DataRoot), options.Uploads, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<StreamRecOptions>();
            var host = provider.GetRequiredService<WorkspaceHost>();
            return new ImportReviews(
                host.Loader.Snapshots, provider.GetRequiredService<UploadStore>(), options.Import, options.Works, provider.GetRequiredService<SnapshotComparer>(), provider.GetRequiredService<TimeProvider>(), host.Look);
        });
        services.AddHostedService<IntakeCleaning>();
    }
}
