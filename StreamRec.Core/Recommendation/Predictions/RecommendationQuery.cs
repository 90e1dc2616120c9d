namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>Asks for the titles a user would like best.</summary>
/// <param name="User">The user's row, or −1 for a user without ratings.</param>
/// <param name="Count">How many titles at most.</param>
/// <param name="Threshold">The score in stars from which a title counts as recommended.</param>
public sealed record RecommendationQuery(int User, int Count, double Threshold)
{
    /// <summary>Which title rows may be listed, asked before the best are picked; all when <see langword="null"/>.</summary>
    public Func<int, bool>? Accept { get; init; }
}

/// <summary>The best titles for a user.</summary>
/// <param name="Source">What ranked the first title; the list's own kind of answer when it is empty.</param>
/// <param name="Titles">Best first: by expected score, or by the preference of a ranking model; equals in catalog order. Each says what answered for it.</param>
public sealed record RecommendationList(PredictionSource Source, IReadOnlyList<Prediction> Titles);
