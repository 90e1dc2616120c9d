using System.CommandLine;
using System.Net.Sockets;
using StreamRec.Core.Database;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Web.Commands;

/// <summary><c>serve</c>: the web pages and the API.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("serve", "Serves the web pages and the API (the default).");
        MakeDefault(command, common);
        return command;
    }

    /// <summary>Lets a command serve; also the root command, which has no verb.</summary>
    public static void MakeDefault(Command command, CommonOptions common)
    {
        var urls = new Option<string?>("--urls") { Description = "The address to listen on (default: http://localhost:5080).", HelpName = "URL" };
        command.Options.Add(urls);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = new List<string>();
            Add(settings, "--urls", parsed.GetValue(urls));
            Add(settings, "--StreamRec:DataRoot", parsed.GetValue(common.DataRoot));

            // Loading takes longer than the web host's own start; both at once bring the first page sooner.
            var options = StreamRecSettings.Read(parsed.GetValue(common.DataRoot));
            await using var store = new DatabaseOnDemand(options.Database, new DataRoot(options.DataRoot), TimeProvider.System);
            await using var group = ServerGroup.Join(options.Database, store);
            using var host = new WorkspaceHost(options, TimeProvider.System, group);
            host.Start();
            await using var application = StreamRecApplication.Build([.. settings], builder => builder.Services.AddSingleton(store).AddSingleton(group).AddSingleton(host));
            try
            {
                await application.StartAsync(cancellation);
            }
            catch (Exception problem) when (problem is FormatException or ArgumentOutOfRangeException or IOException or SocketException)
            {
                throw new CommandException($"The server cannot listen on {application.Configuration["urls"]}: {problem.Message}");
            }

            await application.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        });
    }

    private static void Add(List<string> settings, string name, string? value)
    {
        if (value is not null)
        {
            settings.Add(name);
            settings.Add(value);
        }
    }
}
