using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Evaluation;

public sealed class ConfidenceTests
{
    private static readonly EvaluationRequest Biases = new() { Trainer = new BiasTrainer() };

    [Fact]
    public void Of_FoldFigures_IsStudentsInterval()
    {
        // Mean 2, standard deviation 1, three values: 2 ∓ 4.303 / √3.
        var interval = FoldConfidence.Of([1, 2, 3]);
        Assert.Equal(2 - (4.3027 / Math.Sqrt(3)), interval.Low, 0.001);
        Assert.Equal(2 + (4.3027 / Math.Sqrt(3)), interval.High, 0.001);
    }

    [Fact]
    public void CrossValidate_Folds_UsesStudentsT()
    {
        var mean = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases).Mean;
        Assert.Equal(ConfidenceMethod.StudentT, mean.Confidence!.Method);
        Assert.InRange(mean.Rmse, mean.Confidence.Intervals["rmse"].Low, mean.Confidence.Intervals["rmse"].High);
        Assert.InRange(mean.Ranking!.Ndcg, mean.Confidence.Intervals["ndcg"].Low, mean.Confidence.Intervals["ndcg"].High);
    }

    [Fact]
    public void TestShare_OneFold_DrawsUsersAgain()
    {
        var mean = Evaluator.TestShare(GeneratedWorld.Data, 0.2, Biases).Mean;
        var confidence = mean.Confidence!;
        Assert.Equal(ConfidenceMethod.Bootstrap, confidence.Method);
        Assert.Equal(["rmse", "mae", "precision", "recall", "ndcg", "meanAveragePrecision", "hitRate", "meanReciprocalRank"], confidence.Intervals.Keys);
        Assert.InRange(mean.Rmse, confidence.Intervals["rmse"].Low, confidence.Intervals["rmse"].High);

        // 4,800 errors of about normal distribution: a standard error of RMSE / √(2n), somewhat more as users err together.
        var width = confidence.Intervals["rmse"].High - confidence.Intervals["rmse"].Low;
        Assert.InRange(width / (2 * 1.96 * mean.Rmse / Math.Sqrt(2 * 4800)), 0.8, 3);
        Assert.Equal(confidence.Intervals, Evaluator.TestShare(GeneratedWorld.Data, 0.2, Biases).Mean.Confidence!.Intervals);
        Assert.NotEqual(confidence.Intervals["mae"], Evaluator.TestShare(GeneratedWorld.Data, 0.2, Biases with { Seed = 2 }).Mean.Confidence!.Intervals["mae"]);
    }
}
