namespace StreamRec.Core.Recommendation.Quality;

/// <summary>Parts the titles into tenths by popularity; see <see cref="PopularityShare"/>.</summary>
internal static class PopularityTenths
{
    private const int Tenths = 10;

    /// <summary>The shares of each tenth that has titles, the most rated first, unrated titles last.</summary>
    /// <param name="titleCounts">The number of training ratings of each title.</param>
    /// <param name="listed">How often the model's lists hold each title.</param>
    /// <param name="popularListed">How often lists of the most popular titles do.</param>
    public static IReadOnlyList<PopularityShare> Of(int[] titleCounts, int[] listed, int[] popularListed)
    {
        var order = RankedLists.OrderBy(Array.ConvertAll(titleCounts, count => (float)count));
        var rated = titleCounts.Count(count => count > 0);
        var (ratings, places, popularPlaces) = (Sum(titleCounts), Sum(listed), Sum(popularListed));
        var shares = new List<PopularityShare>();
        for (var tenth = 1; tenth <= Tenths; tenth++)
        {
            Add(tenth, order.AsSpan(First(tenth)..First(tenth + 1)));
        }

        Add(0, order.AsSpan(rated));
        return shares;

        int First(int tenth) => (int)((long)rated * (tenth - 1) / Tenths);

        void Add(int tenth, ReadOnlySpan<int> titles)
        {
            if (!titles.IsEmpty)
            {
                shares.Add(new PopularityShare(
                    tenth, titles.Length, titleCounts[titles[^1]], titleCounts[titles[0]], Share(titleCounts, titles, ratings), Share(listed, titles, places), Share(popularListed, titles, popularPlaces)));
            }
        }
    }

    private static double Share(int[] counts, ReadOnlySpan<int> titles, long all)
    {
        var sum = 0L;
        foreach (var title in titles)
        {
            sum += counts[title];
        }

        return all == 0 ? 0 : (double)sum / all;
    }

    private static long Sum(int[] counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }
}
