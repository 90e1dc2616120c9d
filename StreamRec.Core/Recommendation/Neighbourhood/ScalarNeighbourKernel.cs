namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>The reference for <see cref="NeighbourKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarNeighbourKernel
{
    /// <summary>Adds what one rating says about all titles; see <see cref="NeighbourKernel.AddRating"/>.</summary>
    public static void AddRating(
        Span<float> products, Span<float> totals, Span<float> offsets, ReadOnlySpan<float> similarities, ReadOnlySpan<float> weights, ReadOnlySpan<float> constants, float residual)
    {
        for (var title = 0; title < products.Length; title++)
        {
            products[title] += similarities[title] * residual;
            totals[title] += similarities[title];
            offsets[title] += (weights[title] * residual) + constants[title];
        }
    }
}
