using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Charts;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>What choosing marks of a chart does to the dashboard.</summary>
internal static class MarkAction
{
    /// <summary>Nothing.</summary>
    public const string None = "none";

    private const string Filter = "filter";
    private const string Open = "open";

    /// <summary>What a click on a mark does.</summary>
    public static string Of(ChartResult chart) => chart.Kind switch
    {
        ChartKind.Points => Open,
        ChartKind.Curve => None,
        _ => chart.Dimension is null ? None : Filter,
    };

    /// <summary>Whether drawing a box does something.</summary>
    public static bool TakesBoxes(ChartResult chart) =>
        chart.Dimension is not null && chart.Kind is ChartKind.Bars or ChartKind.Line or ChartKind.Histogram or ChartKind.Points or ChartKind.Sets or ChartKind.Words;

    /// <summary>The way that a click on a mark leads: to another filter, or to the page of what the mark is.</summary>
    public static (ExplorationFilter? Filter, string? Address) Click(ChartResult chart, ExplorationFilter filter, ChartMark mark)
    {
        if (Of(chart) == Open)
        {
            return (null, $"titles/{Uri.EscapeDataString(mark.Key)}");
        }

        // The cells of a heat map are numbered row by row; a row of the table means all series of other charts.
        return chart.Kind == ChartKind.Heat
            ? (chart.Click(filter, mark.Index % chart.Categories.Count, mark.Index / chart.Categories.Count), null)
            : (chart.Click(filter, mark.Index, chart.SeriesDimension is null ? -1 : mark.Trace), null);
    }

    /// <summary>The filter after a box or a lasso.</summary>
    public static ExplorationFilter Select(ChartResult chart, ExplorationFilter filter, ChartSelection selection)
    {
        if (chart.Kind != ChartKind.Points)
        {
            return chart.Choose(filter, [.. selection.Marks.Select(mark => mark.Index).Distinct()]);
        }

        return selection is { Horizontal: { } across, Vertical: { } up } ? chart.Box(filter, across.From, across.To, up.From, up.To) : filter;
    }
}
