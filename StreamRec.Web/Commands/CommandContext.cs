using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Web.Commands;

/// <summary>What every verb needs: the settings, the data root, and where to write.</summary>
internal sealed class CommandContext
{
    private readonly DatabaseOnDemand? shared;

    public CommandContext(ParseResult parsed, CommonOptions common)
    {
        Settings = StreamRecSettings.Read(parsed.GetValue(common.DataRoot));
        Json = parsed.GetValue(common.Json);
        Output = parsed.InvocationConfiguration.Output;
        Error = parsed.InvocationConfiguration.Error;

        // Opened when first used, and closed by the end of the process.
        shared = Settings.Database.IsShared ? new DatabaseOnDemand(Settings.Database, Root, TimeProvider.System) : null;

        // Sentences that the API says in the language of a request are English here, on every machine.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>The settings, with the switches of the command line applied.</summary>
    public StreamRecOptions Settings { get; }

    /// <summary>Whether one JSON document is wanted on standard output.</summary>
    public bool Json { get; }

    /// <summary>Standard output: the answer and nothing else.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error: progress, remarks and errors.</summary>
    public TextWriter Error { get; }

    /// <summary>The data root.</summary>
    public DataRoot Root => new(Settings.DataRoot);

    /// <summary>Loads snapshots and models of the data root.</summary>
    public WorkspaceLoader NewLoader() => new(Root, Settings.Questions, MatchDecisions.Of(Root, shared));

    /// <summary>Has running servers take up at once what the command has changed; those that cannot be told find it within seconds.</summary>
    public void TellServers()
    {
        try
        {
            (shared is null ? Task.CompletedTask : ServerGroup.TellAsync(shared, WorkspaceHost.Topic, "")).GetAwaiter().GetResult();
        }
        catch (DatabaseException problem)
        {
            Error.WriteLine($"Running servers were not told; they see the change within seconds: {problem.Message}");
        }
    }

    /// <summary>Loads the current snapshot with its model.</summary>
    /// <exception cref="CommandException">Nothing has been imported yet.</exception>
    public Workspace LoadWorkspace(WorkspaceLoader loader, CancellationToken cancellation) =>
        loader.LoadCurrent(problem => Error.WriteLine(problem), cancellation)
        ?? throw new CommandException($"Nothing has been imported into {Root.Folder} yet. Import data first, or start the server once: it makes a sample world.");

    /// <summary>Writes the answer: one JSON document, or lines for people.</summary>
    public void Write<T>(T answer, Func<IEnumerable<string>> lines)
    {
        if (Json)
        {
            Output.WriteLine(JsonSerializer.Serialize(answer, CommandJson.Options));
            return;
        }

        foreach (var line in lines())
        {
            Output.WriteLine(line);
        }
    }

    /// <summary>A progress line that overwrites itself on a terminal, and is silent elsewhere.</summary>
    public ProgressLine NewProgress() => new(Error, enabled: !Console.IsErrorRedirected);

    /// <summary>Formats a figure the same way on every machine.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Wrong arguments or unusable input that a verb found itself; the message says what is accepted.</summary>
internal sealed class CommandException(string message) : Exception(message);
