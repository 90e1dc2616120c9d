using System.Globalization;

namespace StreamRec.Web.Components.Charts;

/// <summary>How high a drawing is: lists grow with their length, everything else has the style sheet's height.</summary>
internal static class ChartHeight
{
    private const double RowRem = 1.625;
    private const double AxisRem = 3.5;
    private const double ColumnNamesRem = 6;

    /// <summary>A style, or <see langword="null"/> for the usual height.</summary>
    public static string? Of(ChartModel model) => model.Traces[0] switch
    {
        BarTrace { IsLying: true } bars => Style(Math.Max(18, (bars.Drawn * RowRem) + AxisRem)),
        HeatMapTrace cells => Style(Math.Max(18, (cells.RowNames.Count * RowRem) + ColumnNamesRem)),
        NetworkTrace => Style(30),
        MapTrace => Style(24),
        _ => null,
    };

    private static string Style(double rem) => string.Create(CultureInfo.InvariantCulture, $"height: {rem:0.###}rem");
}
