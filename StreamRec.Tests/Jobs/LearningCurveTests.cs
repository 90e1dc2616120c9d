using StreamRec.Core.Jobs;

namespace StreamRec.Tests.Jobs;

public sealed class LearningCurveTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(64)]
    public void Add_MorePointsThanWanted_KeepsThemEvenWithFirstAndLast(int most)
    {
        var curve = new LearningCurve(most);
        for (var epoch = 1; epoch <= 1_000; epoch++)
        {
            curve.Add(new CurvePoint(epoch, 1.0 / epoch, null));
            var points = curve.Points;
            Assert.InRange(points.Count, Math.Min(epoch, most / 2), most);
            Assert.Equal((1, epoch), (points[0].Epoch, points[^1].Epoch));
        }

        var steps = curve.Points.Zip(curve.Points.Skip(1), (one, next) => next.Epoch - one.Epoch).SkipLast(1).Distinct();
        Assert.True(steps.Count() <= 1);
    }

    [Fact]
    public void Add_Null_BeginsAnew()
    {
        var curve = new LearningCurve(10);
        curve.Add(new CurvePoint(1, 1, 1));
        curve.Add(null);
        Assert.Empty(curve.Points);
        curve.Add(new CurvePoint(1, 0.5, null));
        Assert.Equal(0.5, Assert.Single(curve.Points).TrainError);
    }
}
