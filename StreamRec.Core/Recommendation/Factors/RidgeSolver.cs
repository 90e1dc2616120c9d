using System.Runtime.InteropServices;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// A ridge regression in the lanes of a <see cref="FactorMatrix"/>: A x = Σ v · target with A = Σ v vᵀ + penalty, solved by Cholesky's method. One lane, that of the other side's
/// bias, takes no part. Reused for row after row; not for several threads at once.
/// </summary>
/// <param name="size">The number of lanes, a multiple of 8.</param>
/// <param name="skippedLane">The lane that takes no part.</param>
internal sealed class RidgeSolver(int size, int skippedLane)
{
    private const int Together = 4;

    private readonly float[] matrix = new float[size * size];
    private readonly float[] right = new float[size];
    private readonly float[] diagonal = new float[size];
    private readonly float[] waiting = new float[Together * size];
    private int waitingCount;

    /// <summary>Begins a new system.</summary>
    public void Clear()
    {
        Array.Clear(matrix);
        Array.Clear(right);
        waitingCount = 0;
    }

    /// <summary>Adds one rating: the vector of its other side, and what is to be explained.</summary>
    public void Add(ReadOnlySpan<float> vector, float target)
    {
        var place = waiting.AsSpan(waitingCount * size, size);
        vector.CopyTo(place);
        place[skippedLane] = 0;
        VectorKernel.AddScaled(ref right[0], ref place[0], target, size);
        if (++waitingCount == Together)
        {
            AddWaiting();
        }
    }

    /// <summary>Solves the system.</summary>
    /// <param name="biasLane">The lane with the penalty of a bias.</param>
    /// <param name="bias">That penalty in all, above 0.</param>
    /// <param name="factors">The penalty of every other lane in all, above 0.</param>
    /// <param name="solution">Receives x; the skipped lane and padding receive 0.</param>
    public void Solve(int biasLane, float bias, float factors, Span<float> solution)
    {
        waiting.AsSpan(waitingCount * size).Clear();
        AddWaiting();
        for (var lane = 0; lane < size; lane++)
        {
            matrix[(lane * size) + lane] += lane == biasLane ? bias : factors;
        }

        Factorize();
        right.CopyTo(solution);
        for (var row = 0; row < size; row++)
        {
            solution[row] = (solution[row] - Dot(matrix.AsSpan(row * size, size), solution, row)) / diagonal[row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            solution[row] /= diagonal[row];
            VectorKernel.AddScaled(ref MemoryMarshal.GetReference(solution), ref matrix[row * size], -solution[row], Whole(row));
        }
    }

    private void AddWaiting()
    {
        VectorKernel.AddProducts(ref matrix[0], ref waiting[0], size);
        waitingCount = 0;
    }

    // The lower triangle becomes that of L with L Lᵀ = A. The diagonal is kept apart and zero in the matrix, as is what stands behind it in the same vector of 8: so
    // sums over whole vectors are right. The penalty keeps A positive definite; the floor is for rounding.
    private void Factorize()
    {
        for (var row = 0; row < size; row++)
        {
            var line = matrix.AsSpan(row * size, size);
            for (var column = 0; column < row; column++)
            {
                line[column] = (line[column] - Dot(matrix.AsSpan(column * size, size), line, column)) / diagonal[column];
            }

            var square = line[row];
            line[row..Whole(row)].Clear();
            diagonal[row] = MathF.Sqrt(Math.Max(square - Dot(line, line, row), 1e-9f));
        }
    }

    private static float Dot(Span<float> left, Span<float> right, int length) =>
        length == 0 ? 0 : VectorKernel.Dot(ref MemoryMarshal.GetReference(left), ref MemoryMarshal.GetReference(right), Whole(length - 1));

    // The end of the vector of 8 that a lane lies in.
    private static int Whole(int lane) => (lane / 8 * 8) + 8;
}
