using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Batch;

namespace StreamRec.Tests.Recommendation.Batch;

public sealed class PanelKernelTests
{
    [Theory]
    [InlineData(3, 8)]
    [InlineData(34, 40)]
    [InlineData(130, 136)]
    public void AtLeast_RandomVectors_AgreesWithTheScalarReference(int depth, int stride)
    {
        var random = new SeededRandom((ulong)depth);
        var some = 0UL;
        for (var round = 0; round < 50; round++)
        {
            // Whole numbers add up exactly in any order, so products that equal a bar do so in both.
            var users = Numbers(4 * stride, ref random);
            var panel = Numbers(depth * PanelKernel.Titles, ref random);
            var bars = Numbers(4, ref random);
            var reached = PanelKernel.AtLeast(ref users[0], stride, ref panel[0], depth, ref bars[0]);
            Assert.Equal(ScalarPanelKernel.AtLeast(users, stride, panel, depth, bars), reached);
            some |= reached;
        }

        Assert.Equal(ulong.MaxValue, some);
    }

    [Fact]
    public void AtLeast_BarsOfInfinity_LetAllOrNothingThrough()
    {
        var users = new float[32];
        var panel = new float[8 * PanelKernel.Titles];
        float[] bars = [float.NegativeInfinity, float.PositiveInfinity, 0, float.Epsilon];

        Assert.Equal(0x0000_FFFF_0000_FFFFUL, PanelKernel.AtLeast(ref users[0], 8, ref panel[0], 8, ref bars[0]));
    }

    private static float[] Numbers(int count, ref SeededRandom random)
    {
        var numbers = new float[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = random.NextBelow(9) - 4;
        }

        return numbers;
    }
}
