using System.Runtime.InteropServices;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>Matrices as bytes: the values row after row, without padding.</summary>
internal static class MatrixFile
{
    /// <summary>Writes a matrix without its size.</summary>
    public static void Write(BinaryWriter writer, RowMatrix matrix)
    {
        for (var row = 0; row < matrix.Size; row++)
        {
            writer.Write(MemoryMarshal.AsBytes(matrix.Row(row)[..matrix.Size]));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public static RowMatrix Read(BinaryReader reader, int size)
    {
        BinaryArrays.RequireBytes(reader, (long)size * size * sizeof(float));
        var matrix = new RowMatrix(size);
        for (var row = 0; row < size; row++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix.Row(row)[..size]));
        }

        return matrix;
    }
}
