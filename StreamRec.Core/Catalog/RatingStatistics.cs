using StreamRec.Core.Ratings;

namespace StreamRec.Core.Catalog;

/// <summary>Number and mean of each title's ratings, for lists and sorting; a title's place in the arrays is its row.</summary>
public sealed class RatingStatistics
{
    /// <summary>How many ratings of the mean score every title is given before its own count (see <see cref="DampedMean"/>).</summary>
    public const double Damping = 25;

    private RatingStatistics(int[] counts, double[] means, double globalMean)
    {
        Counts = counts;
        Means = means;
        GlobalMean = globalMean;
    }

    /// <summary>The number of ratings of each title.</summary>
    public int[] Counts { get; }

    /// <summary>The mean score of each title in stars; not a number where a title has no rating.</summary>
    public double[] Means { get; }

    /// <summary>The mean of all ratings in stars; not a number when there are none.</summary>
    public double GlobalMean { get; }

    /// <summary>Counts in one pass over a table.</summary>
    public static RatingStatistics Of(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var counts = new int[table.TitleCount];
        var halfStars = new long[table.TitleCount];
        var titles = table.Titles;
        var scores = table.HalfStars;
        long total = 0;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            var title = titles[rating];
            counts[title]++;
            halfStars[title] += scores[rating];
            total += scores[rating];
        }

        var means = new double[counts.Length];
        for (var title = 0; title < means.Length; title++)
        {
            means[title] = counts[title] == 0 ? double.NaN : halfStars[title] * 0.5 / counts[title];
        }

        return new RatingStatistics(counts, means, titles.Length == 0 ? double.NaN : total * 0.5 / titles.Length);
    }

    /// <summary>The same figures over other rows: of each title those of its work.</summary>
    /// <param name="rows">For each new row the row here.</param>
    public RatingStatistics Pick(ReadOnlySpan<int> rows)
    {
        var (counts, means) = (new int[rows.Length], new double[rows.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            (counts[row], means[row]) = (Counts[rows[row]], Means[rows[row]]);
        }

        return new RatingStatistics(counts, means, GlobalMean);
    }

    /// <summary>No ratings at all.</summary>
    public static RatingStatistics Empty(int titleCount) => Of(RatingTable.Empty(titleCount));

    /// <summary>
    /// The mean as if the title had <see cref="Damping"/> more ratings of the global mean, so that a single 5 does not lead the list;
    /// not a number where a title has no rating.
    /// </summary>
    public double DampedMean(int row) =>
        Counts[row] == 0 ? double.NaN : ((Means[row] * Counts[row]) + (GlobalMean * Damping)) / (Counts[row] + Damping);
}
