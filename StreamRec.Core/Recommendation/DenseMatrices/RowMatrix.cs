using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>A square matrix as rows in one flat array, each padded with zeros to whole vectors of 8.</summary>
internal sealed class RowMatrix
{
    /// <summary>Creates a matrix of zeros.</summary>
    /// <param name="size">Rows and columns; 46,000 at most.</param>
    public RowMatrix(int size)
    {
        Size = size;
        Stride = PaddedLength(size);
        Values = new float[(long)size * Stride];
    }

    /// <summary>Rows and columns.</summary>
    public int Size { get; }

    /// <summary>The distance between two rows, in values.</summary>
    public int Stride { get; }

    /// <summary>All rows, one after the other.</summary>
    public float[] Values { get; }

    /// <summary>A value.</summary>
    public ref float this[int row, int column] => ref Values[(row * Stride) + column];

    /// <summary>The length of a row of so many values with its padding.</summary>
    public static int PaddedLength(int size) => (size + 7) / 8 * 8;

    /// <summary>A row with its padding.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Stride, Stride);

    /// <summary>The first value of a row, without a bounds check; the row must exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float First(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Values), (nint)row * Stride);
}
