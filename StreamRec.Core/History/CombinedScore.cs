using StreamRec.Core.Films;

namespace StreamRec.Core.History;

/// <summary>
/// The <c>score_final</c> of an earlier system (S4): 0.4 · mean vote + 0.3 · number of votes + 0.5 · popularity, rounded to two decimals. Its weights
/// add up to 1.2 and nothing is brought to one scale, so the number of votes decides almost alone. Kept for comparison only.
/// </summary>
public static class CombinedScore
{
    /// <summary>The weight of the mean vote.</summary>
    public const double VoteAverageWeight = 0.4;

    /// <summary>The weight of the number of votes.</summary>
    public const double VoteCountWeight = 0.3;

    /// <summary>The weight of the popularity.</summary>
    public const double PopularityWeight = 0.5;

    /// <summary>The score of three figures.</summary>
    /// <param name="voteAverage">The mean vote, 0 to 10.</param>
    /// <param name="voteCount">The number of votes.</param>
    /// <param name="popularity">TMDB's popularity figure.</param>
    public static double Of(double voteAverage, int voteCount, double popularity) =>
        Math.Round((VoteAverageWeight * voteAverage) + (VoteCountWeight * voteCount) + (PopularityWeight * popularity), 2);

    /// <summary>The score of a film, or <see langword="null"/> when one of the three figures is unknown.</summary>
    public static double? Of(Film film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return film.Facts is { VoteAverage: { } average, VoteCount: { } count, Popularity: { } popularity } ? Of(average, count, popularity) : null;
    }
}
