using System.Buffers;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// Picks a list from ranked candidates by maximal marginal relevance (Carbonell and Goldstein 1998, "The use of MMR, diversity-based reranking for
/// reordering documents and producing summaries"): next comes the title with the highest (1 − diversity) · relevance − diversity · similarity,
/// where relevance is the title's value stretched to 0…1 over the candidates, and similarity that to the most similar title picked before.
/// </summary>
internal static class MarginalRelevance
{
    /// <summary>Picks titles.</summary>
    /// <param name="candidates">Best first.</param>
    /// <param name="count">How many to pick at most.</param>
    /// <param name="diversity">0 keeps the order; up to 1.</param>
    /// <param name="likeness">How similar titles are.</param>
    /// <param name="duplicates">What must not come again; <see langword="null"/> for no such check.</param>
    /// <returns>The rows picked, in the order of choice; fewer than asked for when the candidates run out.</returns>
    public static List<int> Pick(ReadOnlySpan<(int Row, float Value)> candidates, int count, double diversity, TitleLikeness likeness, NearDuplicates? duplicates)
    {
        var picked = new List<int>(Math.Min(count, candidates.Length));
        var nearest = new float[candidates.Length];
        var isTaken = new bool[candidates.Length];
        var rented = ArrayPool<float>.Shared.Rent(likeness.Index.DocumentCount);
        var similarities = rented.AsSpan(0, likeness.Index.DocumentCount);
        while (picked.Count < count && Next(candidates, isTaken, nearest, diversity) is var next and >= 0)
        {
            isTaken[next] = true;
            var row = candidates[next].Row;
            likeness.Index.SimilaritiesTo(row, similarities);
            if (duplicates?.Has(row, similarities) == true)
            {
                continue;
            }

            picked.Add(row);
            duplicates?.Add(row);
            for (var place = 0; diversity > 0 && place < candidates.Length; place++)
            {
                if (!isTaken[place])
                {
                    nearest[place] = Math.Max(nearest[place], likeness.Of(row, candidates[place].Row, similarities[candidates[place].Row]));
                }
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        return picked;
    }

    private static int Next(ReadOnlySpan<(int Row, float Value)> candidates, bool[] isTaken, float[] nearest, double diversity)
    {
        if (candidates.IsEmpty)
        {
            return -1;
        }

        var lowest = candidates[^1].Value;
        var range = Math.Max(candidates[0].Value - lowest, 1e-9);
        var (best, highest) = (-1, double.NegativeInfinity);
        for (var place = 0; place < candidates.Length; place++)
        {
            var worth = ((1 - diversity) * (candidates[place].Value - lowest) / range) - (diversity * nearest[place]);
            if (!isTaken[place] && worth > highest)
            {
                (best, highest) = (place, worth);
            }
        }

        return best;
    }
}
