using System.Globalization;
using StreamRec.Core.Sql;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Sql;

/// <summary>How an answer is drawn: the kind of chart, and the columns that say what its marks are and how large.</summary>
/// <param name="Kind"><c>bar</c>, <c>line</c> or <c>scatter</c>.</param>
/// <param name="Horizontal">The name of the column of the horizontal axis.</param>
/// <param name="Vertical">The name of a column of numbers.</param>
internal sealed record SqlChart(string? Kind, string? Horizontal, string? Vertical)
{
    private const int MostBars = 100;
    private const int MostPoints = 5_000;
    private const string Numbers = "#,0.####";

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["bar", "line", "scatter"];

    /// <summary>A kind's name.</summary>
    public static string NameOf(string kind) => kind switch
    {
        "bar" => SqlText.Bar,
        "line" => SqlText.Line,
        _ => SqlText.Scatter,
    };

    /// <summary>The chart of an answer; <see langword="null"/> where none is wanted, or the columns are not there or hold no numbers.</summary>
    public ChartModel? Draw(SqlTable table)
    {
        if (Kind is null || !Kinds.Contains(Kind, StringComparer.Ordinal))
        {
            return null;
        }

        var (horizontal, vertical) = (Find(table, Horizontal), Find(table, Vertical));
        if (horizontal < 0 || vertical < 0 || table.Count == 0 || !table.Columns[vertical].IsNumber || (Kind == "scatter" && !HasPositions(table.Columns[horizontal])))
        {
            return null;
        }

        var most = Kind == "bar" ? MostBars : MostPoints;
        var rows = Enumerable.Range(0, Math.Min(table.Count, most)).Where(row => Kind == "bar" || !HasPositions(table.Columns[horizontal]) || double.IsFinite(NumberOf(table, row, horizontal)));
        int[] shown = Kind == "line" && HasPositions(table.Columns[horizontal]) ? [.. rows.OrderBy(row => NumberOf(table, row, horizontal))] : [.. rows];
        var model = new ChartModel(
            Wording.Fill(SqlText.ChartTitle, Vertical, Horizontal), Wording.Fill(SqlText.ChartSummary, Vertical, Horizontal, shown.Length), Horizontal!, Vertical!, [Trace(table, shown, horizontal, vertical)])
        {
            HorizontalScale = Kind != "bar" && IsTime(table.Columns[horizontal]) ? AxisScale.Date : AxisScale.Plain,
            Positions = Kind == "line" && HasPositions(table.Columns[horizontal]) ? [.. shown.Select(row => PositionOf(table, row, horizontal))] : null,
        };
        return table.Count > most ? model with { Subtitle = Wording.Fill(SqlText.ChartCut, most, table.Count) } : model;
    }

    private ChartTrace Trace(SqlTable table, int[] rows, int horizontal, int vertical)
    {
        var names = Distinct(rows.Select(row => TextOf(table, row, horizontal) ?? "null"));
        double[] values = [.. rows.Select(row => NumberOf(table, row, vertical))];
        return Kind switch
        {
            "bar" => new BarTrace(Vertical!, names, values) { ValueFormat = Numbers, IsLying = table.Columns[horizontal].Kind == SqlValueKind.Text },
            "line" => new LineTrace(Vertical!, names, values) { ValueFormat = Numbers },
            _ => new PointTrace(SqlText.Row, [.. rows.Select(row => (row + 1).ToString(CultureInfo.InvariantCulture))], [.. rows.Select(row => PositionOf(table, row, horizontal))], values)
            {
                ValueFormat = Numbers, PositionFormat = Numbers,
            },
        };
    }

    // Marks of one name would be drawn over each other.
    private static string[] Distinct(IEnumerable<string> names)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => (counts[name] = counts.GetValueOrDefault(name) + 1) is > 1 and var count ? $"{name} ({count})" : name)];
    }

    private static int Find(SqlTable table, string? name)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (table.Columns[column].Name == name)
            {
                return column;
            }
        }

        return -1;
    }

    private static bool IsTime(SqlColumn column) => column.Kind is SqlValueKind.Day or SqlValueKind.Moment;

    private static bool HasPositions(SqlColumn column) => column.IsNumber || IsTime(column);

    private static double NumberOf(SqlTable table, int row, int column)
    {
        var (vector, place) = table.Cell(row, column);
        return SqlCells.Number(vector, place);
    }

    // The charts count moments in milliseconds.
    private static double PositionOf(SqlTable table, int row, int column) =>
        NumberOf(table, row, column) * (IsTime(table.Columns[column]) ? TimeSpan.FromDays(1).TotalMilliseconds : 1);

    private static string? TextOf(SqlTable table, int row, int column)
    {
        var (vector, place) = table.Cell(row, column);
        return SqlCells.Text(vector, place);
    }
}
