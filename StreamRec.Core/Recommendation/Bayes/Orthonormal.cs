using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Makes columns orthonormal.</summary>
internal static class Orthonormal
{
    // What is left of a column beside those before it, as a share of its length, below which it is taken for nothing but rounding.
    private const float Nothing = 1e-5f;

    /// <summary>Gram and Schmidt, each column twice, which is enough (Giraud, Langou and Rozloznik 2005); a column that depends on those before it becomes zero.</summary>
    /// <param name="matrix">The matrix, row by row; changed in place.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static void Columns(float[] matrix, int width, CancellationToken cancellation)
    {
        var rows = matrix.Length / width;
        var length = (rows + 7) / 8 * 8;
        var columns = new float[width][];
        for (var column = 0; column < width; column++)
        {
            cancellation.ThrowIfCancellationRequested();
            var values = columns[column] = new float[length];
            for (var row = 0; row < rows; row++)
            {
                values[row] = matrix[(row * width) + column];
            }

            var before = Norm(values);
            RemoveOthers(columns, column);
            RemoveOthers(columns, column);
            var rest = Norm(values);
            var scale = rest > Nothing * before ? 1 / rest : 0;
            for (var row = 0; row < rows; row++)
            {
                values[row] *= scale;
                matrix[(row * width) + column] = values[row];
            }
        }
    }

    private static void RemoveOthers(float[][] columns, int column)
    {
        var values = columns[column];
        for (var before = 0; before < column; before++)
        {
            var share = VectorKernel.Dot(ref values[0], ref columns[before][0], values.Length);
            VectorKernel.AddScaled(ref values[0], ref columns[before][0], -share, values.Length);
        }
    }

    private static float Norm(float[] values) => MathF.Sqrt(VectorKernel.Dot(ref values[0], ref values[0], values.Length));
}
