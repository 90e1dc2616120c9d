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
    public static string? Of(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var place = labels.Count == 0 ? Rules.Length : labels.Min(PlaceOf);
        return place < Rules.Length ? All[place] : null;
    }

    /// <summary>How many titles of each group there are.</summary>
    /// <returns>One number for each of <see cref="All"/>; titles that no rule fits are not among them.</returns>
    public static IReadOnlyList<int> Count(IEnumerable<Title> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var counts = new int[Rules.Length + 1];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            var first = Rules.Length;
            foreach (var label in title.Genres)
            {
                if (!places.TryGetValue(label, out var place))
                {
                    places[label] = place = PlaceOf(label);
                }

                first = Math.Min(first, place);
            }

            counts[first]++;
        }

        return counts[..Rules.Length];
    }

    // The first rule that fits any label of a title is the smallest of its labels' rules: no word of a rule reaches over two labels.
    private static int PlaceOf(string label)
    {
        var place = Array.FindIndex(Rules, rule => Array.Exists(rule.Words, word => label.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return place < 0 ? Rules.Length : place;
    }
}
