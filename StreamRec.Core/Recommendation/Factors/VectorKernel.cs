using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// The arithmetic of factor vectors on 8 values at a time; every length is a multiple of 8. Wider vectors gain nothing at these lengths. Multiplication and
/// addition are not fused, so that results are the same on every processor. <see cref="ScalarKernel"/> says the same one value at a time.
/// </summary>
internal static class VectorKernel
{
    /// <summary>The dot product of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ref float left, ref float right, int length)
    {
        var sum = Vector256.LoadUnsafe(ref left) * Vector256.LoadUnsafe(ref right);
        for (nuint lane = 8; lane < (nuint)length; lane += 8)
        {
            sum += Vector256.LoadUnsafe(ref left, lane) * Vector256.LoadUnsafe(ref right, lane);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Adds a row times a factor to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(ref float sums, ref float row, float factor, int length)
    {
        var scale = Vector256.Create(factor);
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            (Vector256.LoadUnsafe(ref sums, lane) + (Vector256.LoadUnsafe(ref row, lane) * scale)).StoreUnsafe(ref sums, lane);
        }
    }

    /// <summary>Adds the squares of a row to sums.</summary>
    public static void AddSquares(ref float sums, ref float row, int length)
    {
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            var values = Vector256.LoadUnsafe(ref row, lane);
            (Vector256.LoadUnsafe(ref sums, lane) + (values * values)).StoreUnsafe(ref sums, lane);
        }
    }

    /// <summary>
    /// Adds v vᵀ to the lower triangle of a square matrix for each of four rows v that lie one after the other. In each line of the matrix whole
    /// vectors of 8 are added, so up to 7 values above the diagonal get them too; nobody reads those.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddProducts(ref float matrix, ref float rows, int size)
    {
        var (second, third, fourth) = ((nuint)size, (nuint)size * 2, (nuint)size * 3);
        for (var line = 0; line < size; line++)
        {
            var factor1 = Vector256.Create(Unsafe.Add(ref rows, line));
            var factor2 = Vector256.Create(Unsafe.Add(ref rows, size + line));
            var factor3 = Vector256.Create(Unsafe.Add(ref rows, (2 * size) + line));
            var factor4 = Vector256.Create(Unsafe.Add(ref rows, (3 * size) + line));
            ref var first = ref Unsafe.Add(ref matrix, (nint)line * size);
            for (nuint lane = 0; lane <= (nuint)line; lane += 8)
            {
                var sum = Vector256.LoadUnsafe(ref first, lane);
                sum += (Vector256.LoadUnsafe(ref rows, lane) * factor1) + (Vector256.LoadUnsafe(ref rows, second + lane) * factor2);
                sum += (Vector256.LoadUnsafe(ref rows, third + lane) * factor3) + (Vector256.LoadUnsafe(ref rows, fourth + lane) * factor4);
                sum.StoreUnsafe(ref first, lane);
            }
        }
    }
}
