using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bayes;

namespace StreamRec.Tests.Recommendation.Bayes;

public sealed class GaussianKernelTests
{
    [Theory]
    [InlineData(8, 1)]
    [InlineData(16, 40)]
    [InlineData(24, 7)]
    [InlineData(64, 200)]
    public void Kernels_VectorAndScalar_Agree(int length, int count)
    {
        var random = new SeededRandom(9);
        var rows = new float[count * length];
        RandomNormals.Fill(rows, ref random);
        var matrix = new float[length * length];
        GaussianKernel.Gram(ref rows[0], count, length, ref matrix[0]);
        var expected = ScalarGaussian.Gram(rows, length);
        AssertUpper(expected, matrix, length, 1e-3);

        for (var lane = 0; lane < length; lane++)
        {
            matrix[(lane * length) + lane] += 5;
            expected[(lane * length) + lane] += 5;
        }

        GaussianKernel.Factorize(ref matrix[0], length);
        expected = ScalarGaussian.Factorize(expected, length);
        AssertUpper(expected, matrix, length, 1e-3);

        var vector = new float[length];
        RandomNormals.Fill(vector, ref random);
        var solution = ScalarGaussian.SolveTransposed(expected, Array.ConvertAll(vector, value => (double)value));
        GaussianKernel.SolveTransposed(ref matrix[0], length, ref vector[0]);
        AssertClose(solution, vector, 1e-3);

        solution = ScalarGaussian.Solve(expected, solution);
        GaussianKernel.Solve(ref matrix[0], length, ref vector[0]);
        AssertClose(solution, vector, 1e-3);
    }

    [Fact]
    public void AddWeighted_Rows_AddsTheirWeightedSum()
    {
        float[] rows = [1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 1, 1, 1, 1, 1, 1];
        float[] sums = [1, 0, 0, 0, 0, 0, 0, 0];
        GaussianKernel.AddWeighted(ref rows[0], ref ((float[])[2, -1])[0], 2, 8, ref sums[0]);
        Assert.Equal([2, 3, 5, 7, 9, 11, 13, 15], sums);
    }

    private static void AssertUpper(double[] expected, float[] actual, int length, double tolerance)
    {
        for (var row = 0; row < length; row++)
        {
            AssertClose(expected[((row * length) + row)..((row + 1) * length)], actual[((row * length) + row)..((row + 1) * length)], tolerance);
        }
    }

    private static void AssertClose(double[] expected, float[] actual, double tolerance)
    {
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], tolerance * Math.Max(1, Math.Abs(expected[index])));
        }
    }
}
