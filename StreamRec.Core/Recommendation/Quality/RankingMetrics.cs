namespace StreamRec.Core.Recommendation.Quality;

/// <summary>The figures of one ranked list; see <see cref="RankingResult"/> for their definitions.</summary>
/// <param name="Precision">Relevant titles in the list / length asked for.</param>
/// <param name="Recall">Relevant titles in the list / relevant titles.</param>
/// <param name="Ndcg">Normalised discounted cumulative gain.</param>
/// <param name="AveragePrecision">Σ over relevant places of the precision up to there / min(length, relevant titles).</param>
/// <param name="ReciprocalRank">1 / place of the first relevant title, or 0.</param>
public readonly record struct RankingMetrics(double Precision, double Recall, double Ndcg, double AveragePrecision, double ReciprocalRank)
{
    /// <summary>Whether a relevant title is in the list.</summary>
    public bool IsHit => ReciprocalRank > 0;

    /// <summary>Judges one list.</summary>
    /// <param name="list">Title rows, best first; at most <paramref name="length"/>.</param>
    /// <param name="relevant">The relevant title rows, at least one.</param>
    /// <param name="length">k.</param>
    public static RankingMetrics Of(ReadOnlySpan<int> list, IReadOnlySet<int> relevant, int length)
    {
        ArgumentNullException.ThrowIfNull(relevant);
        ArgumentOutOfRangeException.ThrowIfLessThan(relevant.Count, 1, nameof(relevant));
        var (hits, gain, precisions, first) = (0, 0.0, 0.0, 0);
        for (var place = 0; place < list.Length; place++)
        {
            if (relevant.Contains(list[place]))
            {
                hits++;
                gain += Discount(place);
                precisions += (double)hits / (place + 1);
                first = first == 0 ? place + 1 : first;
            }
        }

        var possible = Math.Min(length, relevant.Count);
        var ideal = 0.0;
        for (var place = 0; place < possible; place++)
        {
            ideal += Discount(place);
        }

        return new RankingMetrics((double)hits / length, (double)hits / relevant.Count, gain / ideal, precisions / possible, first == 0 ? 0 : 1.0 / first);
    }

    private static double Discount(int place) => 1 / Math.Log2(2 + place);
}
