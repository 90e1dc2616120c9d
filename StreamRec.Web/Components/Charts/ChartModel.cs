namespace StreamRec.Web.Components.Charts;

/// <summary>Everything one chart shows: to the eye as plotly traces, to a screen reader as a sentence and a table, to a spreadsheet as CSV.</summary>
/// <param name="Title">What the chart is, a few words.</param>
/// <param name="Summary">What it says, one sentence.</param>
/// <param name="HorizontalAxis">Label of the horizontal axis, also the first column of the table; of lying bars it labels the vertical one, where their categories are.</param>
/// <param name="VerticalAxis">Label of the vertical axis; of lying bars of the horizontal one, where their values are.</param>
/// <param name="Traces">One series or more.</param>
public sealed record ChartModel(string Title, string Summary, string HorizontalAxis, string VerticalAxis, IReadOnlyList<ChartTrace> Traces)
{
    /// <summary>What is drawn of what there is, such as the rule by which a large series was gathered into fewer marks; <see langword="null"/> where everything is drawn.</summary>
    public string? Subtitle { get; init; }

    /// <summary>
    /// Where the categories lie on a horizontal axis of numbers, one position for each; <see langword="null"/> sets them side by side in their order.
    /// </summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>How horizontal positions are read.</summary>
    public AxisScale HorizontalScale { get; init; }

    /// <summary>How vertical positions are read.</summary>
    public AxisScale VerticalScale { get; init; }

    /// <summary>Whether both axes run from 0 to 1 and are read as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether the bars of several series stand on each other instead of side by side.</summary>
    public bool IsStacked { get; init; }

    /// <summary>What is told beside the drawn values, because it is measured in something else: more columns of the table.</summary>
    public IReadOnlyList<ChartColumn> Columns { get; init; } = [];

    /// <summary>Whether letters are large on wide screens, for slides that are read from afar.</summary>
    public bool IsLarge { get; init; }

    /// <summary>The part of the axes to show first; <see langword="null"/> shows all.</summary>
    public ChartZoom? Zoom { get; init; }

    /// <summary>
    /// Whether a part of the axes can be shown: they are numbers or dates, so that a part is the same whatever else changes; places side by side are not.
    /// </summary>
    public bool IsZoomable => Traces.Count > 0 && Traces.All(trace => trace is PointTrace or HistogramTrace or NetworkTrace || (trace is LineTrace line && (Positions ?? line.Positions) is not null));

    /// <summary>Whether the bars lie.</summary>
    internal bool IsLying => Traces.Any(trace => trace is BarTrace { IsLying: true });

    /// <summary>The chart as a table; see <see cref="ChartTable"/>.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(IFormatProvider format) => ChartTable.Rows(this, format);
}

/// <summary>A column that only the table has.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Values">One value for each mark of the first series.</param>
/// <param name="ValueFormat">.NET format of a value.</param>
public sealed record ChartColumn(string Name, IReadOnlyList<double> Values, string ValueFormat)
{
    /// <summary>A value as people read it, blank where there is none.</summary>
    internal string Text(int mark, IFormatProvider format) => double.IsFinite(Values[mark]) ? Values[mark].ToString(ValueFormat, format) : "";
}
