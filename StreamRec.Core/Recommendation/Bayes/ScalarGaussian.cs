namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The reference for <see cref="GaussianKernel"/>: the same arithmetic written plainly, in double precision. Tests compare the two.</summary>
internal static class ScalarGaussian
{
    /// <summary>Σ row rowᵀ, upper triangle.</summary>
    public static double[] Gram(ReadOnlySpan<float> rows, int length)
    {
        var matrix = new double[length * length];
        for (var start = 0; start < rows.Length; start += length)
        {
            for (var row = 0; row < length; row++)
            {
                for (var column = row; column < length; column++)
                {
                    matrix[(row * length) + column] += (double)rows[start + row] * rows[start + column];
                }
            }
        }

        return matrix;
    }

    /// <summary>The upper triangle U with Uᵀ U = <paramref name="matrix"/>, with 1 / U[i, i] on its diagonal.</summary>
    public static double[] Factorize(ReadOnlySpan<double> matrix, int length)
    {
        var upper = new double[length * length];
        for (var row = 0; row < length; row++)
        {
            for (var column = row; column < length; column++)
            {
                var sum = matrix[(row * length) + column];
                for (var above = 0; above < row; above++)
                {
                    sum -= upper[(above * length) + row] * upper[(above * length) + column];
                }

                upper[(row * length) + column] = row == column ? 1 / Math.Sqrt(sum) : sum * upper[(row * length) + row];
            }
        }

        return upper;
    }

    /// <summary>The y with Uᵀ y = b.</summary>
    public static double[] SolveTransposed(ReadOnlySpan<double> upper, ReadOnlySpan<double> right)
    {
        var solution = right.ToArray();
        for (var row = 0; row < solution.Length; row++)
        {
            for (var above = 0; above < row; above++)
            {
                solution[row] -= upper[(above * solution.Length) + row] * solution[above];
            }

            solution[row] *= upper[(row * solution.Length) + row];
        }

        return solution;
    }

    /// <summary>The x with U x = y.</summary>
    public static double[] Solve(ReadOnlySpan<double> upper, ReadOnlySpan<double> right)
    {
        var solution = right.ToArray();
        for (var row = solution.Length - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < solution.Length; column++)
            {
                solution[row] -= upper[(row * solution.Length) + column] * solution[column];
            }

            solution[row] *= upper[(row * solution.Length) + row];
        }

        return solution;
    }
}
