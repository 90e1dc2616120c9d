using System.Globalization;
using System.Text;

namespace StreamRec.Benchmarks.Running;

/// <summary>Writes results as a Markdown table under a description of the machine.</summary>
internal sealed class Report
{
    private readonly StringBuilder text = new();

    /// <summary>Starts the report.</summary>
    /// <param name="runs">Runs per scenario.</param>
    public Report(int runs)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Machine.Describe()}. {runs} run{(runs == 1 ? "" : "s")} per scenario, each scenario in a process of its own.\n\n");
        text.Append("| scenario | figure | min | median | max | unit | goal |\n|---|---|--:|--:|--:|---|---|\n");
    }

    /// <summary>Adds the rows of a scenario.</summary>
    public void Add(IScenario scenario, ScenarioResult result)
    {
        if (result.Problem is { } problem)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | not run: {problem} | | | | | {scenario.Goal} |\n");
            return;
        }

        var goal = scenario.Goal;
        foreach (var figure in result.Runs[0])
        {
            var values = result.Runs.Select(run => run.First(each => string.Equals(each.Name, figure.Name, StringComparison.Ordinal)).Value).Order().ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | {figure.Name} | {Number(values[0])} | {Number(Median(values))} | {Number(values[^1])} | {figure.Unit} | {goal} |\n");
            goal = "";
        }

        var peak = Number(result.PeakMemoryBytes / 1e6);
        text.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | peak memory | | {peak} | {peak} | MB | |\n");
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    private static double Median(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    // Four digits that count, without exponents.
    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 1_000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.0000", CultureInfo.InvariantCulture),
    };
}
