namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// Quality of ranked lists. For each judged user all titles but those in their training ratings are ranked; the list is the first <paramref name="Length"/>. Relevant are the
/// titles of the user's test ratings at or above the relevance threshold. A title nobody tested counts as not relevant, so the figures are low by nature; they are for comparing
/// models on the same data. The formulas are in docs/evaluation.md.
/// </summary>
/// <param name="Length">k, the length of the lists.</param>
/// <param name="Users">How many users were judged: those with at least one relevant title, or a sample of them.</param>
/// <param name="Precision">Mean over users of relevant titles in the list / k.</param>
/// <param name="Recall">Mean over users of relevant titles in the list / relevant titles.</param>
/// <param name="Ndcg">
/// Normalised discounted cumulative gain: mean over users of Σ 1/log₂(1 + place) over relevant places, divided by the same sum for a list that has as many relevant titles
/// as possible in front (Järvelin and Kekäläinen 2002, with gains of 0 and 1).
/// </param>
/// <param name="HitRate">Share of users with at least one relevant title in the list.</param>
/// <param name="Coverage">Different titles in all lists together / titles of the catalog.</param>
public sealed record RankingResult(int Length, int Users, double Precision, double Recall, double Ndcg, double HitRate, double Coverage)
{
    /// <summary>Mean over users of the mean, over relevant places, of the precision up to there; divided by min(k, relevant titles).</summary>
    public double MeanAveragePrecision { get; init; }

    /// <summary>Mean over users of 1 / place of the first relevant title; 0 for a list without any (Voorhees 1999).</summary>
    public double MeanReciprocalRank { get; init; }

    /// <summary>
    /// 1 − mean similarity of the titles within a list, 0 to 1, as a mean over users (Ziegler et al. 2005); similarity is the cosine of genre sets. <see langword="null"/> where no genres are known.
    /// </summary>
    public double? Diversity { get; init; }

    /// <summary>Mean of −log₂(share of all training ratings that a listed title has), in bits: higher is less known (Vargas and Castells 2011).</summary>
    public double Novelty { get; init; }

    /// <summary>Mean over users of listed titles that are relevant and not in the list of most popular titles / k (Ge, Delgado-Battenfeld and Jannach 2010).</summary>
    public double Serendipity { get; init; }

    /// <summary>Mean number of training ratings of the titles in a list, as a mean over users (Abdollahpouri et al. 2019).</summary>
    public double ListPopularity { get; init; }

    /// <summary>Mean number of training ratings of the titles that a judged user rated in training, as a mean over users.</summary>
    public double HistoryPopularity { get; init; }

    /// <summary>How much more popular the lists are than what the users chose themselves: 0 is alike, 1 is twice as popular (Abdollahpouri et al. 2020).</summary>
    public double PopularityBias => HistoryPopularity > 0 ? (ListPopularity / HistoryPopularity) - 1 : 0;

    /// <summary>Gini coefficient of how often each title of the catalog is listed: 0 when all equally often, near 1 when few titles fill all lists.</summary>
    public double Gini { get; init; }
}
