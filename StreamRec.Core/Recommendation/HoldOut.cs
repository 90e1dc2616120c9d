using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation;

/// <summary>Parting a table's ratings into two tables over the same users and titles.</summary>
public static class HoldOut
{
    /// <summary>Holds a share of the ratings out; each rating's lot depends on the seed and its position only.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="share">The share held out, 0 to 1.</param>
    /// <param name="seed">Start of the randomness.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static (RatingTable Training, RatingTable HeldOut) Split(RatingTable table, double share, int seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var start = SeededRandom.Mix(seed, 0x484F);
        var limit = share >= 1 ? ulong.MaxValue : (ulong)(Math.Max(0, share) * ulong.MaxValue);
        return Part(table, rating => new SeededRandom(start + ((ulong)rating * 0xD1342543DE82EF95UL)).Next() < limit, cancellation);
    }

    /// <summary>Parts a table by a rule on the ratings' positions.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="isHeldOut">Whether the rating at a position of <see cref="RatingTable.Titles"/> is held out; asked twice for each.</param>
    /// <param name="cancellation">Ends the work: of many millions of ratings it takes a while.</param>
    public static (RatingTable Training, RatingTable HeldOut) Part(RatingTable table, Func<int, bool> isHeldOut, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(isHeldOut);
        var held = 0;
        for (var user = 0; user < table.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
            {
                held += isHeldOut(rating) ? 1 : 0;
            }
        }

        var rest = new Side(table, table.Count - held);
        var heldOut = new Side(table, held);
        for (var user = 0; user < table.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
            {
                (isHeldOut(rating) ? heldOut : rest).Add(rating);
            }

            rest.EndUser(user);
            heldOut.EndUser(user);
        }

        return (rest.ToTable(), heldOut.ToTable());
    }

    /// <summary>One of the two tables while it is filled.</summary>
    private sealed class Side(RatingTable source, int count)
    {
        private readonly int[] starts = new int[source.UserCount + 1];
        private readonly int[] titles = new int[count];
        private readonly byte[] halfStars = new byte[count];
        private readonly long[] times = source.Times.Length == 0 ? [] : new long[count];
        private int filled;

        public void Add(int rating)
        {
            titles[filled] = source.Titles[rating];
            halfStars[filled] = source.HalfStars[rating];
            if (times.Length > 0)
            {
                times[filled] = source.Times[rating];
            }

            filled++;
        }

        public void EndUser(int user) => starts[user + 1] = filled;

        public RatingTable ToTable() => new(starts, titles, halfStars, times, source.TitleCount);
    }
}
