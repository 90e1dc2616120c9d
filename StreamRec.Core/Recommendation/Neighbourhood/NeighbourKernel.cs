using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>The arithmetic of neighbourhoods on 8 titles at a time. <see cref="ScalarNeighbourKernel"/> says the same one title at a time.</summary>
internal static class NeighbourKernel
{
    /// <summary>Adds what one rating says about all titles: products += residual · similarities, totals += similarities, offsets += residual · weights + constants.</summary>
    /// <param name="products">Σ similarity · residual of each title.</param>
    /// <param name="totals">Σ similarity of each title.</param>
    /// <param name="offsets">Σ residual · weight + constant of each title.</param>
    /// <param name="similarities">The rated title's similarities.</param>
    /// <param name="weights">The rated title's fitted weights.</param>
    /// <param name="constants">What having rated the title says, whatever the score.</param>
    /// <param name="residual">The rating's residual.</param>
    /// <param name="length">The number of titles, a multiple of 8.</param>
    public static void AddRating(
        ref float products, ref float totals, ref float offsets, ref float similarities, ref float weights, ref float constants, float residual, int length)
    {
        var scale = Vector256.Create(residual);
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            var similarity = Vector256.LoadUnsafe(ref similarities, lane);
            (Vector256.LoadUnsafe(ref products, lane) + (similarity * scale)).StoreUnsafe(ref products, lane);
            (Vector256.LoadUnsafe(ref totals, lane) + similarity).StoreUnsafe(ref totals, lane);
            (Vector256.LoadUnsafe(ref offsets, lane) + ((Vector256.LoadUnsafe(ref weights, lane) * scale) + Vector256.LoadUnsafe(ref constants, lane)))
                .StoreUnsafe(ref offsets, lane);
        }
    }
}
