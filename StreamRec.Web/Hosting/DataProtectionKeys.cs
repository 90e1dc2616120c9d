using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Storage;

namespace StreamRec.Web.Hosting;

/// <summary>
/// Keeps the keys that protect forms and circuits in the data root, or in the database that several servers share, so that neither a restart (or a new container) nor another server breaks
/// open pages.
/// </summary>
internal static class DataProtectionKeys
{
    /// <summary>Registers the place once the settings say where it is.</summary>
    public static void AddDataProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("StreamRec");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = PlaceOf(provider)));
    }

    private static IXmlRepository PlaceOf(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<StreamRecOptions>();
        var folder = new FileSystemXmlRepository(new DirectoryInfo(new DataRoot(settings.DataRoot).Keys), provider.GetRequiredService<ILoggerFactory>());
        return settings.Database.IsShared
            ? new DatabaseKeyRepository(provider.GetRequiredService<IDatabase>(), folder, provider.GetRequiredService<ILogger<DatabaseKeyRepository>>())
            : folder;
    }
}
