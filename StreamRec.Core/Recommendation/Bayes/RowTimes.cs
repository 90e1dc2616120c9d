using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The ratings of each row in the order of their times; ratings without a time are left out.</summary>
/// <param name="Starts">Offset of each row's first rating here; one more entry than there are rows.</param>
/// <param name="Order">Positions of the ratings among those of their row, in <see cref="RatingSide"/>.</param>
/// <param name="Times">Unix seconds, ascending within a row.</param>
internal sealed record RowTimes(int[] Starts, int[] Order, long[] Times)
{
    /// <summary>Sorts a side's ratings.</summary>
    /// <param name="side">The side.</param>
    /// <param name="times">The times in the order by user.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static RowTimes Of(RatingSide side, long[] times, CancellationToken cancellation)
    {
        var starts = new int[side.Rows + 1];
        var order = new int[side.Others.Length];
        var sorted = new long[side.Others.Length];
        for (var row = 0; row < side.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var end = starts[row];
            for (var rating = 0; rating < side.CountOf(row); rating++)
            {
                var time = times[side.Places[side.Starts[row] + rating]];
                if (time != RatingTable.NoTime)
                {
                    (sorted[end], order[end]) = (time, rating);
                    end++;
                }
            }

            starts[row + 1] = end;
            SortByTime(sorted.AsSpan(starts[row]..end), order.AsSpan(starts[row]..end));
        }

        return new RowTimes(starts, order[..starts[^1]], sorted[..starts[^1]]);
    }

    // Equal times keep the order of the ratings: the sort of the runtime promises no order among equals.
    private static void SortByTime(Span<long> times, Span<int> order)
    {
        times.Sort(order);
        for (var first = 0; first < times.Length;)
        {
            var end = first + 1;
            while (end < times.Length && times[end] == times[first])
            {
                end++;
            }

            order[first..end].Sort();
            first = end;
        }
    }
}
