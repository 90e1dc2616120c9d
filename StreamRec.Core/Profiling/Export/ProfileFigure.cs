namespace StreamRec.Core.Profiling.Export;

/// <summary>One figure of a profile, so that all of them are rows of one table.</summary>
/// <param name="Side">The table's name; of a comparison what tells its sides apart.</param>
/// <param name="Section">What it is about: <c>about</c>, <c>table</c>, <c>alert</c>, <c>note</c>, <c>column</c>, <c>correlation</c>, <c>target</c>, <c>time</c>, <c>missing</c>, <c>difference</c>, <c>duplicate</c>, <c>sample</c>.</param>
/// <param name="Column">The column, where it is about one.</param>
/// <param name="Statistic">Its name, as in the JSON of the profile: <c>numeric.mean</c>, <c>common</c>, <c>pearson</c> …</param>
/// <param name="Item">Which of several: a value, a bar <c>from..to</c>, the other column of a pair, a row; <see langword="null"/> of a single figure.</param>
/// <param name="Number">The figure, where it is a number.</param>
/// <param name="Text">The figure, where it is a text.</param>
public sealed record ProfileFigure(string Side, string Section, string? Column, string Statistic, string? Item, double? Number, string? Text)
{
    /// <summary>The names of the columns of the table that figures are rows of.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["side", "section", "column", "statistic", "item", "number", "text"];

    /// <summary>The cells of the row, by <see cref="Headings"/>; numbers so that they can be read again without loss.</summary>
    public IReadOnlyList<string> Cells => [Side, Section, Column ?? "", Statistic, Item ?? "", Number?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "", Text ?? ""];
}
