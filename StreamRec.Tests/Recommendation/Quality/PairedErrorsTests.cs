using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Tests.Recommendation.Quality;

public sealed class PairedErrorsTests
{
    [Fact]
    public void ToSegment_TwoUsers_GivesTheFiguresByHand()
    {
        // The model is 0.5, 0.5 and 1 off, the biases 1, 1, 1, the mean 2, 1, 2.
        var errors = new PairedErrors();
        errors.Add(7, 0.5, 1, -2);
        errors.Add(7, -0.5, -1, 1);
        errors.Add(9, 1, 1, 2);
        var segment = errors.ToSegment(SegmentKind.Type, "movie");

        Assert.Equal(3, segment.Count);
        Assert.Equal(Math.Sqrt(1.5 / 3), segment.Rmse, 1e-12);
        Assert.Equal(2.0 / 3, segment.Mae, 1e-12);
        Assert.Equal((1.0, 1.0), (segment.BiasRmse, segment.BiasMae));
        Assert.Equal(5.0 / 3, segment.MeanMae, 1e-12);
        Assert.Equal(1 - (2.0 / 3), segment.OverBias.Share, 1e-12);
        Assert.Equal(1 - (2.0 / 5), segment.OverMean.Share, 1e-12);

        // Ratio 2/3; users' sums are (1, 2) and (1, 1): deviations ∓1/3 over a sum of 3, t of one degree of freedom.
        var reach = 12.706 * Math.Sqrt(2.0 / 9 * 2) / 3;
        Assert.Equal(-1, segment.OverBias.Low);
        Assert.Equal(Math.Min(1, (1.0 / 3) + reach), segment.OverBias.High, 1e-3);
    }

    [Fact]
    public void OverMean_NoRealDifference_IsInsideTheIntervalNineteenTimesOfTwenty()
    {
        var inside = 0;
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new SeededRandom((ulong)seed);
            var errors = new PairedErrors();
            for (var user = 0; user < 40; user++)
            {
                // Both guesses of a user are off by amounts that go together.
                var scale = 0.2 + random.NextDouble();
                for (var rating = 0; rating < 10; rating++)
                {
                    errors.Add(user, scale * random.NextNormal(), 1, scale * random.NextNormal());
                }
            }

            var improvement = errors.OverMean();
            inside += improvement.Low <= 0 && improvement.High >= 0 ? 1 : 0;
        }

        Assert.InRange(inside, 180, 198);
    }

    [Fact]
    public void OverBias_OneUser_CanBeAnything()
    {
        var errors = new PairedErrors();
        errors.Add(1, 0.1, 1, 1);
        Assert.Equal(new Improvement(0.9, -1, 1), errors.OverBias());
    }

    [Fact]
    public void OverBias_GuessWithoutError_IsNeverBetter()
    {
        var errors = new PairedErrors();
        errors.Add(1, 0.1, 0, 1);
        errors.Add(2, 0.1, 0, 1);
        Assert.False(errors.OverBias().IsSure);
        Assert.True(errors.OverBias().IsNone);
    }
}
