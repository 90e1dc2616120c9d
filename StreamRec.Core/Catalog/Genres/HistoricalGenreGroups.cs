namespace StreamRec.Core.Catalog.Genres;

/// <summary>
/// The nine groups into which the first of the earlier systems (S0) put every title: one group a title, by the first rule of which any word
/// stands anywhere in its labels. Kept for comparison only. The order decides more than the content: "Dramas, International Movies" is a TV show
/// by these rules, because "international" is asked for before "drama".
/// </summary>
public static class HistoricalGenreGroups
{
    // The original had one more step, "family", whose titles its next step made TV shows; its words stand with that group here.
    private static readonly (string Group, string[] Words)[] Rules =
    [
        ("comedy", ["comedie", "comedy"]),
        ("horror & suspence", ["horror", "suspense"]),
        ("action", ["action", "adventure", "crime", "war"]),
        ("tv shows",
        [
            "family", "latino", "serie", "movies", "unscripted", "variety", "young", "lgbtq", "faith",
            "tv shows", "sports", "music", "art", "reality", "thriller", "food", "show", "news", "lifestyle", "fitness", "special", "international",
        ]),
        ("documentary", ["documentarie", "documentary", "docu", "nature", "histo"]),
        ("animation, kids", ["animation", "kids' tv", "kids", "anime", "children"]),
        ("romance", ["romance", "romantic"]),
        ("drama", ["dramas", "drama", "western"]),
        ("science fiction", ["fantasy", "sci-fi", "science"]),
    ];

    /// <summary>The groups' names as S0 wrote them, in the order of the rules.</summary>
    public static readonly IReadOnlyList<string> All = [.. Rules.Select(rule => rule.Group)];

    /// <summary>The words that lead to a group, in lower case.</summary>
    /// <param name="group">A name of <see cref="All"/>.</param>
    public static IReadOnlyList<string> WordsOf(string group) => Rules.First(rule => rule.Group == group).Words;

    /// <summary>The group of a title, or <see langword="null"/> when no rule fits its labels (never on the four real catalogs).</summary>
    public static string? Of(IReadOnlyList<string> labels) => PlaceOf(labels) is >= 0 and var place ? All[place] : null;

    /// <summary>How many titles of each group there are.</summary>
    /// <returns>One number for each of <see cref="All"/>; titles that no rule fits are not among them.</returns>
    public static IReadOnlyList<int> Count(IEnumerable<Title> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var counts = new int[Rules.Length];
        foreach (var title in titles)
        {
            if (PlaceOf(title.Genres) is >= 0 and var place)
            {
                counts[place]++;
            }
        }

        return counts;
    }

    private static int PlaceOf(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            foreach (var word in Rules[rule].Words)
            {
                for (var label = 0; label < labels.Count; label++)
                {
                    if (labels[label].Contains(word, StringComparison.OrdinalIgnoreCase))
                    {
                        return rule;
                    }
                }
            }
        }

        return -1;
    }
}
