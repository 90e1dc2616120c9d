using System.Globalization;
using StreamRec.Web.Components.Controls;

namespace StreamRec.Web.Components.Pages.History;

/// <summary>Numbers as cells: for the eye in the visitor's language, for a file without separators.</summary>
internal static class HistoryCells
{
    /// <summary>Nothing is known.</summary>
    public static readonly TableCell Unknown = new("–", Raw: "");

    /// <summary>A whole number.</summary>
    public static TableCell Of(long? number) =>
        number is { } value ? new TableCell(value.ToString("N0", CultureInfo.CurrentCulture), Raw: value.ToString(CultureInfo.InvariantCulture)) : Unknown;

    /// <summary>A number with decimals.</summary>
    public static TableCell Of(double? number, string format = "N2") =>
        number is { } value ? new TableCell(value.ToString(format, CultureInfo.CurrentCulture), Raw: value.ToString(CultureInfo.InvariantCulture)) : Unknown;
}
