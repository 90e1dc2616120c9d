namespace StreamRec.Core.Recommendation.Quality;

/// <summary>Figures of ranked lists that say something else than how many relevant titles they hold; the formulas are in docs/evaluation.md.</summary>
internal static class ListFigures
{
    /// <summary>1 − the mean similarity of a list's pairs of titles whose genres are known; <see langword="null"/> when there is no such pair.</summary>
    public static double? Diversity(int[] list, TitleGroups groups)
    {
        var (sum, pairs) = (0.0, 0);
        for (var right = 1; right < list.Length; right++)
        {
            for (var left = 0; groups.KnowsGenresOf(list[right]) && left < right; left++)
            {
                if (groups.KnowsGenresOf(list[left]))
                {
                    sum += groups.Similarity(list[left], list[right]);
                    pairs++;
                }
            }
        }

        return pairs == 0 ? null : 1 - (sum / pairs);
    }

    /// <summary>The mean of −log₂(ratings of the title / all ratings); a title without ratings counts as if it had one.</summary>
    public static double Novelty(ReadOnlySpan<int> list, int[] titleCounts, long ratings)
    {
        var sum = 0.0;
        foreach (var title in list)
        {
            sum -= Math.Log2(Math.Max(1, titleCounts[title]) / (double)ratings);
        }

        return list.IsEmpty ? 0 : sum / list.Length;
    }

    /// <summary>Relevant titles that the list of most popular titles does not hold / the length asked for.</summary>
    public static double Serendipity(int[] list, int[] popular, HashSet<int> relevant, int length)
    {
        var unexpected = 0;
        foreach (var title in list)
        {
            unexpected += relevant.Contains(title) && !popular.AsSpan().Contains(title) ? 1 : 0;
        }

        return (double)unexpected / length;
    }

    /// <summary>The mean number of ratings of titles; 0 of none.</summary>
    public static double MeanPopularity(ReadOnlySpan<int> titles, int[] titleCounts)
    {
        var sum = 0.0;
        foreach (var title in titles)
        {
            sum += titleCounts[title];
        }

        return titles.IsEmpty ? 0 : sum / titles.Length;
    }

    /// <summary>The Gini coefficient of how often each title is listed, Σ (2j − n − 1) xⱼ / (n Σ x) with x ascending.</summary>
    public static double Gini(int[] timesListed)
    {
        var ascending = timesListed.Order().ToArray();
        var (weighted, sum) = (0.0, 0.0);
        for (var place = 0; place < ascending.Length; place++)
        {
            weighted += ((2.0 * (place + 1)) - ascending.Length - 1) * ascending[place];
            sum += ascending[place];
        }

        return sum > 0 ? weighted / (ascending.Length * sum) : 0;
    }
}
