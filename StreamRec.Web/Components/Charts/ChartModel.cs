namespace StreamRec.Web.Components.Charts;

/// <summary>Everything one chart shows: to the eye as plotly traces, to a screen reader as a sentence and a table, to a spreadsheet as CSV.</summary>
/// <param name="Title">What the chart is, a few words.</param>
/// <param name="Summary">What it says, one sentence.</param>
/// <param name="HorizontalAxis">Label of the horizontal axis, also the first column of the table.</param>
/// <param name="VerticalAxis">Label of the vertical axis.</param>
/// <param name="Traces">One series or more.</param>
public sealed record ChartModel(string Title, string Summary, string HorizontalAxis, string VerticalAxis, IReadOnlyList<ChartTrace> Traces)
{
    /// <summary>
    /// Where the categories lie on a horizontal axis of numbers, one position for each; <see langword="null"/> sets them side by side in their order.
    /// </summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>Whether both axes run from 0 to 1 and are read as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>The chart as a table: the categories of the first trace, then one column of values for each trace, blank where there is no value.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(IFormatProvider format)
    {
        var first = Traces[0];
        for (var index = 0; index < first.Categories.Count; index++)
        {
            var row = index;
            yield return [first.Categories[row], .. Traces.Select(trace => Text(trace, row, format))];
        }
    }

    private static string Text(ChartTrace trace, int row, IFormatProvider format)
    {
        if (double.IsNaN(trace.Values[row]))
        {
            return "";
        }

        var value = trace.Values[row].ToString(trace.ValueFormat, format);
        return trace.Margins is { } margins && margins[row] > 0 ? $"{value} ± {margins[row].ToString(trace.ValueFormat, format)}" : value;
    }
}

/// <summary>One series of a chart. Categories and values have the same length.</summary>
/// <param name="Name">What the series is, as the legend and the table's heading say it.</param>
/// <param name="Categories">Labels along the horizontal axis.</param>
/// <param name="Values">One value for each category; not a number means "no value" and leaves a gap.</param>
public abstract record ChartTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values)
{
    /// <summary>The name of the trace type in plotly.js.</summary>
    internal abstract string PlotlyType { get; }

    /// <summary>.NET format of a value in the table, such as <c>N0</c>.</summary>
    public string ValueFormat { get; init; } = "N0";

    /// <summary>How far each value may lie off on either side, drawn as whiskers; 0 draws none. <see langword="null"/> where that is not known.</summary>
    public IReadOnlyList<double>? Margins { get; init; }
}

/// <summary>Vertical bars.</summary>
/// <inheritdoc cref="ChartTrace" path="/param" />
public sealed record BarTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "bar";

    /// <summary>The one bar that the chart is about; the others step back. <see langword="null"/>: all are alike.</summary>
    public int? Highlighted { get; init; }

    /// <summary>Whether each bar bears its value.</summary>
    public bool ShowsValues { get; init; }
}

/// <summary>Points joined by a line.</summary>
/// <inheritdoc cref="ChartTrace" path="/param" />
public sealed record LineTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "scatter";

    /// <summary>Whether it is what the others are compared with, such as a baseline or the diagonal of a reliability diagram: a dashed line without points.</summary>
    public bool IsReference { get; init; }
}
