using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Tests.Recommendation.Quality;

public sealed class ErrorDistributionTests
{
    // Given 4, 4, 1 and 5 stars by one user; errors 0.2, −0.25, 1.5 and −4.5.
    private static readonly RatingTable Given = new([0, 4], [0, 1, 2, 3], [8, 8, 2, 10], [], 4);
    private static readonly float[] Predicted = [4.2f, 3.75f, 2.5f, 0.5f];

    [Fact]
    public void Of_FourRatings_CountsEachErrorInItsStep()
    {
        var steps = ErrorDistribution.Of(Predicted, Given).Steps;

        Assert.Equal((19, -4.5, 4.5), (steps.Count, steps[0].Middle, steps[^1].Middle));
        Assert.Equal([(-4.5, 1), (0, 2), (1.5, 1)], steps.Where(step => step.Count > 0).Select(step => (step.Middle, step.Count)));
    }

    [Fact]
    public void Of_FourRatings_TellsWhatEachScoreIsPredictedAs()
    {
        var scores = ErrorDistribution.Of(Predicted, Given).Scores;

        Assert.Equal([1, 4, 5], scores.Select(score => score.Score));
        Assert.Equal([1, 2, 1], scores.Select(score => score.Count));
        Assert.Equal([2.5, 3.975, 0.5], scores.Select(score => score.MeanPrediction).ToArray(), (one, other) => Math.Abs(one - other) < 1e-6);
        Assert.Equal([1.5, 0.225, 4.5], scores.Select(score => score.Mae).ToArray(), (one, other) => Math.Abs(one - other) < 1e-6);
    }
}
