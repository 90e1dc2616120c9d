namespace StreamRec.Core.History;

/// <summary>Figures that the earlier systems published, as they stand in their notebooks.</summary>
public static class PublishedFigures
{
    /// <summary>S0: titles in each of its nine genre groups, of the four platforms' 22,998.</summary>
    public static readonly IReadOnlyDictionary<string, int> GenreGroups = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["tv shows"] = 6_927, ["comedy"] = 5_912, ["action"] = 3_303, ["horror & suspence"] = 2_535, ["drama"] = 1_487,
        ["documentary"] = 1_190, ["animation, kids"] = 1_184, ["romance"] = 368, ["science fiction"] = 92,
    };

    /// <summary>S4: the mean of <c>score_final</c> of each genre, over 43,097 rows (films without actors left out, some films several times).</summary>
    public static readonly IReadOnlyDictionary<string, double> MeanScoreByGenre = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["Adventure"] = 129.16, ["Fantasy"] = 107.29, ["Science Fiction"] = 102.81, ["Animation"] = 84.66, ["Action"] = 82.65,
        ["Family"] = 78.76, ["Thriller"] = 61.18, ["Crime"] = 57.57, ["Mystery"] = 54.34, ["War"] = 40.79, ["History"] = 37.65,
        ["Comedy"] = 36.92, ["Horror"] = 34.45, ["Drama"] = 33.09, ["Romance"] = 32.79, ["Western"] = 26.12, ["Music"] = 24.75,
        ["TV Movie"] = 9.42, ["Documentary"] = 7.93, ["Foreign"] = 5.18,
    };

    /// <summary>S4: rows of <c>merged_data6.csv</c> with each of its four genre flags, of 43,515.</summary>
    public static readonly IReadOnlyDictionary<string, int> GenreFlags = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Drama"] = 20_353, ["Comedy"] = 13_149, ["Romance"] = 6_769, ["Horror"] = 4_651,
    };

    // S4's two heat maps. Of the numbers each is there once, of the flags as well; the ids of films took part in the first one, too.
    private static readonly Dictionary<(string, string), double> Correlations = new()
    {
        [("revenue", "votes")] = 0.81, [("budget", "revenue")] = 0.77, [("budget", "votes")] = 0.68, [("popularity", "votes")] = 0.56,
        [("popularity", "revenue")] = 0.51, [("popularity", "budget")] = 0.45, [("minutes", "vote-average")] = 0.15, [("popularity", "vote-average")] = 0.15,
        [("year", "popularity")] = 0.14,
        [("Drama", "combined-score")] = -0.033, [("Comedy", "combined-score")] = -0.0061, [("Horror", "combined-score")] = -0.0092,
        [("Romance", "combined-score")] = -0.016, [("Drama", "Romance")] = 0.17, [("Comedy", "Romance")] = 0.15, [("Drama", "Horror")] = -0.2,
        [("Drama", "Comedy")] = -0.19, [("Comedy", "Horror")] = -0.13, [("Horror", "Romance")] = -0.12,
    };

    /// <summary>S4: Pearson's coefficient of two numbers of films over 43,097 rows, or of genre flags and <c>score_final</c> over 43,515; <see langword="null"/> where none was published.</summary>
    /// <param name="one">Such as <c>revenue</c>, <c>votes</c>, <c>vote-average</c>, <c>Drama</c> or <c>combined-score</c>.</param>
    /// <param name="other">Another one.</param>
    public static double? Correlation(string one, string other) =>
        Correlations.TryGetValue((one, other), out var published) || Correlations.TryGetValue((other, one), out published) ? published : null;
}
