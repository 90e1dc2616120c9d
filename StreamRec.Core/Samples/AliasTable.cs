namespace StreamRec.Core.Samples;

/// <summary>Draws indexes in proportion to weights in constant time. Source: Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE TSE 17(9), 1991.</summary>
internal sealed class AliasTable
{
    private readonly double[] thresholds;
    private readonly int[] aliases;
    private readonly int[] items;

    /// <param name="items">What is drawn; at least one.</param>
    /// <param name="weights">Weight of each item, above 0.</param>
    public AliasTable(int[] items, double[] weights)
    {
        this.items = items;
        thresholds = new double[items.Length];
        aliases = new int[items.Length];
        foreach (var weight in weights)
        {
            Total += weight;
        }

        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var index = 0; index < items.Length; index++)
        {
            thresholds[index] = weights[index] * items.Length / Total;
            (thresholds[index] < 1 ? small : large).Push(index);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var low = small.Pop();
            var high = large.Pop();
            aliases[low] = high;
            thresholds[high] -= 1 - thresholds[low];
            (thresholds[high] < 1 ? small : large).Push(high);
        }

        // What is left is 1 but for rounding.
        foreach (var index in small.Concat(large))
        {
            thresholds[index] = 1;
        }
    }

    /// <summary>The sum of the weights.</summary>
    public double Total { get; }

    /// <summary>Draws one item.</summary>
    public int Draw(SampleRandom random)
    {
        var index = random.Next(items.Length);
        return items[random.NextUniform() < thresholds[index] ? index : aliases[index]];
    }
}
