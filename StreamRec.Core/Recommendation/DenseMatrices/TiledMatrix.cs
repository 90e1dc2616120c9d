using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>
/// A square matrix kept as tiles (<see cref="TileKernel"/>), each in one piece of memory, so that work on it stays in the caches. Rows and columns beyond
/// <see cref="Size"/> fill the last tiles up and are zero.
/// </summary>
internal sealed class TiledMatrix
{
    /// <summary>Creates a matrix of zeros.</summary>
    /// <param name="size">Rows and columns; 46,000 at most.</param>
    public TiledMatrix(int size)
    {
        Size = size;
        Tiles = (size + TileKernel.Side - 1) / TileKernel.Side;
        Values = new float[(long)Tiles * Tiles * TileKernel.Length];
    }

    /// <summary>Rows and columns.</summary>
    public int Size { get; }

    /// <summary>Tiles in each direction.</summary>
    public int Tiles { get; }

    /// <summary>All tiles, row of tiles after row of tiles. The value of a row and a column is at <see cref="RowOffset"/> + <see cref="ColumnOffset"/>.</summary>
    public float[] Values { get; }

    /// <summary>A value.</summary>
    public ref float this[int row, int column] => ref Values[RowOffset(row) + ColumnOffset(column)];

    /// <summary>Where a row begins.</summary>
    public int RowOffset(int row) => (row / TileKernel.Side * Tiles * TileKernel.Length) + (row % TileKernel.Side * TileKernel.Side);

    /// <summary>How far a column is from where its row begins.</summary>
    public static int ColumnOffset(int column) => (column / TileKernel.Side * TileKernel.Length) + (column % TileKernel.Side);

    /// <summary>The first value of a tile, without a bounds check; the tile must exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Tile(int row, int column) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Values), (((nint)row * Tiles) + column) * TileKernel.Length);

    /// <summary>Copies the lower triangle onto the upper one.</summary>
    public void MirrorLowerTiles()
    {
        for (var row = 0; row < Tiles; row++)
        {
            for (var column = 0; column < row; column++)
            {
                TileKernel.Transpose(ref Tile(row, column), ref Tile(column, row));
            }
        }
    }
}
