using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>
/// The arithmetic of dense matrices on square tiles of 64 × 64 values, row after row: small enough for the nearest cache, large enough to be worth a call.
/// Multiplication and addition are not fused, so that results are the same on every processor. <see cref="ScalarTileKernel"/> says the same one value
/// at a time.
/// </summary>
internal static class TileKernel
{
    /// <summary>Rows and columns of a tile.</summary>
    public const int Side = 64;

    /// <summary>Values of a tile.</summary>
    public const int Length = Side * Side;

    /// <summary>sums += sign · left · right, as matrices.</summary>
    /// <param name="sums">The first value of the tile added to.</param>
    /// <param name="left">The first value of the left tile.</param>
    /// <param name="right">The first value of the right tile.</param>
    /// <param name="sign">1 or −1.</param>
    public static void AddProduct(ref float sums, ref float left, ref float right, float sign)
    {
        for (nuint row = 0; row < Side; row += 4)
        {
            for (nuint column = 0; column < Side; column += 16)
            {
                AddBlock(ref Unsafe.Add(ref sums, (row * Side) + column), ref Unsafe.Add(ref left, row * Side), ref Unsafe.Add(ref right, column), sign);
            }
        }
    }

    /// <summary>Writes the transpose of a tile.</summary>
    public static void Transpose(ref float source, ref float target)
    {
        for (nuint row = 0; row < Side; row++)
        {
            for (nuint column = 0; column < Side; column++)
            {
                Unsafe.Add(ref target, (column * Side) + row) = Unsafe.Add(ref source, (row * Side) + column);
            }
        }
    }

    /// <summary>Replaces a symmetric positive definite tile by its inverse (Gauss and Jordan's elimination; no pivoting is needed).</summary>
    /// <returns>Whether the tile is positive definite; if not, its content is of no use any more.</returns>
    public static bool Invert(ref float tile)
    {
        for (nuint pivot = 0; pivot < Side; pivot++)
        {
            ref var pivotRow = ref Unsafe.Add(ref tile, pivot * Side);
            var value = Unsafe.Add(ref pivotRow, pivot);
            if (!(value > 0))
            {
                return false;
            }

            Unsafe.Add(ref pivotRow, pivot) = 1;
            var scale = Vector256.Create(1 / value);
            for (nuint lane = 0; lane < Side; lane += 8)
            {
                (Vector256.LoadUnsafe(ref pivotRow, lane) * scale).StoreUnsafe(ref pivotRow, lane);
            }

            for (nuint row = 0; row < Side; row++)
            {
                if (row != pivot)
                {
                    Eliminate(ref Unsafe.Add(ref tile, row * Side), ref pivotRow, pivot);
                }
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eliminate(ref float row, ref float pivotRow, nuint pivot)
    {
        var factor = Vector256.Create(Unsafe.Add(ref row, pivot));
        Unsafe.Add(ref row, pivot) = 0;
        for (nuint lane = 0; lane < Side; lane += 8)
        {
            (Vector256.LoadUnsafe(ref row, lane) - (factor * Vector256.LoadUnsafe(ref pivotRow, lane))).StoreUnsafe(ref row, lane);
        }
    }

    // 4 rows by 16 columns stay in registers while the whole depth goes by.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddBlock(ref float sums, ref float left, ref float right, float sign)
    {
        Vector256<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (nuint depth = 0; depth < Side; depth++)
        {
            var first = Vector256.LoadUnsafe(ref right, depth * Side);
            var second = Vector256.LoadUnsafe(ref right, (depth * Side) + 8);
            var value = Vector256.Create(Unsafe.Add(ref left, depth));
            s00 += value * first;
            s01 += value * second;
            value = Vector256.Create(Unsafe.Add(ref left, Side + depth));
            s10 += value * first;
            s11 += value * second;
            value = Vector256.Create(Unsafe.Add(ref left, (2 * Side) + depth));
            s20 += value * first;
            s21 += value * second;
            value = Vector256.Create(Unsafe.Add(ref left, (3 * Side) + depth));
            s30 += value * first;
            s31 += value * second;
        }

        Store(ref sums, s00, s01, sign);
        Store(ref Unsafe.Add(ref sums, Side), s10, s11, sign);
        Store(ref Unsafe.Add(ref sums, 2 * Side), s20, s21, sign);
        Store(ref Unsafe.Add(ref sums, 3 * Side), s30, s31, sign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float sums, Vector256<float> first, Vector256<float> second, float sign)
    {
        (Vector256.LoadUnsafe(ref sums) + (first * sign)).StoreUnsafe(ref sums);
        (Vector256.LoadUnsafe(ref sums, 8) + (second * sign)).StoreUnsafe(ref sums, 8);
    }
}
