using System.Diagnostics;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>A dashboard: each chart alone, without a filter and after each mark that can be clicked has been clicked, and all charts together.</summary>
/// <param name="name">The scenario's name.</param>
/// <param name="goal">What it must reach.</param>
/// <param name="dashboard">The dashboard.</param>
/// <param name="paths">What is imported.</param>
internal sealed class ExplorationScenario(string name, string goal, string dashboard, Func<ScenarioContext, string[]> paths) : IScenario
{
    private const int ClicksOfChart = 3;

    private readonly Explorer explorer = new();
    private Workspace? workspace;

    public string Name => name;

    public string Goal => goal;

    public void Prepare(ScenarioContext context)
    {
        var root = new DataRoot(context.FreshFolder(name));
        new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths(context)));
        workspace = new WorkspaceLoader(root).LoadCurrent()!;
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        // The first question of a run builds the columns only in the first run: a workspace keeps them.
        var first = Stopwatches.Seconds("first dashboard", () => Ask(ExplorationFilter.Empty, null));
        var filters = Clicked();
        var charts = new List<double>();
        var slowest = ("", 0.0);
        foreach (var chart in Explorer.Find(dashboard).Charts)
        {
            foreach (var filter in filters)
            {
                var time = Milliseconds(filter, [chart]);
                charts.Add(time);
                slowest = time > slowest.Item2 ? ($"{chart} ({filter})", time) : slowest;
            }
        }

        var whole = filters.ConvertAll(filter => Milliseconds(filter, null));
        charts.Sort();
        whole.Sort();
        Console.Error.WriteLine($"{name}: slowest {slowest.Item1}");
        return
        [
            first,
            new Figure("filters", filters.Count, ""),
            new Figure("one chart, median", charts[charts.Count / 2], "ms"),
            new Figure("one chart, 95th percentile", charts[(int)(charts.Count * 0.95)], "ms"),
            new Figure("one chart, slowest", charts[^1], "ms"),
            new Figure("all charts, median", whole[whole.Count / 2], "ms"),
            new Figure("all charts, 95th percentile", whole[(int)(whole.Count * 0.95)], "ms"),
        ];
    }

    private List<ExplorationFilter> Clicked()
    {
        var filters = new List<ExplorationFilter> { ExplorationFilter.Empty };
        foreach (var chart in Ask(ExplorationFilter.Empty, null).Charts)
        {
            for (var mark = 0; mark < Math.Min(ClicksOfChart, chart.Categories.Count); mark++)
            {
                var clicked = chart.Click(ExplorationFilter.Empty, mark * chart.Categories.Count / ClicksOfChart);
                if (!filters.Contains(clicked))
                {
                    filters.Add(clicked);
                }
            }
        }

        return filters;
    }

    private Dashboard Ask(ExplorationFilter filter, string[]? charts) => explorer.Explore(workspace!, new DashboardRequest(dashboard) { Filter = filter, Charts = charts });

    private double Milliseconds(ExplorationFilter filter, string[]? charts)
    {
        var started = Stopwatch.GetTimestamp();
        Ask(filter, charts);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
