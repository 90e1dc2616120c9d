using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// The arithmetic of drawing a vector from a Gaussian given by its precision matrix, on 8 values at a time. Matrices are square, row by row, their side a multiple
/// of 8; only the upper triangle counts. <see cref="ScalarGaussian"/> says the same one value at a time. Multiplication and addition are not fused, so that results
/// are the same on every processor.
/// </summary>
internal static class GaussianKernel
{
    /// <summary>Σ row rowᵀ over rows that lie one after the other.</summary>
    /// <param name="rows">The first value of the first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="length">The length of a row, a multiple of 8.</param>
    /// <param name="matrix">Receives the upper triangle, in whole blocks of 8 by 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gram(ref float rows, int count, int length, ref float matrix)
    {
        for (var top = 0; top < length; top += 8)
        {
            for (var left = top; left < length; left += 8)
            {
                BlockProducts.Block(ref Unsafe.Add(ref rows, top), length, ref Unsafe.Add(ref rows, left), length, count, ref Unsafe.Add(ref matrix, (top * length) + left));
            }
        }
    }

    /// <summary>Σ value · row over rows that lie one after the other, added to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddWeighted(ref float rows, ref float values, int count, int length, ref float sums)
    {
        for (var lane = 0; lane < length; lane += 8)
        {
            var sum = Vector256.LoadUnsafe(ref sums, (nuint)lane);
            ref var row = ref Unsafe.Add(ref rows, lane);
            for (var index = 0; index < count; index++)
            {
                sum += Vector256.LoadUnsafe(ref row) * Vector256.Create(Unsafe.Add(ref values, index));
                row = ref Unsafe.Add(ref row, length);
            }

            sum.StoreUnsafe(ref sums, (nuint)lane);
        }
    }

    /// <summary>Cholesky in place: the upper triangle of A becomes U with Uᵀ U = A; the diagonal receives 1 / U[i, i] instead, and what lies below it in its block zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Factorize(ref float matrix, int length)
    {
        for (var pivot = 0; pivot < length; pivot++)
        {
            ref var line = ref Unsafe.Add(ref matrix, pivot * length);
            var inverse = 1 / MathF.Sqrt(MathF.Max(Unsafe.Add(ref line, pivot), 1e-20f));
            var first = pivot & ~7;
            for (var lane = first; lane < length; lane += 8)
            {
                (Vector256.LoadUnsafe(ref line, (nuint)lane) * inverse).StoreUnsafe(ref line, (nuint)lane);
            }

            // Zeros below the diagonal let the solving go by whole blocks.
            for (var lane = first; lane < pivot; lane++)
            {
                Unsafe.Add(ref line, lane) = 0;
            }

            Unsafe.Add(ref line, pivot) = inverse;
            for (var row = pivot + 1; row < length; row++)
            {
                ref var other = ref Unsafe.Add(ref matrix, row * length);
                var factor = Vector256.Create(Unsafe.Add(ref line, row));
                for (var lane = row & ~7; lane < length; lane += 8)
                {
                    (Vector256.LoadUnsafe(ref other, (nuint)lane) - (Vector256.LoadUnsafe(ref line, (nuint)lane) * factor)).StoreUnsafe(ref other, (nuint)lane);
                }
            }
        }
    }

    /// <summary>Solves Uᵀ y = b in place, with U as <see cref="Factorize"/> leaves it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SolveTransposed(ref float matrix, int length, ref float vector)
    {
        for (var row = 0; row < length; row++)
        {
            ref var line = ref Unsafe.Add(ref matrix, row * length);
            var value = Unsafe.Add(ref vector, row) * Unsafe.Add(ref line, row);
            for (var lane = row & ~7; lane < length; lane += 8)
            {
                (Vector256.LoadUnsafe(ref vector, (nuint)lane) - (Vector256.LoadUnsafe(ref line, (nuint)lane) * value)).StoreUnsafe(ref vector, (nuint)lane);
            }

            Unsafe.Add(ref vector, row) = value;
        }
    }

    /// <summary>Solves U x = y in place, with U as <see cref="Factorize"/> leaves it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Solve(ref float matrix, int length, ref float vector)
    {
        for (var row = length - 1; row >= 0; row--)
        {
            ref var line = ref Unsafe.Add(ref matrix, row * length);
            var value = Unsafe.Add(ref vector, row);
            Unsafe.Add(ref vector, row) = 0;
            var sums = Vector256<float>.Zero;
            for (var lane = row & ~7; lane < length; lane += 8)
            {
                sums += Vector256.LoadUnsafe(ref line, (nuint)lane) * Vector256.LoadUnsafe(ref vector, (nuint)lane);
            }

            Unsafe.Add(ref vector, row) = (value - Vector256.Sum(sums)) * Unsafe.Add(ref line, row);
        }
    }
}
