namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>Asks for the titles a user would like best.</summary>
/// <param name="User">The user's row, or −1 for a user without ratings.</param>
/// <param name="Count">How many titles at most.</param>
/// <param name="Threshold">The score in stars from which a title counts as recommended.</param>
public sealed record RecommendationQuery(int User, int Count, double Threshold)
{
    /// <summary>The default of <see cref="DiversityPool"/>.</summary>
    public const int DefaultDiversityPool = 300;

    /// <summary>The default of <see cref="NearDuplicateSimilarity"/>.</summary>
    public const double DefaultNearDuplicateSimilarity = 0.8;

    /// <summary>Ratings to answer for instead of the stored ones of <see cref="User"/>; <see langword="null"/> for the stored ones.</summary>
    public TasteProfile? Taste { get; init; }

    /// <summary>Which title rows may be listed, asked before the best are picked; all when <see langword="null"/>. See <see cref="RecommendationFilter"/>.</summary>
    public Func<int, bool>? Accept { get; init; }

    /// <summary>
    /// How much weight lies on titles unlike those already listed: 0 the best first, 1 unlike titles at any price among the best
    /// <see cref="DiversityPool"/>. See <see cref="MarginalRelevance"/>.
    /// </summary>
    public double Diversity { get; init; }

    /// <summary>Among how many of the best titles diversity chooses, at least <see cref="Count"/>.</summary>
    public int DiversityPool { get; init; } = DefaultDiversityPool;

    /// <summary>Whether titles are left out that are nearly the same as a better one of the list or as one the user rated.</summary>
    public bool ExcludeNearDuplicates { get; init; }

    /// <summary>The similarity of texts, above 0 and up to 1, from which on two titles are nearly the same.</summary>
    public double NearDuplicateSimilarity { get; init; } = DefaultNearDuplicateSimilarity;

    /// <summary>How much is said about each title of the list.</summary>
    public ReasonDepth Reasons { get; init; }
}

/// <summary>How much is said about a prediction.</summary>
public enum ReasonDepth
{
    /// <summary>The ratings that moved the score and the means: what the score is made of.</summary>
    Score,

    /// <summary>Also what the title shares with those the user liked, how popular it is, and what the strongest rating's absence would change.</summary>
    Full,
}

/// <summary>The best titles for a user.</summary>
/// <param name="Source">What ranked the first title; the list's own kind of answer when it is empty.</param>
/// <param name="Titles">Best first: by expected score, or by the preference of a ranking model; equals in catalog order. With diversity in the order of choice. Each says what answered for it.</param>
public sealed record RecommendationList(PredictionSource Source, IReadOnlyList<Prediction> Titles);
