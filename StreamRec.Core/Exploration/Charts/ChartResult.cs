using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Charts;

/// <summary>
/// A chart's numbers, in no language: what is data (names of people, genres of films) comes with a label, everything else has a key for which
/// the page has the text. Every series has a value for each category; not a number means that there is none.
/// </summary>
public sealed record ChartResult
{
    /// <summary>The chart's name within its dashboard, such as <c>release-years</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The axis along which the categories stand, or that of <c>x</c>.</summary>
    public required ChartAxis Across { get; init; }

    /// <summary>The axis of the values, or that of <c>y</c>.</summary>
    public required ChartAxis Upright { get; init; }

    /// <summary>What there is a mark for.</summary>
    public IReadOnlyList<ChartCategory> Categories { get; init; } = [];

    /// <summary>The numbers; a chart with one of them may call it <c>count</c>.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>What clicking a category filters by: its key is the value. <see langword="null"/> when categories are no filter. Of <see cref="ChartKind.Points"/> and <see cref="ChartKind.Curve"/> the dimension of <c>x</c>.</summary>
    public ExplorationDimension? Dimension { get; init; }

    /// <summary>What clicking filters by besides, with the key of the series; <see langword="null"/> when series are no filter. Of <see cref="ChartKind.Points"/> and <see cref="ChartKind.Curve"/> the dimension of <c>y</c>.</summary>
    public ExplorationDimension? SeriesDimension { get; init; }

    /// <summary>Links of a network.</summary>
    public IReadOnlyList<ChartLink> Links { get; init; } = [];

    /// <summary>Lines drawn over the marks, such as a trend.</summary>
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    /// <summary>What must be known to read it: what was cut, left out or unknown.</summary>
    public IReadOnlyList<ChartNote> Notes { get; init; } = [];

    /// <summary>The filter after a mark has been clicked; the same filter where marks are no filter.</summary>
    /// <param name="filter">The filter before.</param>
    /// <param name="category">The place of the mark's category.</param>
    /// <param name="series">The place of its series, or −1 for the category as a whole.</param>
    public ExplorationFilter Click(ExplorationFilter filter, int category, int series = -1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (Kind is ChartKind.Points or ChartKind.Curve || Dimension is null)
        {
            return filter;
        }

        var key = Categories[category].Key;
        if (SeriesDimension is null || series < 0)
        {
            return filter.Toggle(Dimension, key);
        }

        // A field of both: it is taken away when it is there as a whole, and else both parts are wanted.
        var other = Series[series].Key;
        var both = filter.Chooses(Dimension, key) && filter.Chooses(SeriesDimension, other);
        filter = both || !filter.Chooses(Dimension, key) ? filter.Toggle(Dimension, key) : filter;
        return both || !filter.Chooses(SeriesDimension, other) ? filter.Toggle(SeriesDimension, other) : filter;
    }

    /// <summary>The filter after several categories have been marked out, as by a box or a lasso: they replace what was chosen. Numbers and months become the range from the first to the last.</summary>
    /// <param name="filter">The filter before.</param>
    /// <param name="categories">The places of the categories; none takes the condition away.</param>
    public ExplorationFilter Choose(ExplorationFilter filter, IReadOnlyCollection<int> categories)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(categories);
        if (Kind is ChartKind.Points or ChartKind.Curve || Dimension is null)
        {
            return filter;
        }

        if (categories.Count == 0)
        {
            return filter.Without(Dimension);
        }

        if (Dimension.Kind == DimensionKind.Choice)
        {
            return filter.With(ExplorationCondition.AnyOf(Dimension, categories.Order().Select(category => Categories[category].Key)));
        }

        var ranges = categories.Select(category => ExplorationCondition.Parse(Dimension, Categories[category].Key)).ToList();
        var last = ranges.MaxBy(range => range.High)!;
        return filter.With(ExplorationCondition.Between(Dimension, ranges.Min(range => range.Low), last.High, last.IsOpen));
    }

    /// <summary>The filter after a box has been drawn over points: both its sides become ranges, as far as the axes are dimensions.</summary>
    public ExplorationFilter Box(ExplorationFilter filter, double left, double right, double bottom, double top)
    {
        ArgumentNullException.ThrowIfNull(filter);
        filter = Dimension is { Kind: not DimensionKind.Choice } across ? filter.With(ExplorationCondition.Between(across, left, right)) : filter;
        return SeriesDimension is { Kind: not DimensionKind.Choice } upright ? filter.With(ExplorationCondition.Between(upright, bottom, top)) : filter;
    }
}
