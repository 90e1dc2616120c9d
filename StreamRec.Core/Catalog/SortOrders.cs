namespace StreamRec.Core.Catalog;

/// <summary>The catalog in every order that can be asked for, sorted once: a page is then a walk, not a sort.</summary>
internal sealed class SortOrders
{
    private readonly Dictionary<(CatalogSort Sort, bool Descending), int[]> orders = [];

    public SortOrders(IReadOnlyList<Work> works, RatingStatistics ratings)
    {
        AddBoth(CatalogSort.Title, NameKeys(works));
        AddBoth(CatalogSort.Year, Keys(works, work => work.ReleaseYear));
        AddBoth(CatalogSort.MostRated, Keys(works, work => ratings.Counts[work.Row] == 0 ? null : ratings.Counts[work.Row]));
        // A ten-thousandth of a star is finer than any list shows.
        AddBoth(CatalogSort.BestRated, Keys(works, work => ratings.Counts[work.Row] == 0 ? null : (int)(ratings.DampedMean(work.Row) * 10_000)));
        AddBoth(CatalogSort.MostVoted, Keys(works, work => work.VoteCount == 0 ? null : work.VoteCount));
        AddBoth(CatalogSort.BestVoted, Keys(works, work => work.VoteAverage is { } average ? (int)(DampedVote(average, work.VoteCount) * 10_000) : null));
        AddBoth(CatalogSort.Duration, Keys(works, DurationKey));
        AddBoth(CatalogSort.DateAdded, Keys(works, work => work.DateAdded?.DayNumber));
        AddBoth(CatalogSort.Relevance, PopularityKeys(works, ratings));
        Closeness = Sorted(Keys(works, work => work.Name.Length), descending: false);
    }

    /// <summary>The order among works that match a search equally well: shorter names first, as they hold less that was not asked for.</summary>
    public int[] Closeness { get; }

    /// <summary>The rows in an order.</summary>
    public int[] Of(CatalogSort sort, bool descending) => orders[(sort, descending)];

    private void AddBoth(CatalogSort sort, int?[] keys)
    {
        orders[(sort, false)] = Sorted(keys, descending: false);
        orders[(sort, true)] = Sorted(keys, descending: true);
    }

    // As if each work had so many more votes of a middling mean; like the ratings' damped mean.
    private static double DampedVote(double average, int count)
    {
        const double Damping = 300;
        const double Middling = 6;
        return ((average * count) + (Middling * Damping)) / (count + Damping);
    }

    // One number for both: the key above, the row below. Equal keys stay in catalog order, unknown ones go to the end.
    private static int[] Sorted(int?[] keys, bool descending)
    {
        const int RowBits = 31;
        const ulong Unknown = 1UL << 63;
        var combined = new ulong[keys.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] is { } key)
            {
                var ordered = (uint)key ^ 0x8000_0000u;
                combined[row] = ((ulong)(descending ? ~ordered : ordered) << RowBits) | (uint)row;
            }
            else
            {
                combined[row] = Unknown | (uint)row;
            }
        }

        Array.Sort(combined);
        return Array.ConvertAll(combined, value => (int)(value & int.MaxValue));
    }

    private static int?[] Keys(IReadOnlyList<Work> works, Func<Work, int?> keyOf)
    {
        var keys = new int?[works.Count];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = keyOf(works[row]);
        }

        return keys;
    }

    private static int? DurationKey(Work work) => work.Duration switch
    {
        { Unit: DurationUnit.Minutes } minutes => minutes.Value - 1_000_000,
        { } seasons => seasons.Value,
        null => null,
    };

    private static int?[] NameKeys(IReadOnlyList<Work> works)
    {
        var names = new string[works.Count];
        var rows = new int[works.Count];
        for (var row = 0; row < names.Length; row++)
        {
            names[row] = WithoutLeadingPunctuation(TextKey.Fold(works[row].Name));
            rows[row] = row;
        }

        Array.Sort(names, rows, StringComparer.Ordinal);
        var keys = new int?[names.Length];
        var rank = 0;
        for (var place = 0; place < names.Length; place++)
        {
            if (place > 0 && !string.Equals(names[place], names[place - 1], StringComparison.Ordinal))
            {
                rank++;
            }

            keys[rows[place]] = rank;
        }

        return keys;
    }

    private static int?[] PopularityKeys(IReadOnlyList<Work> works, RatingStatistics ratings)
    {
        var order = Enumerable.Range(0, works.Count)
            .OrderBy(row => ratings.Counts[row])
            .ThenBy(row => works[row].DateAdded?.Year ?? works[row].ReleaseYear ?? 0)
            .ThenBy(row => works[row].ReleaseYear ?? 0)
            .ThenByDescending(row => row)
            .ToArray();
        var keys = new int?[works.Count];
        for (var place = 0; place < order.Length; place++)
        {
            keys[order[place]] = place;
        }

        return keys;
    }

    private static string WithoutLeadingPunctuation(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && !char.IsSurrogate(text[start]))
        {
            start++;
        }

        return start == text.Length ? text : text[start..];
    }
}
