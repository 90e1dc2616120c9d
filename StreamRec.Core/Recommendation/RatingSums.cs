using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation;

/// <summary>Sums over a rating table that several models start from.</summary>
internal static class RatingSums
{
    /// <summary>The mean of all ratings in stars; the middle of the scale when there are none.</summary>
    public static float Mean(RatingTable table)
    {
        var sum = 0L;
        foreach (var halfStars in table.HalfStars)
        {
            sum += halfStars;
        }

        return table.Count == 0 ? (RatingScale.Minimum + RatingScale.Maximum) / 2 : (float)(sum * 0.5 / table.Count);
    }

    /// <summary>How many ratings each title has.</summary>
    public static int[] CountsByTitle(RatingTable table)
    {
        var counts = new int[table.TitleCount];
        foreach (var title in table.Titles)
        {
            counts[title]++;
        }

        return counts;
    }
}
