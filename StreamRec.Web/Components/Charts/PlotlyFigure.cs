using System.Globalization;
using System.Text.Encodings.Web;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Components.Charts;

/// <summary>A chart as charts.js receives it. Every text is encoded: plotly.js renders a subset of HTML in names, ticks and hover labels.</summary>
internal sealed record PlotlyFigure(string HorizontalAxis, string VerticalAxis, string Language, string Separators, IReadOnlyList<PlotlyTrace> Traces)
{
    /// <summary>The title, for pictures only: on the page it stands above the drawing.</summary>
    public string Title { get; init; } = "";

    /// <summary>The subtitle, for pictures only.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where the categories lie on an axis of numbers; <see langword="null"/> sets them side by side.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>plotly's name of the horizontal axis's scale: <c>linear</c>, <c>log</c> or <c>date</c>.</summary>
    public string HorizontalScale { get; init; } = "linear";

    /// <summary>plotly's name of the vertical axis's scale.</summary>
    public string VerticalScale { get; init; } = "linear";

    /// <summary>Whether both axes run from 0 to 1 and are read as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether the bars of several series stand on each other.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Whether the bars lie.</summary>
    public bool IsLying { get; init; }

    /// <summary>Whether letters are large on wide screens.</summary>
    public bool IsLarge { get; init; }

    /// <summary>The part of the axes to show.</summary>
    public ChartZoom? Zoom { get; init; }

    /// <summary>Whether a click on a mark does something.</summary>
    public bool IsClickable { get; init; }

    /// <summary>What dragging does: <c>select</c>, <c>lasso</c> or <c>zoom</c>; <see langword="null"/> does nothing, so that a finger scrolls the page.</summary>
    public string? Drag { get; init; }

    /// <summary>Translates a model for the current culture.</summary>
    public static PlotlyFigure From(ChartModel model)
    {
        var numbers = CultureInfo.CurrentCulture.NumberFormat;
        return new PlotlyFigure(
            Encode(model.HorizontalAxis),
            Encode(model.VerticalAxis),
            Languages.Current,
            numbers.NumberDecimalSeparator + numbers.NumberGroupSeparator,
            [.. model.Traces.Select(trace => Tell(PlotlyTrace.From(trace), model.Columns))])
        {
            Title = Encode(model.Title),
            Subtitle = model.Subtitle is { } subtitle ? Encode(subtitle) : null,
            Positions = model.Positions,
            HorizontalScale = ScaleName(model.HorizontalScale),
            VerticalScale = ScaleName(model.VerticalScale),
            IsShare = model.IsShare,
            IsStacked = model.IsStacked,
            IsLying = model.IsLying,
            IsLarge = model.IsLarge,
            Zoom = model.Zoom,
        };
    }

    /// <summary>Makes a text safe for plotly.js; letters of every script stay as they are.</summary>
    internal static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);

    // What is only told is read where the pointer is, too.
    private static PlotlyTrace Tell(PlotlyTrace trace, IReadOnlyList<ChartColumn> columns) => columns.Count == 0 || trace.Hover is null ? trace : trace with
    {
        Hover = [.. trace.Hover.Select((text, mark) => text + string.Concat(columns.Select(column => $"<br>{Encode(column.Name)}: {Encode(column.Text(mark, CultureInfo.CurrentCulture))}")))],
    };

    private static string ScaleName(AxisScale scale) => scale switch
    {
        AxisScale.Logarithmic => "log",
        AxisScale.Date => "date",
        _ => "linear",
    };
}
