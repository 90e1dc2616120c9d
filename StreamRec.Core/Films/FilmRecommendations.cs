using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Films;

/// <summary>What makes films alike, and in which order they are listed.</summary>
public enum RecommendationOrder
{
    /// <summary>Compared by overview, the most similar first.</summary>
    Similarity,

    /// <summary>Compared by title, genres and overview; the nearest films by falling mean vote.</summary>
    VoteAverage,
}

/// <summary>Why a film has no recommendations, or fewer than asked for.</summary>
public enum RecommendationNote
{
    /// <summary>It has all of them.</summary>
    None,

    /// <summary>It has no overview that could be compared.</summary>
    NoOverview,

    /// <summary>It has no date; undated films take no part in comparisons.</summary>
    NoDate,

    /// <summary>Not enough films share any word with it.</summary>
    FewAlike,
}

/// <summary>The films most like one.</summary>
/// <param name="Film">The film asked about.</param>
/// <param name="Order">What was compared, and the order.</param>
/// <param name="Films">The films.</param>
/// <param name="Note">Why there are none, or fewer than asked for.</param>
public sealed record FilmRecommendations(Film Film, RecommendationOrder Order, IReadOnlyList<RecommendedFilm> Films, RecommendationNote Note);

/// <summary>A film that is like another.</summary>
/// <param name="Film">The film.</param>
/// <param name="Similarity">Cosine of the weighted words of both, above 0 and up to 1.</param>
public sealed record RecommendedFilm(Film Film, double Similarity);

/// <summary>The words by which people and programs name an order.</summary>
public static class RecommendationOrders
{
    /// <summary>The key of <see cref="RecommendationOrder.Similarity"/>.</summary>
    public const string Similarity = "similarity";

    /// <summary>The key of <see cref="RecommendationOrder.VoteAverage"/>.</summary>
    public const string VoteAverage = "vote_average";

    /// <summary>The key of an order.</summary>
    public static string KeyOf(RecommendationOrder order) => order == RecommendationOrder.Similarity ? Similarity : VoteAverage;

    /// <summary>Reads an order: <c>similarity</c> (also when none is given) or <c>vote_average</c>.</summary>
    /// <exception cref="InvalidParameterException">There is no such order.</exception>
    public static RecommendationOrder Read(string parameterName, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? RecommendationOrder.Similarity
            : TextKey.Fold(text).Trim() switch
            {
                Similarity => RecommendationOrder.Similarity,
                VoteAverage => RecommendationOrder.VoteAverage,
                _ => throw new InvalidParameterException(parameterName, text, [Similarity, VoteAverage]),
            };
}
