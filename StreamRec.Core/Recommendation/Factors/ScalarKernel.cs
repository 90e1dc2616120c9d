namespace StreamRec.Core.Recommendation.Factors;

/// <summary>The reference for <see cref="VectorKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarKernel
{
    /// <summary>The dot product of two rows.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var lane = 0; lane < left.Length; lane++)
        {
            sum += left[lane] * right[lane];
        }

        return sum;
    }

    /// <summary>Adds a row times a factor to sums.</summary>
    public static void AddScaled(Span<float> sums, ReadOnlySpan<float> row, float factor)
    {
        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] += row[lane] * factor;
        }
    }

    /// <summary>Adds v vᵀ to the lower triangle of a square matrix for each of four rows v that lie one after the other.</summary>
    public static void AddProducts(Span<float> matrix, ReadOnlySpan<float> rows, int size)
    {
        for (var row = 0; row < 4; row++)
        {
            var vector = rows.Slice(row * size, size);
            for (var line = 0; line < size; line++)
            {
                AddScaled(matrix.Slice(line * size, line + 1), vector, vector[line]);
            }
        }
    }

    /// <summary>Solves A x = b by Cholesky's method in double precision; A is given by its lower triangle.</summary>
    public static double[] Solve(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right)
    {
        var size = right.Length;
        var lower = matrix.ToArray();
        var solution = right.ToArray();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = lower[(row * size) + column];
                for (var lane = 0; lane < column; lane++)
                {
                    sum -= lower[(row * size) + lane] * lower[(column * size) + lane];
                }

                lower[(row * size) + column] = row == column ? Math.Sqrt(sum) : sum / lower[(column * size) + column];
            }

            for (var lane = 0; lane < row; lane++)
            {
                solution[row] -= lower[(row * size) + lane] * solution[lane];
            }

            solution[row] /= lower[(row * size) + row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var lane = row + 1; lane < size; lane++)
            {
                solution[row] -= lower[(lane * size) + row] * solution[lane];
            }

            solution[row] /= lower[(row * size) + row];
        }

        return solution;
    }
}
