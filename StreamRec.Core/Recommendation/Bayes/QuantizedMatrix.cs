using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Vectors kept in 16 bits a value: each lane in units of its largest value / 32,767, which is far below what one sample is uncertain by.</summary>
internal sealed class QuantizedMatrix
{
    private readonly short[] values;
    private readonly float[] units;

    private QuantizedMatrix(int stride, short[] values, float[] units)
    {
        Stride = stride;
        this.values = values;
        this.units = units;
    }

    /// <summary>The length of a vector, padding included; a multiple of 8.</summary>
    public int Stride { get; }

    /// <summary>The number of vectors.</summary>
    public int Rows => values.Length / Stride;

    /// <summary>Rounds a matrix.</summary>
    public static QuantizedMatrix Of(FactorMatrix matrix)
    {
        var unitOf = new float[matrix.Stride];
        var rounded = new short[matrix.Values.Length];
        for (var lane = 0; lane < unitOf.Length; lane++)
        {
            for (var place = lane; place < rounded.Length; place += unitOf.Length)
            {
                unitOf[lane] = MathF.Max(unitOf[lane], MathF.Abs(matrix.Values[place]));
            }

            unitOf[lane] /= short.MaxValue;
            for (var place = lane; unitOf[lane] > 0 && place < rounded.Length; place += unitOf.Length)
            {
                rounded[place] = (short)MathF.Round(matrix.Values[place] / unitOf[lane]);
            }
        }

        return new QuantizedMatrix(matrix.Stride, rounded, unitOf);
    }

    /// <summary>A vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyRow(int row, Span<float> vector)
    {
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), (nint)row * Stride);
        for (nuint lane = 0; lane < (nuint)Stride; lane += 8)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, lane));
            (Vector256.ConvertToSingle(Vector256.Create(low, high)) * Vector256.LoadUnsafe(ref units[0], lane)).StoreUnsafe(ref vector[0], lane);
        }
    }

    /// <summary>Rows picked and reordered; −1 gives a row of zeros.</summary>
    public QuantizedMatrix Pick(ReadOnlySpan<int> rows)
    {
        var picked = new short[rows.Length * Stride];
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] >= 0)
            {
                values.AsSpan(rows[row] * Stride, Stride).CopyTo(picked.AsSpan(row * Stride));
            }
        }

        return new QuantizedMatrix(Stride, picked, units);
    }

    /// <summary>Writes the units, then the values.</summary>
    public void Write(BinaryWriter writer)
    {
        BinaryArrays.Write(writer, units);
        BinaryArrays.Write(writer, values);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static QuantizedMatrix Read(BinaryReader reader, int rows, int stride)
    {
        BinaryArrays.RequireBytes(reader, (long)rows * stride * sizeof(short));
        if ((long)rows * stride > Array.MaxLength)
        {
            throw new InvalidDataException("The model file holds an impossible count.");
        }

        var matrix = new QuantizedMatrix(stride, new short[rows * stride], new float[stride]);
        BinaryArrays.Read(reader, matrix.units);
        BinaryArrays.Read(reader, matrix.values);
        return matrix;
    }
}
