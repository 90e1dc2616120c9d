using StreamRec.Core.Recommendation.DenseMatrices;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>What is known of each pair of compared titles. Row: the title rated; column: the title predicted; nothing is said of a title by itself.</summary>
/// <param name="Similarities">Squared shrunk correlations, 0 to 1; 0 where the correlation is negative.</param>
/// <param name="Weights">Fitted weights of the rating's residual.</param>
/// <param name="Constants">Fitted effects of having rated at all, in stars before normalisation.</param>
/// <param name="Damping">What is added to a sum of similarities, so that few or distant neighbours say little.</param>
internal sealed record NeighbourhoodTables(RowMatrix Similarities, RowMatrix Weights, RowMatrix Constants, float Damping)
{
    /// <summary>The number of compared titles.</summary>
    public int Count => Similarities.Size;

    /// <summary>How much the fitted weights of one of so many ratings count (Koren 2010, equation 12).</summary>
    public static float Normalisation(int ratings) => 1 / MathF.Sqrt(Math.Max(1, ratings));

    /// <summary>Stars beyond the biases by similarity alone.</summary>
    /// <param name="target">The title predicted.</param>
    /// <param name="places">The titles rated.</param>
    /// <param name="residuals">Their residuals.</param>
    public float SimilarityOffset(int target, ReadOnlySpan<int> places, ReadOnlySpan<float> residuals)
    {
        var (product, total) = (0f, Damping);
        var row = Similarities.Row(target);
        for (var rating = 0; rating < places.Length; rating++)
        {
            var similarity = row[places[rating]];
            product += similarity * residuals[rating];
            total += similarity;
        }

        return product / total;
    }
}
