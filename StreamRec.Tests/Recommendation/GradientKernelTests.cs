using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.MatrixFactorization;

namespace StreamRec.Tests.Recommendation;

public sealed class GradientKernelTests
{
    private static readonly StepRates Rates = new(0.02f, 0.01f, 0.1f, 0.03f);

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(32)]
    [InlineData(62)]
    [InlineData(100)]
    public void Step_VectorAndScalar_Agree(int factors)
    {
        var random = new SeededRandom(9);
        var (user, title) = (new FactorMatrix(1, factors), new FactorMatrix(1, factors));
        for (var lane = 0; lane < FactorMatrix.FirstFactor + factors; lane++)
        {
            user.Values[lane] = (float)random.NextNormal();
            title.Values[lane] = (float)random.NextNormal();
        }

        user.Values[FactorMatrix.TitleBias] = 1;
        title.Values[FactorMatrix.UserBias] = 1;
        var (scalarUser, scalarTitle) = (user.Values.ToArray(), title.Values.ToArray());
        Assert.Equal(ScalarKernel.Dot(scalarUser, scalarTitle), VectorKernel.Dot(ref user.First(0), ref title.First(0), user.Stride), 1e-4);
        for (var step = 0; step < 5; step++)
        {
            var expected = ScalarGradientKernel.Step(scalarUser, scalarTitle, 1.5f, 0.5f, 2, in Rates);
            Assert.Equal(expected, GradientKernel.Step(ref user.First(0), ref title.First(0), user.Stride, 1.5f, 0.5f, 2, in Rates), 1e-3);
        }

        for (var lane = 0; lane < user.Stride; lane++)
        {
            Assert.Equal(scalarUser[lane], user.Values[lane], 1e-4);
            Assert.Equal(scalarTitle[lane], title.Values[lane], 1e-4);
        }
    }

    [Fact]
    public void Step_BiasLanes_KeepTheirOnesAndPaddingItsZeros()
    {
        var (user, title) = (new FactorMatrix(1, 3), new FactorMatrix(1, 3));
        user.Values[FactorMatrix.TitleBias] = 1;
        title.Values[FactorMatrix.UserBias] = 1;
        var error = GradientKernel.Step(ref user.First(0), ref title.First(0), user.Stride, 2, 1, 1, in Rates);
        Assert.Equal(2, error);
        Assert.Equal([0.02f, 1, 0, 0, 0, 0, 0, 0], user.Values);
        Assert.Equal([1, 0.02f, 0, 0, 0, 0, 0, 0], title.Values);
    }
}
