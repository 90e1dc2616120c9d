using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using StreamRec.Web.Api;
using StreamRec.Web.Sql;

namespace StreamRec.Web.Hosting;

/// <summary>The one place where the web program is put together: started by the command line, and in process by the tests.</summary>
public static class StreamRecApplication
{
    /// <summary>The settings file beside the program.</summary>
    private const string SettingsFile = "appsettings.json";

    /// <summary>
    /// Builds the program, ready to run. Settings come from <c>appsettings.json</c> beside the program, then environment variables, then
    /// <paramref name="arguments"/>, later ones winning.
    /// </summary>
    /// <param name="arguments">Settings as <c>--Section:Name value</c>; <c>--urls</c> names the addresses to listen on.</param>
    /// <param name="configure">Last word on services and settings; tests replace the data root or the address here.</param>
    /// <returns>The program; the caller runs and disposes it.</returns>
    public static WebApplication Build(string[] arguments, Action<WebApplicationBuilder>? configure = null)
    {
        // The folder of the program, not the current one: settings and web files are found from wherever it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = typeof(StreamRecApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, SettingsFile)))
        {
            throw new FileNotFoundException($"{SettingsFile} is missing beside the program in {AppContext.BaseDirectory}.");
        }

        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Services.AddStreamRecWorkspace(builder.Configuration);
        builder.Services.AddStreamRecIntake();
        builder.Services.AddDataProtectionKeys();
        builder.Services.AddStreamRecPages(builder.Configuration);
        builder.Services.AddStreamRecSql();
        builder.Services.AddStreamRecApi(builder.Configuration);
        configure?.Invoke(builder);

        var application = builder.Build();
        application.UseStreamRecPages();
        application.MapStreamRecApi();
        return application;
    }
}
