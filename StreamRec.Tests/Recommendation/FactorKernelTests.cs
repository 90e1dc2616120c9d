using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Tests.Recommendation;

public sealed class FactorKernelTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(64)]
    public void AddProducts_VectorAndScalar_AgreeInTheLowerTriangle(int size)
    {
        var rows = Normals(4 * size);
        var expected = new float[size * size];
        var actual = new float[size * size];
        ScalarKernel.AddProducts(expected, rows, size);
        VectorKernel.AddProducts(ref actual[0], ref rows[0], size);
        for (var line = 0; line < size; line++)
        {
            for (var lane = 0; lane <= line; lane++)
            {
                Assert.Equal(expected[(line * size) + lane], actual[(line * size) + lane], 1e-4);
            }
        }
    }

    [Fact]
    public void AddScaled_VectorAndScalar_Agree()
    {
        var (row, expected) = (Normals(40), Normals(40));
        var actual = expected.ToArray();
        ScalarKernel.AddScaled(expected, row, 0.3f);
        VectorKernel.AddScaled(ref actual[0], ref row[0], 0.3f, row.Length);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void Solve_VectorAndScalar_AgreeForAnyNumberOfRatings(int ratings)
    {
        const int Size = 24;
        var solver = new RidgeSolver(Size, skippedLane: 1);
        var matrix = new double[Size * Size];
        var right = new double[Size];
        solver.Clear();
        for (var rating = 0; rating < ratings; rating++)
        {
            var vector = Normals(Size, rating);
            solver.Add(vector, rating - 2);
            vector[1] = 0;
            for (var line = 0; line < Size; line++)
            {
                right[line] += vector[line] * (rating - 2);
                for (var lane = 0; lane <= line; lane++)
                {
                    matrix[(line * Size) + lane] += vector[line] * vector[lane];
                }
            }
        }

        for (var line = 0; line < Size; line++)
        {
            matrix[(line * Size) + line] += line == 0 ? 0.5 : 2;
        }

        var actual = new float[Size];
        solver.Solve(0, 0.5f, 2, actual);
        var expected = ScalarKernel.Solve(matrix, right);
        Assert.Equal(0, actual[1]);
        for (var lane = 0; lane < Size; lane++)
        {
            Assert.Equal(expected[lane], actual[lane], 1e-3 * Math.Max(1, Math.Abs(expected[lane])));
        }
    }

    private static float[] Normals(int count, int seed = 3)
    {
        var random = new SeededRandom((ulong)seed);
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
        {
            value = (float)random.NextNormal();
        }

        return values;
    }
}
