namespace StreamRec.Core.Catalog;

/// <summary>The catalog in every order that can be asked for, sorted once: a page is then a walk, not a sort.</summary>
internal sealed class SortOrders
{
    private readonly Dictionary<(CatalogSort Sort, bool Descending), int[]> orders = [];

    public SortOrders(IReadOnlyList<Title> titles, RatingStatistics ratings)
    {
        AddBoth(CatalogSort.Title, NameKeys(titles));
        AddBoth(CatalogSort.Year, Keys(titles, title => title.ReleaseYear));
        AddBoth(CatalogSort.MostRated, Keys(titles, title => ratings.Counts[title.Row] == 0 ? null : ratings.Counts[title.Row]));
        // A ten-thousandth of a star is finer than any list shows.
        AddBoth(CatalogSort.BestRated, Keys(titles, title => ratings.Counts[title.Row] == 0 ? null : (int)(ratings.DampedMean(title.Row) * 10_000)));
        AddBoth(CatalogSort.Duration, Keys(titles, DurationKey));
        AddBoth(CatalogSort.DateAdded, Keys(titles, title => title.DateAdded?.DayNumber));
        AddBoth(CatalogSort.Relevance, PopularityKeys(titles, ratings));
        Closeness = Sorted(Keys(titles, title => title.Name.Length), descending: false);
    }

    /// <summary>The order among titles that match a search equally well: shorter names first, as they hold less that was not asked for.</summary>
    public int[] Closeness { get; }

    /// <summary>The rows in an order.</summary>
    public int[] Of(CatalogSort sort, bool descending) => orders[(sort, descending)];

    private void AddBoth(CatalogSort sort, int?[] keys)
    {
        orders[(sort, false)] = Sorted(keys, descending: false);
        orders[(sort, true)] = Sorted(keys, descending: true);
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

    private static int?[] Keys(IReadOnlyList<Title> titles, Func<Title, int?> keyOf)
    {
        var keys = new int?[titles.Count];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = keyOf(titles[row]);
        }

        return keys;
    }

    private static int? DurationKey(Title title) => title.Duration switch
    {
        { Unit: DurationUnit.Minutes } minutes => minutes.Value - 1_000_000,
        { } seasons => seasons.Value,
        null => null,
    };

    private static int?[] NameKeys(IReadOnlyList<Title> titles)
    {
        var names = new string[titles.Count];
        var rows = new int[titles.Count];
        for (var row = 0; row < names.Length; row++)
        {
            names[row] = WithoutLeadingPunctuation(TextKey.Fold(titles[row].Name));
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

    private static int?[] PopularityKeys(IReadOnlyList<Title> titles, RatingStatistics ratings)
    {
        var order = Enumerable.Range(0, titles.Count)
            .OrderBy(row => ratings.Counts[row])
            .ThenBy(row => titles[row].DateAdded?.Year ?? titles[row].ReleaseYear ?? 0)
            .ThenBy(row => titles[row].ReleaseYear ?? 0)
            .ThenByDescending(row => row)
            .ToArray();
        var keys = new int?[titles.Count];
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
