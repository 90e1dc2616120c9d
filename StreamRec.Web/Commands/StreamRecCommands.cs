using System.CommandLine;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Web.Hosting;

namespace StreamRec.Web.Commands;

/// <summary>The command line: which verbs there are, and what their exit codes mean.</summary>
public static class StreamRecCommands
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments; none means <c>serve</c>.</param>
    /// <param name="output">Standard output, or <see langword="null"/> for the console's.</param>
    /// <param name="error">Standard error, or <see langword="null"/> for the console's.</param>
    /// <param name="cancellation">Stops the work as Ctrl+C does.</param>
    /// <returns>0 done, 1 internal failure, 2 wrong arguments or unusable input, 130 stopped.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellation = default)
    {
        var configuration = new InvocationConfiguration
        {
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
            EnableDefaultExceptionHandler = false,

            // The library would end the process while a verb is still tidying up; see StopSignals.
            ProcessTerminationTimeout = null,
        };
        var parsed = Build().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await configuration.Error.WriteLineAsync(problem.Message);
            }

            await configuration.Error.WriteLineAsync("Ask for --help to see what is accepted.");
            return ExitCodes.UnusableInput;
        }

        using var signals = new StopSignals(cancellation);
        return await InvokeAsync(parsed, configuration, signals.Token);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration configuration, CancellationToken cancellation)
    {
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (OperationCanceledException)
        {
            await configuration.Error.WriteLineAsync("Stopped. Nothing has changed.");
            return ExitCodes.Cancelled;
        }
        catch (Exception problem) when (IsUnusableInput(problem))
        {
            await configuration.Error.WriteLineAsync(problem.Message);
            return ExitCodes.UnusableInput;
        }
        catch (OutOfMemoryException failure)
        {
            await configuration.Error.WriteLineAsync($"There is not enough memory for this: {failure.Message} Fewer titles, factors, users or samples in the settings need less. Nothing has changed.");
            return ExitCodes.InternalFailure;
        }
        catch (Exception failure)
        {
            await configuration.Error.WriteLineAsync(failure.ToString());
            return ExitCodes.InternalFailure;
        }
    }

    private static bool IsUnusableInput(Exception problem) => problem is
        UnusableInputException or CommandException or InvalidParameterException or ModelException or UnusableSnapshotException or RefusedSnapshotException or DataRootBusyException
        or InvalidSettingsException or RatingFileException or UnauthorizedAccessException or DirectoryNotFoundException;

    private static RootCommand Build()
    {
        var common = new CommonOptions();
        var serve = ServeCommand.Create(common);
        var root = new RootCommand("StreamRec: a studio for streaming catalogs. Without a verb it serves the web pages and the API.")
        {
            serve,
            ImportCommand.Create(common),
            TrainCommand.Create(common),
            EvaluateCommand.Create(common),
            StudyCommand.Create(common),
            PredictCommand.Create(common),
            RecommendCommand.Create(common),
            SampleCommand.Create(common),
            ExportCommand.Create(common),
            ProfileCommand.Create(common),
            SnapshotsCommand.Create(common),
            ModelsCommand.Create(common),
            StatusCommand.Create(common),
        };
        root.Options.Add(common.DataRoot);
        root.Options.Add(common.Json);
        ServeCommand.MakeDefault(root, common);
        NumberParsing.ApplyTo(root);
        return root;
    }
}
