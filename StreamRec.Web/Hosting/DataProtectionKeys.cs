using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Storage;

namespace StreamRec.Web.Hosting;

/// <summary>Keeps the keys that protect forms and circuits in the data root, so that a restart (or a new container) does not break open pages.</summary>
internal static class DataProtectionKeys
{
    /// <summary>Registers the folder once the settings say where it is.</summary>
    public static void AddDataProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("StreamRec");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(new DataRoot(provider.GetRequiredService<StreamRecOptions>().DataRoot).Keys), provider.GetRequiredService<ILoggerFactory>())));
    }
}
