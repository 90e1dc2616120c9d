using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Tuning;

namespace StreamRec.Tests.Tuning;

public sealed class TrialWatchTests
{
    private static readonly EarlyStopping Rules = new() { Patience = 2, Margin = 0.1, MarginFrom = 0.5 };

    [Fact]
    public void Report_ErrorNoLongerFalling_StopsAndKnowsTheBestEpoch()
    {
        var watch = Watch(Rules, [], 10, 1.0, 0.9, 0.95, 0.91, 0.5);
        Assert.Equal(EarlyStop.NoLongerFalling, watch.Verdict);
        Assert.Equal(2, watch.BestEpoch);
        Assert.Equal([1.0, 0.9, 0.95, 0.91], watch.Curve);
    }

    [Fact]
    public void Report_ErrorFallingAgainInTime_GoesOn() => Assert.Equal(EarlyStop.None, Watch(Rules, [], 10, 1.0, 0.9, 0.95, 0.8, 0.85, 0.7).Verdict);

    [Fact]
    public void Report_NoPatienceAsked_GoesOn() => Assert.Equal(EarlyStop.None, Watch(Rules with { Patience = 0 }, [], 10, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5).Verdict);

    [Fact]
    public void Report_ClearlyBehindTheBest_StopsFromTheShareOn()
    {
        // At half of ten epochs the best, which took four, stood at its second: 0.8; a tenth above is 0.88.
        double[] best = [0.9, 0.8, 0.7, 0.6];
        Assert.Equal(5, Watch(Rules, best, 10, 1.3, 1.2, 1.1, 1.0, 0.89).Curve.Count);
        Assert.Equal(EarlyStop.BehindTheBest, Watch(Rules, best, 10, 1.3, 1.2, 1.1, 1.0, 0.89).Verdict);
        Assert.Equal(EarlyStop.None, Watch(Rules, best, 10, 1.3, 1.2, 1.1, 1.0, 0.87).Verdict);
    }

    [Fact]
    public void Report_AfterTheLastEpoch_StopsNothing() => Assert.Equal(EarlyStop.None, Watch(Rules with { Patience = 1, MarginFrom = 1 }, [0.1], 3, 0.9, 0.8, 1.0).Verdict);

    [Fact]
    public void Report_WithoutValidationError_IsPassedOver()
    {
        var watch = new TrialWatch(Rules, [], () => { });
        watch.Report(new TrainingProgress(1, 5, 0.5, null, TimeSpan.Zero));
        Assert.Empty(watch.Curve);
    }

    private static TrialWatch Watch(EarlyStopping rules, double[] best, int epochs, params double[] errors)
    {
        var stops = 0;
        var watch = new TrialWatch(rules, best, () => stops++);
        for (var epoch = 0; epoch < errors.Length; epoch++)
        {
            watch.Report(new TrainingProgress(epoch + 1, epochs, 0.5, errors[epoch], TimeSpan.Zero));
        }

        Assert.Equal(watch.Verdict == EarlyStop.None ? 0 : 1, stops);
        return watch;
    }
}
