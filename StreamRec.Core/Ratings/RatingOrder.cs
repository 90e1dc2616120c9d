namespace StreamRec.Core.Ratings;

/// <summary>Puts one user's ratings into the order of a <see cref="RatingTable"/>: by title, then time.</summary>
internal static class RatingOrder
{
    /// <summary>Sorts three columns together; equal rows stay as they stand.</summary>
    /// <param name="titles">Title rows.</param>
    /// <param name="halfStars">The scores beside them.</param>
    /// <param name="times">The times beside them, or empty.</param>
    /// <param name="scratch">Room that is used again for the next user.</param>
    public static void Restore(Span<int> titles, Span<byte> halfStars, Span<long> times, ref (int Title, long Time, int Place, byte HalfStars)[] scratch)
    {
        if (scratch.Length < titles.Length)
        {
            scratch = new (int, long, int, byte)[titles.Length * 2];
        }

        var rows = scratch.AsSpan(0, titles.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = (titles[row], times.IsEmpty ? 0 : times[row], row, halfStars[row]);
        }

        rows.Sort(Compare);
        for (var row = 0; row < rows.Length; row++)
        {
            titles[row] = rows[row].Title;
            halfStars[row] = rows[row].HalfStars;
            if (!times.IsEmpty)
            {
                times[row] = rows[row].Time;
            }
        }
    }

    private static int Compare((int Title, long Time, int Place, byte HalfStars) left, (int Title, long Time, int Place, byte HalfStars) right)
    {
        var byTitle = left.Title.CompareTo(right.Title);
        var byTime = byTitle != 0 ? byTitle : left.Time.CompareTo(right.Time);
        return byTime != 0 ? byTime : left.Place.CompareTo(right.Place);
    }
}
