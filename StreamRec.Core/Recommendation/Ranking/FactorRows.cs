using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StreamRec.Core.Recommendation.DenseMatrices;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>One vector per user or title as rows of one flat array, padded with zeros to whole tiles.</summary>
internal sealed class FactorRows
{
    /// <summary>Creates vectors of zeros.</summary>
    /// <exception cref="ModelException">They do not fit into one array.</exception>
    public FactorRows(int count, int factors)
    {
        Count = count;
        Factors = factors;
        Stride = (factors + TileKernel.Side - 1) / TileKernel.Side * TileKernel.Side;
        Values = (long)count * Stride <= Array.MaxLength
            ? new float[count * Stride]
            : throw new ModelException($"{count} rows of {factors} factors do not fit into one array; use fewer factors.");
    }

    /// <summary>The number of vectors.</summary>
    public int Count { get; }

    /// <summary>The length of a vector without its padding.</summary>
    public int Factors { get; }

    /// <summary>The distance between two vectors, in values.</summary>
    public int Stride { get; }

    /// <summary>All vectors, one after the other.</summary>
    public float[] Values { get; }

    /// <summary>A vector with its padding.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Stride, Stride);

    /// <summary>The first value of a vector, without a bounds check; the row must exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float First(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Values), (nint)row * Stride);
}
