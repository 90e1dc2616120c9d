using System.Globalization;
using System.Text.Encodings.Web;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Components.Charts;

/// <summary>A chart as charts.js receives it. Every text is encoded: plotly.js renders a subset of HTML in names, ticks and hover labels.</summary>
internal sealed record PlotlyFigure(string HorizontalAxis, string VerticalAxis, string Language, string Separators, IReadOnlyList<PlotlyTrace> Traces)
{
    /// <summary>Where the categories lie on an axis of numbers; <see langword="null"/> sets them side by side.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>Whether both axes run from 0 to 1 and are read as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>Translates a model for the current culture.</summary>
    public static PlotlyFigure From(ChartModel model)
    {
        var numbers = CultureInfo.CurrentCulture.NumberFormat;
        return new PlotlyFigure(
            Encode(model.HorizontalAxis),
            Encode(model.VerticalAxis),
            Languages.Current,
            numbers.NumberDecimalSeparator + numbers.NumberGroupSeparator,
            [.. model.Traces.Select(PlotlyTrace.From)]) { Positions = model.Positions, IsShare = model.IsShare };
    }

    /// <summary>Makes a text safe for plotly.js; letters of every script stay as they are.</summary>
    internal static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);
}

/// <summary>One trace as charts.js receives it; <see langword="null"/> among the values is a gap, because JSON has no NaN.</summary>
internal sealed record PlotlyTrace(string Type, string Name, IReadOnlyList<string> X, IReadOnlyList<double?> Y)
{
    /// <summary>Half the length of the whiskers; <see langword="null"/> draws none.</summary>
    public IReadOnlyList<double>? Margins { get; init; }

    /// <summary>The values as the bars bear them; <see langword="null"/> for none.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>The one bar that stands out.</summary>
    public int? Highlighted { get; init; }

    /// <summary>Whether it is a dashed line.</summary>
    public bool IsReference { get; init; }

    /// <summary>Translates one trace.</summary>
    public static PlotlyTrace From(ChartTrace trace)
    {
        var bars = trace as BarTrace;
        return new PlotlyTrace(
            trace.PlotlyType,
            PlotlyFigure.Encode(trace.Name),
            [.. trace.Categories.Select(PlotlyFigure.Encode)],
            [.. trace.Values.Select(value => double.IsFinite(value) ? value : (double?)null)])
        {
            Margins = trace.Margins,
            Labels = bars is { ShowsValues: true } ? [.. trace.Values.Select(value => double.IsFinite(value) ? value.ToString(trace.ValueFormat, CultureInfo.CurrentCulture) : "")] : null,
            Highlighted = bars?.Highlighted,
            IsReference = trace is LineTrace { IsReference: true },
        };
    }
}
