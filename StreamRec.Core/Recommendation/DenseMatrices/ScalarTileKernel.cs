namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>The reference for <see cref="TileKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarTileKernel
{
    private const int Side = TileKernel.Side;

    /// <summary>sums += sign · left · right, as matrices.</summary>
    public static void AddProduct(Span<float> sums, ReadOnlySpan<float> left, ReadOnlySpan<float> right, float sign)
    {
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var sum = 0f;
                for (var depth = 0; depth < Side; depth++)
                {
                    sum += left[(row * Side) + depth] * right[(depth * Side) + column];
                }

                sums[(row * Side) + column] += sum * sign;
            }
        }
    }

    /// <summary>Replaces a symmetric positive definite tile by its inverse; see <see cref="TileKernel.Invert"/>.</summary>
    public static bool Invert(Span<float> tile)
    {
        for (var pivot = 0; pivot < Side; pivot++)
        {
            var value = tile[(pivot * Side) + pivot];
            if (!(value > 0))
            {
                return false;
            }

            tile[(pivot * Side) + pivot] = 1;
            for (var lane = 0; lane < Side; lane++)
            {
                tile[(pivot * Side) + lane] /= value;
            }

            for (var row = 0; row < Side; row++)
            {
                if (row == pivot)
                {
                    continue;
                }

                var factor = tile[(row * Side) + pivot];
                tile[(row * Side) + pivot] = 0;
                for (var lane = 0; lane < Side; lane++)
                {
                    tile[(row * Side) + lane] -= factor * tile[(pivot * Side) + lane];
                }
            }
        }

        return true;
    }
}
