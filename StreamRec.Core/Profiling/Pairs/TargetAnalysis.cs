namespace StreamRec.Core.Profiling.Pairs;

/// <summary>How every column goes with one that was chosen: what sweetviz calls target analysis.</summary>
/// <param name="Column">The chosen column, of numbers or truth values; true counts as 1.</param>
/// <param name="Mean">Its mean over the rows that pairs are computed from.</param>
/// <param name="Columns">The others that form pairs, the strongest association first.</param>
public sealed record TargetAnalysis(string Column, double? Mean, IReadOnlyList<ColumnTarget> Columns)
{
    /// <summary>The part of one column; <see langword="null"/> where it has none.</summary>
    public ColumnTarget? Find(string column) => Columns.FirstOrDefault(each => each.Column == column);
}

/// <summary>How one column goes with the target.</summary>
/// <param name="Column">The column.</param>
/// <param name="Association">As in the matrix of associations.</param>
/// <param name="Classes">The target's mean in each bar of the column's histogram, or in each of its categories, most frequent first.</param>
public sealed record ColumnTarget(string Column, double? Association, IReadOnlyList<TargetClass> Classes);

/// <summary>The target within one bar or category.</summary>
/// <param name="Value">The category; <see langword="null"/> of a bar.</param>
/// <param name="From">Where the bar begins, as in the histogram; <see langword="null"/> of a category.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Rows">Rows of it in which the target has a value, among those that pairs are computed from.</param>
/// <param name="Mean">The target's mean over them; <see langword="null"/> without any.</param>
public sealed record TargetClass(string? Value, double? From, double? To, long Rows, double? Mean);
