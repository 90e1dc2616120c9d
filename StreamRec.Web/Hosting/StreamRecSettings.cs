using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;

namespace StreamRec.Web.Hosting;

/// <summary>Reads the program's settings: <c>appsettings.json</c> beside the program, then environment variables, then switches, later ones winning.</summary>
internal static class StreamRecSettings
{
    /// <summary>Reads them for a command.</summary>
    /// <param name="dataRoot">The value of <c>--data-root</c>, or <see langword="null"/>.</param>
    /// <exception cref="InvalidSettingsException">A value cannot be used; the message names each of them.</exception>
    public static StreamRecOptions Read(string? dataRoot)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: false)
            .AddEnvironmentVariables()
            .Build();
        var options = Bind(configuration);
        options.DataRoot = dataRoot ?? options.DataRoot;
        return Check(options);
    }

    /// <summary>Adds them to the web program, checked before it starts.</summary>
    public static void AddStreamRecSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Check(Bind(configuration)));
        services.AddSingleton(provider => Options.Create(provider.GetRequiredService<StreamRecOptions>()));
    }

    private static StreamRecOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(StreamRecOptions.Section).Get<StreamRecOptions>() ?? new StreamRecOptions();
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidSettingsException(["A setting is not of its kind. " + error.Message]);
        }
    }

    private static StreamRecOptions Check(StreamRecOptions options) =>
        options.Problems() is { Count: > 0 } problems ? throw new InvalidSettingsException(problems) : options;
}

/// <summary>Settings that cannot be used.</summary>
/// <param name="problems">Each setting with what it accepts.</param>
internal sealed class InvalidSettingsException(IReadOnlyList<string> problems)
    : Exception("These settings cannot be used:" + string.Concat(problems.Select(problem => Environment.NewLine + "  " + problem)));
