namespace StreamRec.Web.Components.Charts;

/// <summary>How values spread in each category: a box from the lower to the upper quartile, whiskers to the ends, a line at the median, a dashed one at the mean.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Categories">The categories' names.</param>
/// <param name="Spreads">The spread of each category.</param>
public sealed record BoxTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<BoxSpread> Spreads)
    : ChartTrace(Name, Categories, [.. Spreads.Select(spread => spread.Median)])
{
    /// <inheritdoc />
    internal override string PlotlyType => "box";

    /// <summary>What the columns of the table are called: minimum, lower quartile, median, upper quartile, maximum, mean.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
}

/// <summary>A spread of numbers, in the order of <see cref="BoxTrace.Columns"/>; not a number where a category is empty.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="LowerQuartile">A quarter is below it.</param>
/// <param name="Median">Half is below it.</param>
/// <param name="UpperQuartile">A quarter is above it.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="Mean">The mean.</param>
public readonly record struct BoxSpread(double Minimum, double LowerQuartile, double Median, double UpperQuartile, double Maximum, double Mean)
{
    /// <summary>The six numbers.</summary>
    public double[] ToArray() => [Minimum, LowerQuartile, Median, UpperQuartile, Maximum, Mean];
}
