using StreamRec.Core.Recommendation.Statistics;

namespace StreamRec.Tests.Recommendation.Statistics;

public sealed class DistributionsTests
{
    // Printed tables of Student's t, two-sided 5 %.
    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(4, 2.776)]
    [InlineData(9, 2.262)]
    [InlineData(30, 2.042)]
    [InlineData(100_000, 1.960)]
    public void StudentT95_MatchesTables(int degreesOfFreedom, double expected) => Assert.Equal(expected, Distributions.StudentT95(degreesOfFreedom), 0.0006);

    // Printed tables of F, upper 5 % and 1 %.
    [Theory]
    [InlineData(4.9646, 1, 10, 0.05)]
    [InlineData(3.3258, 5, 10, 0.05)]
    [InlineData(10.0443, 1, 10, 0.01)]
    [InlineData(1.8389, 20, 40, 0.05)]
    public void FisherTail_MatchesTables(double ratio, double above, double below, double expected) =>
        Assert.Equal(expected, Distributions.FisherTail(ratio, above, below), 0.0001);

    [Fact]
    public void FisherTail_VeryManyRatings_StaysExact()
    {
        // F with so many degrees of freedom is nearly normal around 1 with variance 2/m + 2/n.
        var deviation = Math.Sqrt((2 / 20_000.0) + (2 / 1e6));
        Assert.Equal(0.5, Distributions.FisherTail(1, 20_000, 1e6), 0.01);
        Assert.Equal(0.0228, Distributions.FisherTail(1 + (2 * deviation), 20_000, 1e6), 0.003);
        Assert.InRange(Distributions.FisherTail(20, 20_000, 1e6), 0, 1e-100);
    }

    [Fact]
    public void LogGamma_Factorials_AreExact()
    {
        Assert.Equal(Math.Log(120), BetaFunction.LogGamma(6), 1e-12);
        Assert.Equal(Math.Log(Math.Sqrt(Math.PI)), BetaFunction.LogGamma(0.5), 1e-12);
    }
}
