using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bayes;

namespace StreamRec.Tests.Recommendation.Bayes;

public sealed class RandomNormalsTests
{
    private const int Draws = 400_000;

    [Fact]
    public void Next_ManyDraws_HaveTheMomentsAndTailsOfTheNormalDistribution()
    {
        var random = new SeededRandom(1);
        var (sum, squares, fourths, beyondTwo, beyondTail) = (0.0, 0.0, 0.0, 0, 0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var value = RandomNormals.Next(ref random);
            sum += value;
            squares += value * value;
            fourths += value * value * value * value;
            beyondTwo += Math.Abs(value) > 2 ? 1 : 0;
            beyondTail += Math.Abs(value) > 3.5 ? 1 : 0;
        }

        Assert.Equal(0, sum / Draws, 0.01);
        Assert.Equal(1, squares / Draws, 0.01);
        Assert.Equal(3, fourths / Draws, 0.08);
        Assert.Equal(0.0455, (double)beyondTwo / Draws, 0.002);
        Assert.Equal(0.000465, (double)beyondTail / Draws, 0.00015);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(3, 0.5)]
    [InlineData(200, 10)]
    public void NextGamma_ManyDraws_HaveItsMeanAndVariance(double shape, double rate)
    {
        var random = new SeededRandom(2);
        var (sum, squares) = (0.0, 0.0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var value = RandomNormals.NextGamma(shape, rate, ref random);
            sum += value;
            squares += value * value;
        }

        var mean = sum / Draws;
        Assert.Equal(shape / rate, mean, 0.02 * shape / rate);
        Assert.Equal(shape / (rate * rate), (squares / Draws) - (mean * mean), 0.03 * shape / (rate * rate));
    }
}
