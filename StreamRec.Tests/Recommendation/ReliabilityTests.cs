using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Tests.Recommendation;

public sealed class ReliabilityTests
{
    [Fact]
    public void ToResult_KnownProbabilities_GivesTheErrorByHand()
    {
        var reliability = new Reliability(3.7);
        reliability.Add(0.71, isReached: true);
        reliability.Add(0.79, isReached: false);
        reliability.Add(0.05, isReached: false);
        reliability.Add(1, isReached: true);
        var result = reliability.ToResult()!;

        // |0.75 − 0.5| · 2/4 + |0.05 − 0| · 1/4 + |1 − 1| · 1/4
        Assert.Equal((0.25 * 2 / 4) + (0.05 / 4), result.ExpectedCalibrationError, 1e-12);
        Assert.Equal((4, 10), (result.Count, result.Bins.Count));
        Assert.Equal((2, 0.75, 0.5), (result.Bins[7].Count, Math.Round(result.Bins[7].MeanProbability, 12), result.Bins[7].Share));
        Assert.Equal(1, result.Bins[9].Count);
        Assert.Equal((0, 0.25), (result.Bins[2].Count, result.Bins[2].MeanProbability));
    }

    [Fact]
    public void ToResult_NothingAdded_IsNull() => Assert.Null(new Reliability(3.7).ToResult());

    [Fact]
    public void Add_PredictionsFromTheFittedModel_AreCalibrated()
    {
        var result = Judge(lowest: 2.2, error: (random, _) => 0.5 * random.NextNormal());
        Assert.InRange(result, 0, 0.015);
    }

    [Fact]
    public void Add_ErrorsThatTheModelCannotExpress_AreFoundOut()
    {
        // High predictions are nearly certain and low ones mere noise, which one deviation for all cannot say.
        var result = Judge(lowest: 2.75, error: (random, score) => (score > 3.75 ? 0.1 : 2.5) * random.NextNormal());
        Assert.InRange(result, 0.05, 1);
    }

    private static double Judge(double lowest, Func<SeededRandom, double, double> error)
    {
        var seeds = new SeededRandom(8);
        var predictions = new HeldOutPrediction[20_000];
        for (var rating = 0; rating < predictions.Length; rating++)
        {
            var score = lowest + (2 * seeds.NextDouble());
            var given = score + error(new SeededRandom(seeds.Next()), score);
            predictions[rating] = new((float)score, (byte)Math.Clamp(Math.Round(given * 2), 1, 10), 30, 30);
        }

        var reliability = new Reliability(3.7);
        reliability.Add(predictions, seed: 1);
        return reliability.ToResult()!.ExpectedCalibrationError;
    }
}
