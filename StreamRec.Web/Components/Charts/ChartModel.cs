namespace StreamRec.Web.Components.Charts;

/// <summary>Everything one chart shows: to the eye as plotly traces, to a screen reader as a sentence and a table, to a spreadsheet as CSV.</summary>
/// <param name="Title">What the chart is, a few words.</param>
/// <param name="Summary">What it says, one sentence.</param>
/// <param name="HorizontalAxis">Label of the horizontal axis, also the first column of the table.</param>
/// <param name="VerticalAxis">Label of the vertical axis.</param>
/// <param name="Traces">One series or more.</param>
public sealed record ChartModel(string Title, string Summary, string HorizontalAxis, string VerticalAxis, IReadOnlyList<ChartTrace> Traces)
{
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

    private static string Text(ChartTrace trace, int row, IFormatProvider format) =>
        double.IsNaN(trace.Values[row]) ? "" : trace.Values[row].ToString(trace.ValueFormat, format);
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
}

/// <summary>Vertical bars.</summary>
/// <inheritdoc cref="ChartTrace" path="/param" />
public sealed record BarTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "bar";
}
