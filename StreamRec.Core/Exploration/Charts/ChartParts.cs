namespace StreamRec.Core.Exploration.Charts;

/// <summary>An axis.</summary>
/// <param name="Id">What stands along it, such as <c>year</c> or <c>titles</c>; the page has the text.</param>
/// <param name="Unit">In what it is measured.</param>
/// <param name="IsLogarithmic">Whether equal steps are equal factors.</param>
public sealed record ChartAxis(string Id, FigureUnit Unit, bool IsLogarithmic = false);

/// <summary>Something there is a mark for.</summary>
/// <param name="Key">A stable key without language; where the chart has a dimension, the value or range that a click filters by.</param>
/// <param name="Label">What people read, where it is data; <see langword="null"/> when the page has the text of the key.</param>
/// <param name="Low">The lower end of a step of a histogram, or the number of a year or month; not a number for others.</param>
/// <param name="High">The upper end; not a number where there is none.</param>
public sealed record ChartCategory(string Key, string? Label = null, double Low = double.NaN, double High = double.NaN)
{
    /// <summary>The ISO 3166 code of a country in three letters, for maps; <see langword="null"/> for all others and for countries that are no more.</summary>
    public string? Code { get; init; }
}

/// <summary>Numbers that belong together.</summary>
/// <param name="Key">A stable key, such as <c>count</c>, <c>movie</c> or <c>x</c>.</param>
/// <param name="Values">A value for each category; not a number where there is none. Not to be changed.</param>
/// <param name="Label">What people read, where it is data; <see langword="null"/> when the page has the text of the key.</param>
/// <param name="Unit">In what it is measured, where that is not the unit of the upright axis: such a series is told beside the others, not drawn among them.</param>
public sealed record ChartSeries(string Key, double[] Values, string? Label = null, FigureUnit? Unit = null);

/// <summary>A link of a network.</summary>
/// <param name="From">The place of one category.</param>
/// <param name="To">The place of the other.</param>
/// <param name="Weight">How strong it is, above 0.</param>
public readonly record struct ChartLink(int From, int To, double Weight);

/// <summary>A line over a chart.</summary>
/// <param name="Id">What it shows, such as <c>trend</c>.</param>
/// <param name="X">Places along the axis across.</param>
/// <param name="Y">Places along the upright axis, beside them.</param>
public sealed record ChartLine(string Id, IReadOnlyList<double> X, IReadOnlyList<double> Y);

/// <summary>A remark for the reader; the page has the text, into which the numbers go.</summary>
/// <param name="Id">One of <see cref="ChartNotes"/>.</param>
/// <param name="Numbers">What the text needs, in the order that <see cref="ChartNotes"/> says.</param>
public sealed record ChartNote(string Id, params IReadOnlyList<double> Numbers);
