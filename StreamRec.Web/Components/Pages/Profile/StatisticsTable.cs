using System.Globalization;
using StreamRec.Core.Profiling;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Profile;

/// <summary>Every column in a line: to sort out at a glance, and to take away as CSV.</summary>
internal static class StatisticsTable
{
    /// <summary>One line a column; two where two tables are compared.</summary>
    public static TableModel Of(ProfileResult result, (string Left, string Right) labels)
    {
        var isPair = result.Comparison is not null;
        TableColumn[] columns =
        [
            new(ProfileText.Column), .. isPair ? [new TableColumn(ProfileText.Side), new(ProfileText.Difference, IsNumber: true)] : (TableColumn[])[], new(ProfileText.Kind),
            new(ProfileText.Values, true), new(ProfileText.Missing, true), new(ProfileText.Distinct, true), new(ProfileText.Mean, true), new(ProfileText.StandardDeviation, true),
            new(ProfileText.Minimum, true), new(ProfileText.LowerQuartile, true), new(ProfileText.Median, true), new(ProfileText.UpperQuartile, true), new(ProfileText.Maximum, true),
        ];
        return new TableModel(ProfileText.AllColumns, columns, [.. Rows(result, labels)]);
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(ProfileResult result, (string Left, string Right) labels)
    {
        if (result.Comparison is not { } comparison)
        {
            return result.Left.Columns.Select(column => Row(column, []));
        }

        return comparison.Columns.SelectMany(pair => new[] { (Column: pair.Left, Side: labels.Left), (Column: pair.Right, Side: labels.Right) }
            .Where(side => side.Column is not null)
            .Select(side => Row(side.Column!, [new TableCell(side.Side), Figure(pair.Difference)])));
    }

    private static IReadOnlyList<TableCell> Row(ColumnProfile column, IReadOnlyList<TableCell> comparison)
    {
        var numbers = column.Numeric ?? column.Lists?.Lengths;
        return
        [
            new(column.Name), .. comparison, new(ProfileWording.Kind(column.Kind)), Whole(column.Count), Whole(column.Missing), Whole(column.Distinct), Figure(numbers?.Mean),
            Figure(numbers?.StandardDeviation), Edge(numbers?.Minimum, column.Dates?.Minimum), Figure(numbers?.LowerQuartile), Edge(numbers?.Median, column.Dates?.Median), Figure(numbers?.UpperQuartile),
            Edge(numbers?.Maximum, column.Dates?.Maximum),
        ];
    }

    private static TableCell Edge(double? number, DateTime? date) => date is null ? Figure(number) : new TableCell(ProfileWording.Date(date, wholeDays: true), Raw: date.Value.ToString("s", CultureInfo.InvariantCulture));

    private static TableCell Whole(long value) => new(ProfileWording.Count(value), Raw: value.ToString(CultureInfo.InvariantCulture));

    private static TableCell Figure(double? value) => value is { } number ? new TableCell(ProfileWording.Number(number), Raw: number.ToString("R", CultureInfo.InvariantCulture)) : new TableCell("");
}
