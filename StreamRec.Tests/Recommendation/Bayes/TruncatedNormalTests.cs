using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bayes;

namespace StreamRec.Tests.Recommendation.Bayes;

public sealed class TruncatedNormalTests
{
    // Means: (density(a) − density(b)) / (share between a and b), from tables of the normal distribution.
    [Theory]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, 0)]
    [InlineData(0, double.PositiveInfinity, 0.79788)]
    [InlineData(2, double.PositiveInfinity, 2.37322)]
    [InlineData(double.NegativeInfinity, -2, -2.37322)]
    [InlineData(-1, 1, 0)]
    [InlineData(0, 1, 0.45986)]
    [InlineData(-0.5, 3, 0.50350)]
    public void Draw_Bounds_KeepsThemAndHasTheirMean(double lower, double upper, double mean)
    {
        var random = new SeededRandom(4);
        const int Draws = 200_000;
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var value = TruncatedNormal.Draw(lower, upper, ref random);
            Assert.InRange(value, lower, upper);
            sum += value;
        }

        Assert.Equal(mean, sum / Draws, 0.01);
    }
}
