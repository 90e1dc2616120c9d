using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Products of tall matrices, row by row, with widths that are multiples of 8.</summary>
internal static class BlockProducts
{
    /// <summary>leftᵀ · right: Σ over rows of the outer product of both rows.</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="leftWidth">Its width.</param>
    /// <param name="right">The right matrix, with as many rows.</param>
    /// <param name="rightWidth">Its width.</param>
    /// <param name="product">Receives leftWidth rows of rightWidth values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transposed(float[] left, int leftWidth, float[] right, int rightWidth, float[] product)
    {
        var rows = left.Length / leftWidth;
        for (var top = 0; top < leftWidth; top += 8)
        {
            for (var column = 0; column < rightWidth; column += 8)
            {
                Block(ref left[top], leftWidth, ref right[column], rightWidth, rows, ref product[(top * rightWidth) + column]);
            }
        }
    }

    /// <summary>Adds some rows of left · right to sums.</summary>
    /// <param name="left">The left matrix.</param>
    /// <param name="leftWidth">Its width, and the number of rows of <paramref name="right"/>.</param>
    /// <param name="right">The right matrix.</param>
    /// <param name="rightWidth">Its width.</param>
    /// <param name="firstRow">The first row of <paramref name="left"/>.</param>
    /// <param name="endRow">The row behind the last.</param>
    /// <param name="sums">Receives values from row <paramref name="firstRow"/> on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float[] left, int leftWidth, float[] right, int rightWidth, int firstRow, int endRow, float[] sums)
    {
        for (var row = firstRow; row < endRow; row++)
        {
            ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(left), (nint)row * leftWidth);
            ref var target = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(sums), (nint)row * rightWidth);
            for (nint column = 0; column < rightWidth; column += 8)
            {
                var sum = Vector256.LoadUnsafe(ref target, (nuint)column);
                ref var other = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(right), column);
                for (var lane = 0; lane < leftWidth; lane++)
                {
                    sum += Vector256.LoadUnsafe(ref other) * Vector256.Create(Unsafe.Add(ref source, lane));
                    other = ref Unsafe.Add(ref other, rightWidth);
                }

                sum.StoreUnsafe(ref target, (nuint)column);
            }
        }
    }

    /// <summary>A block of 8 by 8 of <see cref="Transposed"/>, its 64 sums in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(ref float left, int leftWidth, ref float right, int rightWidth, int rows, ref float product)
    {
        var (sum0, sum1, sum2, sum3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var (sum4, sum5, sum6, sum7) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var index = 0; index < rows; index++)
        {
            var row = Vector256.LoadUnsafe(ref right);
            sum0 += row * Vector256.Create(left);
            sum1 += row * Vector256.Create(Unsafe.Add(ref left, 1));
            sum2 += row * Vector256.Create(Unsafe.Add(ref left, 2));
            sum3 += row * Vector256.Create(Unsafe.Add(ref left, 3));
            sum4 += row * Vector256.Create(Unsafe.Add(ref left, 4));
            sum5 += row * Vector256.Create(Unsafe.Add(ref left, 5));
            sum6 += row * Vector256.Create(Unsafe.Add(ref left, 6));
            sum7 += row * Vector256.Create(Unsafe.Add(ref left, 7));
            left = ref Unsafe.Add(ref left, leftWidth);
            right = ref Unsafe.Add(ref right, rightWidth);
        }

        var step = (nuint)rightWidth;
        sum0.StoreUnsafe(ref product);
        sum1.StoreUnsafe(ref product, step);
        sum2.StoreUnsafe(ref product, 2 * step);
        sum3.StoreUnsafe(ref product, 3 * step);
        sum4.StoreUnsafe(ref product, 4 * step);
        sum5.StoreUnsafe(ref product, 5 * step);
        sum6.StoreUnsafe(ref product, 6 * step);
        sum7.StoreUnsafe(ref product, 7 * step);
    }
}
