namespace StreamRec.Core.Profiling.Columns;

/// <summary>
/// The different numbers of a column, rising, and how often each occurs. Everything that does not depend on the order of rows is computed from it.
/// </summary>
internal sealed class FrequencyTable
{
    private FrequencyTable(double[] values, int[] counts, int distinct, long total)
    {
        All = values;
        AllCounts = counts;
        Distinct = distinct;
        Total = total;
    }

    private double[] All { get; }

    private int[] AllCounts { get; }

    /// <summary>How many different numbers there are.</summary>
    public int Distinct { get; }

    /// <summary>How many numbers there are.</summary>
    public long Total { get; }

    /// <summary>The different numbers.</summary>
    public ReadOnlySpan<double> Values => All.AsSpan(0, Distinct);

    /// <summary>How often each occurs.</summary>
    public ReadOnlySpan<int> Counts => AllCounts.AsSpan(0, Distinct);

    /// <summary>Counts numbers; the array is sorted and kept.</summary>
    /// <param name="values">Finite numbers in any order, as many as <paramref name="count"/> says.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Stops within a pass of the sort.</param>
    public static FrequencyTable Of(double[] values, int count, CancellationToken cancellation)
    {
        RadixSort.Sort(values.AsSpan(0, count), cancellation);
        var distinct = 0;
        for (var index = 0; index < count; index++)
        {
            if (index == 0 || values[index] != values[index - 1])
            {
                distinct++;
            }
        }

        var counts = new int[distinct];
        var last = -1;
        for (var index = 0; index < count; index++)
        {
            if (last < 0 || values[index] != values[last])
            {
                values[++last] = values[index];
            }

            counts[last]++;
        }

        return new FrequencyTable(values, counts, distinct, count);
    }

    /// <summary>A table of whole numbers from how often each number from 0 on occurs.</summary>
    public static FrequencyTable OfCounts(ReadOnlySpan<long> occurrences)
    {
        var values = new List<double>();
        var counts = new List<int>();
        var total = 0L;
        for (var value = 0; value < occurrences.Length; value++)
        {
            if (occurrences[value] > 0)
            {
                values.Add(value);
                counts.Add((int)Math.Min(int.MaxValue, occurrences[value]));
                total += counts[^1];
            }
        }

        return new FrequencyTable([.. values], [.. counts], values.Count, total);
    }

    /// <summary>How many numbers occur once only.</summary>
    public int Unique()
    {
        var unique = 0;
        foreach (var count in Counts)
        {
            unique += count == 1 ? 1 : 0;
        }

        return unique;
    }

    /// <summary>The number at a rank from 0 to <see cref="Total"/> − 1.</summary>
    public double AtRank(long rank)
    {
        var counts = Counts;
        var passed = 0L;
        for (var index = 0; index < counts.Length; index++)
        {
            passed += counts[index];
            if (passed > rank)
            {
                return Values[index];
            }
        }

        return Values[^1];
    }

    /// <summary>The quantile of a share from 0 to 1, between the two nearest ranks in proportion (Hyndman and Fan 1996, definition 7).</summary>
    public double Quantile(double share)
    {
        var position = share * (Total - 1);
        var below = (long)Math.Floor(position);
        var low = AtRank(below);
        return below + 1 >= Total || position == below ? low : low + ((position - below) * (AtRank(below + 1) - low));
    }

    /// <summary>The places of the most frequent numbers, most frequent first, the smaller of equally frequent ones first.</summary>
    public IReadOnlyList<int> MostFrequent(int most)
    {
        var queue = new PriorityQueue<int, (int Count, int Place)>();
        var counts = Counts;
        for (var place = 0; place < counts.Length; place++)
        {
            var priority = (counts[place], -place);
            if (queue.Count < most)
            {
                queue.Enqueue(place, priority);
            }
            else if (queue.TryPeek(out _, out var least) && priority.CompareTo(least) > 0)
            {
                queue.EnqueueDequeue(place, priority);
            }
        }

        var places = new int[queue.Count];
        for (var index = places.Length - 1; index >= 0; index--)
        {
            places[index] = queue.Dequeue();
        }

        return places;
    }
}
