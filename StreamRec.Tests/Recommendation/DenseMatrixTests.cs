using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.DenseMatrices;

namespace StreamRec.Tests.Recommendation;

public sealed class DenseMatrixTests
{
    [Fact]
    public void AddProduct_VectorAndScalar_Agree()
    {
        var (left, right, sums) = (Random(1), Random(2), Random(3));
        var expected = sums.ToArray();
        ScalarTileKernel.AddProduct(expected, left, right, -1);
        TileKernel.AddProduct(ref sums[0], ref left[0], ref right[0], -1);
        AssertClose(expected, sums, 1e-4);
    }

    [Fact]
    public void Invert_VectorAndScalar_AgreeAndRefuseWhatIsNotPositiveDefinite()
    {
        var tile = new float[TileKernel.Length];
        var root = Random(4);
        for (var lane = 0; lane < TileKernel.Side; lane++)
        {
            tile[(lane * TileKernel.Side) + lane] = 20;
        }

        var transposed = new float[TileKernel.Length];
        TileKernel.Transpose(ref root[0], ref transposed[0]);
        ScalarTileKernel.AddProduct(tile, root, transposed, 1);
        var expected = tile.ToArray();
        Assert.True(ScalarTileKernel.Invert(expected));
        Assert.True(TileKernel.Invert(ref tile[0]));
        AssertClose(expected, tile, 1e-5);
        var negative = new float[TileKernel.Length];
        negative[0] = -1;
        Assert.False(ScalarTileKernel.Invert(negative.ToArray()));
        Assert.False(TileKernel.Invert(ref negative[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void TryInvert_TimesTheMatrix_IsTheIdentityWhateverTheThreads(int size)
    {
        var matrix = PositiveDefinite(size);
        var one = PositiveDefinite(size);
        var three = PositiveDefinite(size);
        Assert.True(SymmetricInverse.TryInvert(one));
        Assert.True(SymmetricInverse.TryInvert(three, threads: 3));
        Assert.Equal(one.Values, three.Values);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var sum = 0.0;
                for (var depth = 0; depth < size; depth++)
                {
                    sum += (double)matrix[row, depth] * one[depth, column];
                }

                Assert.Equal(row == column ? 1 : 0, sum, 1e-4);
            }
        }
    }

    [Fact]
    public void TryInvert_NotPositiveDefinite_SaysSo()
    {
        var matrix = PositiveDefinite(130);
        matrix[100, 100] = -1;
        Assert.False(SymmetricInverse.TryInvert(matrix));
    }

    [Fact]
    public void TryInvert_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SymmetricInverse.TryInvert(PositiveDefinite(130), 2, cancelled.Token));
    }

    [Fact]
    public void MostRated_MoreTitlesThanPlaces_KeepsTheMostRatedInOrder()
    {
        var titles = ComparedTitles.MostRated([3, 0, 7, 3, 9], 3);
        Assert.Equal([2, -1, 1, -1, 0], titles.Places);
        Assert.Equal(4, ComparedTitles.MostRated([3, 0, 7, 3, 9], 10).Count);
        Assert.Equal([-1, 0, 2], titles.Remap([-1, 4, 0]).Places);
        Assert.Throws<InvalidDataException>(() => new ComparedTitles([3], 3));
    }

    private static TiledMatrix PositiveDefinite(int size)
    {
        var random = new SeededRandom(5);
        var matrix = new TiledMatrix(size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                matrix[row, column] = (float)random.NextNormal();
                matrix[column, row] = matrix[row, column];
            }

            matrix[row, row] = 3 * MathF.Sqrt(size) + 1;
        }

        return matrix;
    }

    private static float[] Random(ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, TileKernel.Length).Select(_ => (float)random.NextNormal())];
    }

    private static void AssertClose(float[] expected, float[] actual, double tolerance)
    {
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], tolerance);
        }
    }
}
