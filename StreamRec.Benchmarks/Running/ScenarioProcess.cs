using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace StreamRec.Benchmarks.Running;

/// <summary>What a scenario's process found.</summary>
/// <param name="Runs">The figures of each run; empty when it could not run.</param>
/// <param name="PeakMemoryBytes">Largest resident memory of the process.</param>
/// <param name="Problem">Why it did not run, or <see langword="null"/>.</param>
internal sealed record ScenarioResult(IReadOnlyList<IReadOnlyList<Figure>> Runs, long PeakMemoryBytes, string? Problem);

/// <summary>Runs a scenario in a child process of this program, and is that child.</summary>
internal static class ScenarioProcess
{
    /// <summary>The hidden option that makes this program the child.</summary>
    public const string ChildOption = "--child-result";

    /// <summary>Starts the child, waits for it and reads what it found.</summary>
    public static ScenarioResult Start(IScenario scenario, int runs, string workFolder)
    {
        var resultFile = Path.Combine(workFolder, $"{scenario.Name}.result.json");
        File.Delete(resultFile);
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        if (string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        string[] arguments = [scenario.Name, "--runs", runs.ToString(CultureInfo.InvariantCulture), "--work", workFolder, ChildOption, resultFile];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
        child.WaitForExit();
        if (!File.Exists(resultFile))
        {
            return new ScenarioResult([], 0, string.Create(CultureInfo.InvariantCulture, $"the process ended with code {child.ExitCode}"));
        }

        var result = JsonSerializer.Deserialize<ScenarioResult>(File.ReadAllText(resultFile))!;
        File.Delete(resultFile);
        return result;
    }

    /// <summary>The child's part: prepares and runs the scenario and writes what it found.</summary>
    public static void Be(IScenario scenario, int runs, string workFolder, string resultFile)
    {
        var figures = new List<IReadOnlyList<Figure>>();
        string? problem = null;
        try
        {
            var context = new ScenarioContext(workFolder);
            scenario.Prepare(context);
            for (var run = 0; run < runs; run++)
            {
                // What the run before left behind is not this run's memory.
                GC.Collect();
                figures.Add(scenario.Run(context));
            }
        }
        catch (ScenarioUnavailableException missing)
        {
            problem = missing.Message;
        }

        using var self = Process.GetCurrentProcess();
        File.WriteAllText(resultFile, JsonSerializer.Serialize(new ScenarioResult(figures, self.PeakWorkingSet64, problem)));
    }
}
