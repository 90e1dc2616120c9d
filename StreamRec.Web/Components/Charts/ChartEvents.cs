namespace StreamRec.Web.Components.Charts;

/// <summary>A mark that somebody chose: one bar, cell, point or country.</summary>
/// <param name="Trace">Row of the series in the model, or <see cref="AllTraces"/> for a row of the table.</param>
/// <param name="Index">Row of the mark in the series.</param>
/// <param name="Key">What it stands for in a filter; see <see cref="ChartTrace.Keys"/>.</param>
public sealed record ChartMark(int Trace, int Index, string Key)
{
    /// <summary>All series together.</summary>
    public const int AllTraces = -1;
}

/// <summary>What somebody drew a box or a lasso around.</summary>
/// <param name="Marks">The marks inside that can be chosen, in the order of the model.</param>
/// <param name="Horizontal">The box along the horizontal axis, in the axis's units; <see langword="null"/> for a lasso or an axis of categories.</param>
/// <param name="Vertical">The same along the vertical axis.</param>
public sealed record ChartSelection(IReadOnlyList<ChartMark> Marks, ChartRange? Horizontal, ChartRange? Vertical);

/// <summary>A part of an axis of numbers.</summary>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end.</param>
public readonly record struct ChartRange(double From, double To);

/// <summary>A series that somebody hid or brought back in the legend.</summary>
/// <param name="Trace">Row of the series in the model.</param>
/// <param name="IsShown">Whether it is drawn now.</param>
public sealed record ChartLegendChange(int Trace, bool IsShown);

/// <summary>The part of the axes that is drawn.</summary>
/// <param name="Horizontal">Of the horizontal axis; <see langword="null"/>: all of it.</param>
/// <param name="Vertical">Of the vertical axis; <see langword="null"/>: all of it.</param>
public sealed record ChartZoom(ChartRange? Horizontal, ChartRange? Vertical)
{
    /// <summary>All of both axes.</summary>
    public static ChartZoom All { get; } = new(null, null);
}
