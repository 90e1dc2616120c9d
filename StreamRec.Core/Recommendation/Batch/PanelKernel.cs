using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>
/// The products of four users' vectors with sixteen titles' vectors, all of them in registers at once, and which of them are high enough to be looked at. The order of the additions is
/// not that of a single dot product, and where the processor can it multiplies and adds with one rounding, so a product may differ in its last bits. <see cref="ScalarPanelKernel"/> says the same one value at a time.
/// </summary>
internal static class PanelKernel
{
    /// <summary>Users of one call.</summary>
    public const int Users = 4;

    /// <summary>Titles of one panel.</summary>
    public const int Titles = 16;

    /// <summary>Which products reach the users' bars.</summary>
    /// <param name="users">The first value of four rows that lie one after the other.</param>
    /// <param name="stride">The distance between two of them, in values.</param>
    /// <param name="panel">The first value of a panel: for each value of a vector those of the sixteen titles.</param>
    /// <param name="depth">How many values a vector has, at most <paramref name="stride"/>.</param>
    /// <param name="bars">The first of the four users' bars.</param>
    /// <returns>Bit 16 · user + title is set where the product is as high as the bar or higher.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong AtLeast(ref float users, int stride, ref float panel, int depth, ref float bars)
    {
        Vector256<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        ref var second = ref Unsafe.Add(ref users, stride);
        ref var third = ref Unsafe.Add(ref users, 2 * stride);
        ref var fourth = ref Unsafe.Add(ref users, 3 * stride);
        for (nuint lane = 0; lane < (nuint)depth; lane++)
        {
            var left = Vector256.LoadUnsafe(ref panel, lane * Titles);
            var right = Vector256.LoadUnsafe(ref panel, (lane * Titles) + 8);
            var value = Vector256.Create(Unsafe.Add(ref users, lane));
            s00 = Vector256.MultiplyAddEstimate(value, left, s00);
            s01 = Vector256.MultiplyAddEstimate(value, right, s01);
            value = Vector256.Create(Unsafe.Add(ref second, lane));
            s10 = Vector256.MultiplyAddEstimate(value, left, s10);
            s11 = Vector256.MultiplyAddEstimate(value, right, s11);
            value = Vector256.Create(Unsafe.Add(ref third, lane));
            s20 = Vector256.MultiplyAddEstimate(value, left, s20);
            s21 = Vector256.MultiplyAddEstimate(value, right, s21);
            value = Vector256.Create(Unsafe.Add(ref fourth, lane));
            s30 = Vector256.MultiplyAddEstimate(value, left, s30);
            s31 = Vector256.MultiplyAddEstimate(value, right, s31);
        }

        return Reached(s00, s01, bars)
            | (Reached(s10, s11, Unsafe.Add(ref bars, 1)) << Titles)
            | (Reached(s20, s21, Unsafe.Add(ref bars, 2)) << (2 * Titles))
            | (Reached(s30, s31, Unsafe.Add(ref bars, 3)) << (3 * Titles));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Reached(Vector256<float> left, Vector256<float> right, float bar)
    {
        var bars = Vector256.Create(bar);
        return Vector256.GreaterThanOrEqual(left, bars).ExtractMostSignificantBits() | ((ulong)Vector256.GreaterThanOrEqual(right, bars).ExtractMostSignificantBits() << 8);
    }
}
