using System.Globalization;
using System.Text.Encodings.Web;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Components.Charts;

/// <summary>A chart as charts.js receives it. Every text is encoded: plotly.js renders a subset of HTML in names, ticks and hover labels.</summary>
internal sealed record PlotlyFigure(string HorizontalAxis, string VerticalAxis, string Language, string Separators, IReadOnlyList<PlotlyTrace> Traces)
{
    /// <summary>Translates a model for the current culture.</summary>
    public static PlotlyFigure From(ChartModel model)
    {
        var numbers = CultureInfo.CurrentCulture.NumberFormat;
        return new PlotlyFigure(
            Encode(model.HorizontalAxis),
            Encode(model.VerticalAxis),
            Languages.Current,
            numbers.NumberDecimalSeparator + numbers.NumberGroupSeparator,
            [.. model.Traces.Select(PlotlyTrace.From)]);
    }

    /// <summary>Makes a text safe for plotly.js; letters of every script stay as they are.</summary>
    internal static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);
}

/// <summary>One trace as charts.js receives it; <see langword="null"/> among the values is a gap, because JSON has no NaN.</summary>
internal sealed record PlotlyTrace(string Type, string Name, IReadOnlyList<string> X, IReadOnlyList<double?> Y)
{
    /// <summary>Translates one trace.</summary>
    public static PlotlyTrace From(ChartTrace trace) => new(
        trace.PlotlyType,
        PlotlyFigure.Encode(trace.Name),
        [.. trace.Categories.Select(PlotlyFigure.Encode)],
        [.. trace.Values.Select(value => double.IsFinite(value) ? value : (double?)null)]);
}
