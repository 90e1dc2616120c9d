using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>A bar of a story's chart.</summary>
/// <param name="Category">What it is.</param>
/// <param name="Value">How long it is.</param>
internal readonly record struct StoryBar(ChartCategory Category, double Value);

/// <summary>The plain bar charts that stories are made of, and what is said of bars: who is first, and whether the difference is worth a word.</summary>
internal static class StoryBars
{
    /// <summary>Below this ratio two numbers are about the same.</summary>
    public const double SimilarRatio = 1.1;

    /// <summary>Fewer stars than this between two means are about the same.</summary>
    public const double SimilarStars = 0.1;

    /// <summary>Bars of a list of names; a slide is read from afar.</summary>
    public const int Most = 10;

    /// <summary>Makes the chart.</summary>
    /// <param name="id">The step's name.</param>
    /// <param name="bars">The bars in their order.</param>
    /// <param name="dimension">What the bars are values of, or <see langword="null"/>.</param>
    /// <param name="upright">What the bars measure.</param>
    /// <param name="across">What stands along the axis, where it is no dimension.</param>
    /// <param name="notes">What must be known to read it.</param>
    public static ChartResult Chart(
        string id, IReadOnlyList<StoryBar> bars, ExplorationDimension? dimension, ChartAxis upright, string? across = null, IReadOnlyList<ChartNote>? notes = null) => new()
        {
            Id = id,
            Kind = ChartKind.Bars,
            Across = new ChartAxis(across ?? dimension!.Id, dimension is { Kind: not DimensionKind.Choice } ? FigureUnit.Year : FigureUnit.None),
            Upright = upright,
            Categories = [.. bars.Select(bar => bar.Category)],
            Series = [new ChartSeries("count", [.. bars.Select(bar => bar.Value)])],
            Dimension = dimension,
            Notes = notes ?? [],
        };

    /// <summary>A series of a chart as bars.</summary>
    public static List<StoryBar> Of(ChartResult chart, string series)
    {
        var values = chart.Series.FirstOrDefault(each => each.Key == series)?.Values;
        return [.. chart.Categories.Select((category, place) => new StoryBar(category, values?[place] ?? 0))];
    }

    /// <summary>All series of a chart together as bars.</summary>
    public static List<StoryBar> Totals(ChartResult chart) =>
        [.. chart.Categories.Select((category, place) => new StoryBar(category, chart.Series.Sum(series => series.Values[place])))];

    /// <summary>The longest first; of equal ones the order stays.</summary>
    public static List<StoryBar> Falling(this IEnumerable<StoryBar> bars) => [.. bars.OrderByDescending(bar => bar.Value)];

    /// <summary>The places of the bars that are even with a value when both are written with some digits.</summary>
    public static int[] Even(this IReadOnlyList<StoryBar> bars, double value, int digits) =>
        [.. Enumerable.Range(0, bars.Count).Where(place => Math.Round(bars[place].Value, digits) == Math.Round(value, digits))];

    /// <summary>The places of the longest bars.</summary>
    public static int[] First(this IReadOnlyList<StoryBar> bars, int digits = 0) => bars.Even(bars.Max(bar => bar.Value), digits);

    /// <summary>The places of the shortest bars.</summary>
    public static int[] Last(this IReadOnlyList<StoryBar> bars, int digits = 0) => bars.Even(bars.Min(bar => bar.Value), digits);

    /// <summary>The names of some bars.</summary>
    public static IEnumerable<FindingName> Names(this IReadOnlyList<StoryBar> bars, IEnumerable<int> places, ExplorationDimension? dimension) =>
        places.Select(place => FindingName.Of(bars[place].Category, dimension));

    /// <summary>How many rows have no value, as a chart says.</summary>
    public static long Unknown(ChartResult chart) => (long)(chart.Notes.FirstOrDefault(note => note.Id == ChartNotes.Unknown)?.Numbers[0] ?? 0);
}
