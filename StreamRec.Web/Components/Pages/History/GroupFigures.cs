using StreamRec.Core.History;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.History;

/// <summary>S0's nine genre groups as the page shows them.</summary>
/// <param name="Defects">What is wrong with them.</param>
/// <param name="Chart">Published and here, side by side.</param>
/// <param name="Table">The same with the films among them.</param>
internal sealed record GroupFigures(IReadOnlyList<string> Defects, ChartModel Chart, TableModel Table)
{
    private const string Television = "tv shows";

    /// <summary>Counts the streaming platforms' titles.</summary>
    public static GroupFigures Of(Workspace workspace)
    {
        var counts = GenreGroupCount.Of(workspace.Titles.All);
        var television = counts.Single(count => count.Group == Television);
        var table = new TableModel(
            HistoryText.GroupsChart,
            [new TableColumn(HistoryText.ColumnGroup), new TableColumn(HistoryText.Published, IsNumber: true), new TableColumn(HistoryText.Here, IsNumber: true), new TableColumn(HistoryText.ColumnFilms, IsNumber: true)],
            [.. counts.Select(count => (IReadOnlyList<TableCell>)[new TableCell(count.Group), HistoryCells.Of(count.Published), HistoryCells.Of(count.Titles), HistoryCells.Of(count.Movies)])]);
        return new GroupFigures(
            [
                HistoryText.GroupsDefectOrder,
                HistoryText.GroupsDefectOne,
                HistoryText.GroupsDefectParts,
                .. television.Titles > 0 ? [Wording.Fill(HistoryText.GroupsDefectFilms, television.Titles, television.Movies)] : Array.Empty<string>(),
            ],
            ChartOf(counts),
            table);
    }

    private static ChartModel ChartOf(IReadOnlyList<GenreGroupCount> counts)
    {
        string[] groups = [.. counts.Select(count => count.Group)];
        return new ChartModel(
            HistoryText.GroupsChart,
            Summary(counts),
            HistoryText.ColumnGroup,
            HistoryText.AxisTitles,
            [
                new BarTrace(HistoryText.Published, groups, [.. counts.Select(count => (double)count.Published)]),
                new BarTrace(HistoryText.Here, groups, [.. counts.Select(count => (double)count.Titles)]),
            ]);
    }

    private static string Summary(IReadOnlyList<GenreGroupCount> counts)
    {
        var largest = counts.MaxBy(count => count.Titles)!;
        var same = counts.Count(count => count.Titles == count.Published);
        return largest.Titles == 0 ? HistoryText.GroupsNone
            : same == counts.Count ? HistoryText.GroupsSame
            : Wording.Fill(HistoryText.GroupsDiffer, same, largest.Group, largest.Titles);
    }
}
