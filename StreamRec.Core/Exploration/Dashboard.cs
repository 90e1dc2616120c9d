using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration;

/// <summary>A dashboard as it is for one filter. Each chart shows what all conditions but those on its own dimensions leave; the figures count what all leave.</summary>
/// <param name="Id">Which, see <see cref="DashboardDefinition.Id"/>.</param>
/// <param name="Filter">What it is narrowed to.</param>
/// <param name="Rows">How many rows (titles, ratings, films, people) the filter leaves.</param>
/// <param name="AllRows">How many there are without a filter; 0 when the snapshot has no data of the kind.</param>
/// <param name="Figures">The key figures, in their order.</param>
/// <param name="Charts">The charts asked for, in the order of the definition.</param>
public sealed record Dashboard(string Id, ExplorationFilter Filter, long Rows, long AllRows, IReadOnlyList<KeyFigure> Figures, IReadOnlyList<ChartResult> Charts);

/// <summary>A number at the top of a dashboard.</summary>
/// <param name="Id">What it is, such as <c>titles</c>; the page has the text.</param>
/// <param name="Value">The number; <see langword="null"/> when there is none, as the median of nothing.</param>
/// <param name="Unit">In what it is measured.</param>
public sealed record KeyFigure(string Id, double? Value, FigureUnit Unit = FigureUnit.Count);

/// <summary>What a dashboard consists of, whatever the data.</summary>
/// <param name="Id">Its name in addresses: <c>catalog</c>, <c>ratings</c>, <c>films</c> or <c>people</c>.</param>
/// <param name="Charts">The names of its charts, in their order.</param>
/// <param name="Dimensions">What it can be narrowed by.</param>
public sealed record DashboardDefinition(string Id, IReadOnlyList<string> Charts, IReadOnlyList<ExplorationDimension> Dimensions);
