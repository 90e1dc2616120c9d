namespace StreamRec.Web.Components.Charts;

/// <summary>One series of a chart: marks, each with a category and a value.</summary>
/// <param name="Name">What the series is, as the legend and the table's heading say it.</param>
/// <param name="Categories">What each mark is, in words.</param>
/// <param name="Values">One value for each category; not a number means "no value" and leaves a gap.</param>
public abstract record ChartTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values)
{
    /// <summary>The name of the trace type in plotly.js.</summary>
    internal abstract string PlotlyType { get; }

    /// <summary>.NET format of a value in the table, such as <c>N0</c>.</summary>
    public string ValueFormat { get; init; } = "N0";

    /// <summary>How far each value may lie off on either side, drawn as whiskers; 0 draws none. <see langword="null"/> where that is not known.</summary>
    public IReadOnlyList<double>? Margins { get; init; }

    /// <summary>
    /// What each mark stands for in a filter, one text for each category, <see langword="null"/> for a mark that cannot be chosen; <see langword="null"/> where none can.
    /// </summary>
    public IReadOnlyList<string?>? Keys { get; init; }

    /// <summary>The marks that the chart is about; the others step back. <see langword="null"/>: all are alike.</summary>
    public IReadOnlyList<int>? Highlighted { get; init; }

    /// <summary>A value as people read it, blank where there is none.</summary>
    internal string Text(int mark, IFormatProvider format)
    {
        if (!double.IsFinite(Values[mark]))
        {
            return "";
        }

        var value = Values[mark].ToString(ValueFormat, format);
        return Margins is { } margins && margins[mark] > 0 ? $"{value} ± {margins[mark].ToString(ValueFormat, format)}" : value;
    }
}

/// <summary>Bars, standing or lying.</summary>
/// <inheritdoc cref="ChartTrace" path="/param" />
public sealed record BarTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "bar";

    /// <summary>Whether each bar bears its value.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>Whether the bars lie, the first at the top: for names, which are longer than numbers.</summary>
    public bool IsLying { get; init; }

    /// <summary>How many of the first bars are drawn; the table has all. <see langword="null"/> draws all.</summary>
    public int? MostDrawn { get; init; }

    /// <summary>How many bars are drawn.</summary>
    internal int Drawn => Math.Min(MostDrawn ?? int.MaxValue, Categories.Count);
}

/// <summary>Points joined by a line.</summary>
/// <inheritdoc cref="ChartTrace" path="/param" />
public sealed record LineTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "scatter";

    /// <summary>Whether it is what the others are compared with, such as a baseline or the diagonal of a reliability diagram: a dashed line without points.</summary>
    public bool IsReference { get; init; }

    /// <summary>Its own horizontal positions, such as the two ends of a trend among points; it is then no column of the table.</summary>
    public IReadOnlyList<double>? Positions { get; init; }
}

/// <summary>Counts of numbers or dates by range: bars without gaps on an axis of numbers.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Categories">The ranges in words.</param>
/// <param name="Values">The counts.</param>
/// <param name="Edges">The ends of the ranges, rising, one more than there are ranges; in the units of <see cref="ChartModel.HorizontalScale"/>.</param>
public sealed record HistogramTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values, IReadOnlyList<double> Edges) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "bar";
}

/// <summary>Points apart. More than a few thousand are too many to tell apart and to draw: gather those into a <see cref="HeatMapTrace"/>.</summary>
/// <param name="Name">What a point is, such as "Film".</param>
/// <param name="Categories">The points' names.</param>
/// <param name="Positions">How far right each lies.</param>
/// <param name="Values">How high each lies.</param>
public sealed record PointTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Positions, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
{
    /// <inheritdoc />
    internal override string PlotlyType => "scatter";

    /// <summary>.NET format of a position in the table.</summary>
    public string PositionFormat { get; init; } = "N0";
}
