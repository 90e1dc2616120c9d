namespace StreamRec.Web.Components.Charts;

/// <summary>A chart as a table: the same numbers for those who read, and for a spreadsheet.</summary>
internal static class ChartTable
{
    /// <summary>The headings: what a mark is, then one column of values for each series.</summary>
    public static IReadOnlyList<string> Headings(ChartModel model) => [.. DrawnHeadings(model), .. model.Columns.Select(column => column.Name)];

    private static IReadOnlyList<string> DrawnHeadings(ChartModel model) => model.Traces[0] switch
    {
        HeatMapTrace cells => [model.VerticalAxis, model.HorizontalAxis, cells.Name],
        PointTrace points => [points.Name, model.HorizontalAxis, model.VerticalAxis],
        BoxTrace boxes => [model.HorizontalAxis, .. boxes.Columns],
        _ => [model.HorizontalAxis, .. Columns(model).Select(trace => trace.Name)],
    };

    /// <summary>How many of the first columns are words, not numbers.</summary>
    public static int WordColumns(ChartModel model) => model.Traces[0] is HeatMapTrace ? 2 : 1;

    /// <summary>The rows: the marks of the first series, each with its values in all series.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ChartModel model, IFormatProvider format)
    {
        for (var mark = 0; mark < model.Traces[0].Categories.Count; mark++)
        {
            yield return [.. Row(model, mark, format), .. model.Columns.Select(column => column.Text(mark, format))];
        }
    }

    private static IReadOnlyList<string> Row(ChartModel model, int mark, IFormatProvider format) => model.Traces[0] switch
    {
        HeatMapTrace cells => [cells.RowNames[mark / cells.ColumnNames.Count], cells.ColumnNames[mark % cells.ColumnNames.Count], cells.Text(mark, format)],
        PointTrace points => [points.Categories[mark], Position(model, points, mark, format), points.Text(mark, format)],
        BoxTrace boxes => [boxes.Categories[mark], .. boxes.Spreads[mark].ToArray().Select(value => double.IsFinite(value) ? value.ToString(boxes.ValueFormat, format) : "")],
        var first => [first.Categories[mark], .. Columns(model).Select(trace => trace.Text(mark, format))],
    };

    // A line with positions of its own has no value at the others'.
    private static IEnumerable<ChartTrace> Columns(ChartModel model) => model.Traces.Where(trace => trace is not LineTrace { Positions: not null });

    private static string Position(ChartModel model, PointTrace points, int mark, IFormatProvider format) =>
        model.HorizontalScale == AxisScale.Date
            ? ChartDates.Day(points.Positions[mark]).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : points.Positions[mark].ToString(points.PositionFormat, format);
}
