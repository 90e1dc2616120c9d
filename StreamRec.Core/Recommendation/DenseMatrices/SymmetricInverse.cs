using System.Runtime.CompilerServices;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>
/// The inverse of a symmetric positive definite matrix, in place, by the sweep operator (Beaton 1964; Goodnight 1979, "A tutorial on the SWEEP operator")
/// over whole tiles instead of single rows. It does the n³ / 2 multiplications that a Cholesky factorisation and the inverse from it do together, in one pass whose work
/// is all products of tiles; every tile is computed in a fixed order, so the result does not depend on the number of threads.
/// </summary>
internal sealed class SymmetricInverse
{
    private readonly TiledMatrix matrix;
    private readonly float[] pivot = new float[TileKernel.Length];
    private readonly float[] scaled;
    private readonly float[] transposed;

    private SymmetricInverse(TiledMatrix matrix)
    {
        this.matrix = matrix;
        scaled = new float[matrix.Tiles * TileKernel.Length];
        transposed = new float[matrix.Tiles * TileKernel.Length];
    }

    /// <summary>Replaces a matrix by its inverse.</summary>
    /// <param name="matrix">A symmetric matrix; only tiles on and below the diagonal are read.</param>
    /// <param name="threads">How many threads compute.</param>
    /// <param name="cancellation">Ends the work, within some milliseconds.</param>
    /// <returns>Whether it is positive definite; if not, its content is of no use any more.</returns>
    public static bool TryInvert(TiledMatrix matrix, int threads = 1, CancellationToken cancellation = default)
    {
        for (var row = matrix.Size; row < matrix.Tiles * TileKernel.Side; row++)
        {
            matrix[row, row] = 1;
        }

        var inverse = new SymmetricInverse(matrix);
        for (var step = 0; step < matrix.Tiles; step++)
        {
            if (!inverse.TrySweep(step, threads, cancellation))
            {
                return false;
            }
        }

        // Sweeping every tile leaves the inverse with its sign turned.
        for (var index = 0; index < matrix.Values.Length; index++)
        {
            matrix.Values[index] = -matrix.Values[index];
        }

        matrix.MirrorLowerTiles();
        return true;
    }

    private bool TrySweep(int step, int threads, CancellationToken cancellation)
    {
        matrix.Values.AsSpan(((step * matrix.Tiles) + step) * TileKernel.Length, TileKernel.Length).CopyTo(pivot);
        if (!TileKernel.Invert(ref pivot[0]))
        {
            return false;
        }

        if (matrix.Tiles > 1)
        {
            WorkerThreads.ForEach(threads, matrix.Tiles, row => Scale(row, step), cancellation);
            WorkerThreads.ForEach(threads, matrix.Tiles, row => Update(matrix.Tiles - 1 - row, step), cancellation);
        }

        ref var tile = ref matrix.Tile(step, step);
        for (var index = 0; index < TileKernel.Length; index++)
        {
            Unsafe.Add(ref tile, index) = -pivot[index];
        }

        return true;
    }

    // Of each tile beside the pivot: its product with the pivot's inverse, and its transpose.
    private void Scale(int row, int step)
    {
        if (row == step)
        {
            return;
        }

        ref var product = ref scaled[row * TileKernel.Length];
        ref var turned = ref transposed[row * TileKernel.Length];
        scaled.AsSpan(row * TileKernel.Length, TileKernel.Length).Clear();
        if (row > step)
        {
            TileKernel.Transpose(ref matrix.Tile(row, step), ref turned);
            TileKernel.AddProduct(ref product, ref matrix.Tile(row, step), ref pivot[0], 1);
            scaled.AsSpan(row * TileKernel.Length, TileKernel.Length).CopyTo(matrix.Values.AsSpan(((row * matrix.Tiles) + step) * TileKernel.Length));
        }
        else
        {
            matrix.Values.AsSpan(((step * matrix.Tiles) + row) * TileKernel.Length, TileKernel.Length).CopyTo(transposed.AsSpan(row * TileKernel.Length));
            Span<float> upright = stackalloc float[TileKernel.Length];
            TileKernel.Transpose(ref turned, ref upright[0]);
            TileKernel.AddProduct(ref product, ref upright[0], ref pivot[0], 1);
            TileKernel.Transpose(ref product, ref matrix.Tile(step, row));
        }
    }

    private void Update(int row, int step)
    {
        for (var column = 0; column <= row && row != step; column++)
        {
            if (column != step)
            {
                TileKernel.AddProduct(ref matrix.Tile(row, column), ref scaled[row * TileKernel.Length], ref transposed[column * TileKernel.Length], -1);
            }
        }
    }
}
