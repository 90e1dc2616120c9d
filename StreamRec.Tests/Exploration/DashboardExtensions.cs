using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Exploration;

/// <summary>Short ways to ask for dashboards and to read their numbers.</summary>
internal static class DashboardExtensions
{
    public static Dashboard Explore(this Workspace workspace, string id, string filter = "", params string[] charts) =>
        new Explorer().Explore(workspace, new DashboardRequest(id) { Filter = Explorer.ReadFilter(workspace, id, filter), Charts = charts }, TestContext.Current.CancellationToken);

    public static ChartResult Chart(this Workspace workspace, string id, string chart, string filter = "") => workspace.Explore(id, filter, chart).Charts.Single();

    /// <summary>The value of a key in a series, 0 where the chart does not show it.</summary>
    public static double ValueOf(this ChartResult chart, string key, string series = "count")
    {
        var place = chart.Categories.ToList().FindIndex(category => category.Key == key);
        return place < 0 ? 0 : chart.Series.Single(each => each.Key == series).Values[place];
    }

    /// <summary>The values of a series.</summary>
    public static double[] ValuesOf(this ChartResult chart, string series = "count") => chart.Series.Single(each => each.Key == series).Values;

    /// <summary>The sum of all series for a key.</summary>
    public static double TotalOf(this ChartResult chart, string key) => chart.Series.Sum(series => chart.ValueOf(key, series.Key));

    public static double? Figure(this Dashboard dashboard, string id) => dashboard.Figures.Single(figure => figure.Id == id).Value;
}
