using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// One vector per user or per title, as rows of one flat array. A row starts with two bias lanes: lane <see cref="UserBias"/> holds the
/// user's bias (1 in a title's row), lane <see cref="TitleBias"/> the title's bias (1 in a user's row), so that the dot product of a user's
/// and a title's row is the whole prediction but for the mean of all ratings. Rows are padded with zeros to whole vectors of 8.
/// </summary>
internal sealed class FactorMatrix
{
    /// <summary>The lane of the user's bias.</summary>
    public const int UserBias = 0;

    /// <summary>The lane of the title's bias.</summary>
    public const int TitleBias = 1;

    /// <summary>The lane of the first factor.</summary>
    public const int FirstFactor = 2;

    /// <summary>Creates a matrix of zeros.</summary>
    /// <param name="rows">The number of users or titles.</param>
    /// <param name="factors">The number of factors, without the bias lanes.</param>
    public FactorMatrix(int rows, int factors)
    {
        Rows = rows;
        Factors = factors;
        Stride = (FirstFactor + factors + 7) / 8 * 8;
        var length = (long)rows * Stride;
        if (length > Array.MaxLength)
        {
            throw new ModelException($"{rows} rows of {factors} factors do not fit into one array; use fewer factors.");
        }

        Values = new float[length];
    }

    /// <summary>The number of vectors.</summary>
    public int Rows { get; }

    /// <summary>The number of factors, without the bias lanes.</summary>
    public int Factors { get; }

    /// <summary>The distance between two rows, in values.</summary>
    public int Stride { get; }

    /// <summary>All rows, one after the other.</summary>
    public float[] Values { get; }

    /// <summary>A row with its bias lanes and padding.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Stride, Stride);

    /// <summary>The first value of a row, without a bounds check; the row must exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float First(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Values), (nint)row * Stride);

    /// <summary>Rows picked and reordered; −1 gives a row of an unknown, which is zero.</summary>
    /// <param name="rows">The rows to pick.</param>
    /// <param name="oneLane">The lane in which the row of an unknown holds a 1, if any.</param>
    public FactorMatrix Pick(ReadOnlySpan<int> rows, int? oneLane)
    {
        var picked = new FactorMatrix(rows.Length, Factors);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] >= 0)
            {
                Row(rows[row]).CopyTo(picked.Row(row));
            }
            else if (oneLane is { } lane)
            {
                picked.Row(row)[lane] = 1;
            }
        }

        return picked;
    }
}
