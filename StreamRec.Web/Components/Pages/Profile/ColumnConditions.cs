using System.Globalization;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Web.Components.Pages.Profile;

/// <summary>The rows behind a mark of a column's card, as conditions.</summary>
internal static class ColumnConditions
{
    /// <summary>The rows of a bar of the histogram; <see langword="null"/> where no condition says them: lengths of lists, dates that are stored as text.</summary>
    public static RowFilter? OfBar(ColumnProfile column, int bar)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (column.Histogram is not { } histogram || column.Lists is not null || column.IsKindChosen || (column.Dates is not null && column.Type == "varchar"))
        {
            return null;
        }

        var bars = histogram.Counts.Count;
        var isLast = bar == bars - 1;
        var from = histogram.From + ((histogram.To - histogram.From) * bar / bars);
        var to = isLast ? histogram.To : histogram.From + ((histogram.To - histogram.From) * (bar + 1) / bars);
        return new RowFilter(
        [
            new RowCondition(column.Name, RowComparison.GreaterOrEqual, Edge(column, from, isUpper: false)),
            new RowCondition(column.Name, isLast ? RowComparison.LessOrEqual : RowComparison.Less, Edge(column, to, isLast)),
        ]);
    }

    /// <summary>The rows with a value, or of a list with an item; <see langword="null"/> where the value is shown cut, or not at all.</summary>
    public static RowFilter? OfValue(ColumnProfile column, string value, bool isSensitive)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        var isReadOtherwise = column.Dates is not null && column.Type == "varchar";
        return value.EndsWith('…') || isSensitive || isReadOtherwise || column is { IsKindChosen: true, Kind: not (ColumnKind.Category or ColumnKind.Text) }
            ? null
            : new RowFilter([new RowCondition(column.Name, RowComparison.Equal, value)]);
    }

    // Of whole days, those within the edges; the engine would cut the time of day off.
    private static string Edge(ColumnProfile column, double edge, bool isUpper) => column.Dates switch
    {
        null => edge.ToString("R", CultureInfo.InvariantCulture),
        { WholeDays: true } => DateTime.UnixEpoch.AddDays(isUpper ? Math.Floor(edge) : Math.Ceiling(edge)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => DateTime.UnixEpoch.AddMicroseconds(Math.Round(edge * TimeSpan.MicrosecondsPerDay)).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
    };
}
