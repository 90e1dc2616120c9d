using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Columns;

/// <summary>The steps into which the numbers of a histogram fall: each from its lower edge to below the next one's.</summary>
internal sealed class Steps
{
    private readonly double[] edges;

    private Steps(double[] edges, ChartCategory[] categories)
    {
        this.edges = edges;
        Categories = categories;
    }

    /// <summary>The steps; the keys are ranges that filter by them.</summary>
    public ChartCategory[] Categories { get; }

    /// <summary>How many steps.</summary>
    public int Count => Categories.Length;

    /// <summary>Steps of whole numbers, written with both ends inside: <c>40..49</c>, or <c>40</c> where a step is one number.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="first">The lowest edge.</param>
    /// <param name="last">The last number of the last step at least.</param>
    /// <param name="width">Numbers in a step, 1 or more.</param>
    /// <param name="isOpen">Whether the last step takes everything above, too.</param>
    public static Steps OfWholeNumbers(ExplorationDimension dimension, int first, int last, int width = 1, bool isOpen = false)
    {
        var bounds = new double[Math.Max(1, ((last - first) / width) + 1) + 1];
        for (var step = 0; step < bounds.Length; step++)
        {
            bounds[step] = first + ((double)step * width);
        }

        return OfWholeBounds(dimension, bounds, isOpen);
    }

    /// <summary>Steps of whole numbers between ascending edges; a step ends before the next one's edge, and the last one takes everything from its edge on.</summary>
    public static Steps OfWholeEdges(ExplorationDimension dimension, params int[] lowerEdges) =>
        OfWholeBounds(dimension, [.. lowerEdges.Select(edge => (double)edge), double.PositiveInfinity], isOpen: true);

    /// <summary>Steps between ascending edges, written with the upper end outside: <c>2.5..3)</c>. The last edge may be infinity.</summary>
    public static Steps Between(ExplorationDimension dimension, params double[] edges)
    {
        var categories = new ChartCategory[edges.Length - 1];
        for (var step = 0; step < categories.Length; step++)
        {
            var isOpen = !double.IsInfinity(edges[step + 1]);
            var condition = ExplorationCondition.Between(dimension, edges[step], edges[step + 1], isOpen);
            categories[step] = new ChartCategory(condition.ToString(), null, edges[step], isOpen ? edges[step + 1] : double.NaN);
        }

        return new Steps(edges, categories);
    }

    /// <summary>The step of a number; −1 when it lies outside or is not a number.</summary>
    public int Of(double number)
    {
        if (!(number >= edges[0] && number < edges[^1]))
        {
            return number == edges[^1] && double.IsInfinity(number) ? Count - 1 : -1;
        }

        var (low, high) = (0, edges.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = number >= edges[middle] ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static Steps OfWholeBounds(ExplorationDimension dimension, double[] bounds, bool isOpen)
    {
        var categories = new ChartCategory[bounds.Length - 1];
        bounds[^1] = isOpen ? double.PositiveInfinity : bounds[^1];
        for (var step = 0; step < categories.Length; step++)
        {
            var (low, high) = (bounds[step], bounds[step + 1] - 1);
            var key = ExplorationCondition.Between(dimension, low, high).ToString();
            categories[step] = new ChartCategory(key, null, low, double.IsInfinity(high) ? double.NaN : high);
        }

        return new Steps(bounds, categories);
    }
}
