using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bayes;

namespace StreamRec.Tests.Recommendation.Bayes;

public sealed class MeanCompressionTests
{
    private const int Users = 50;
    private const int Titles = 70;
    private const int Stride = 8;

    [Fact]
    public void Run_SamplesOfLittleRank_GivesTheirMeanScores()
    {
        // Three samples of 4 lanes each: the mean has a rank of 12 at most.
        var random = new SeededRandom(3);
        var (users, titles) = (new float[3][], new float[3][]);
        for (var sample = 0; sample < 3; sample++)
        {
            (users[sample], titles[sample]) = (Vectors(Users, ref random), Vectors(Titles, ref random));
        }

        var compression = new MeanCompression(users, titles, Stride, Ones(Users), [.. Enumerable.Range(1, Titles).Select(title => (float)Math.Sqrt(title))], 2, default);
        var scores = compression.Run(16, 7);
        for (var user = 0; user < Users - 1; user++)
        {
            for (var title = 0; title < Titles - 1; title++)
            {
                var expected = Enumerable.Range(0, 3).Average(sample => Dot(users[sample], user, titles[sample], title, Stride));
                Assert.Equal(expected, Dot(scores.Users, user, scores.Titles, title, 16), 1e-3);
            }
        }
    }

    [Fact]
    public void Columns_DependentColumns_BecomeOrthonormalOrZero()
    {
        // The third column is the sum of the first two.
        float[] matrix = [1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 2, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
        Orthonormal.Columns(matrix, 8, default);
        for (var left = 0; left < 8; left++)
        {
            for (var right = 0; right < 8; right++)
            {
                var product = Enumerable.Range(0, 3).Sum(row => matrix[(row * 8) + left] * matrix[(row * 8) + right]);
                Assert.Equal(left == right && left < 2 ? 1 : 0, product, 1e-5);
            }
        }
    }

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    private static float[] Vectors(int rows, ref SeededRandom random)
    {
        var values = new float[rows * Stride];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = place % Stride < 4 ? (float)RandomNormals.Next(ref random) : 0;
        }

        return values;
    }

    private static double Dot(float[] left, int leftRow, float[] right, int rightRow, int width)
    {
        var sum = 0.0;
        for (var lane = 0; lane < width; lane++)
        {
            sum += left[(leftRow * width) + lane] * right[(rightRow * width) + lane];
        }

        return sum;
    }
}
