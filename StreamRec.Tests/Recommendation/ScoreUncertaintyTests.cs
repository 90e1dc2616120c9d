using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Tests.Recommendation;

public sealed class ScoreUncertaintyTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.96, 0.024997895148220435)]
    [InlineData(3, 0.9986501019683699)]
    [InlineData(-8, 6.220960574271785e-16)]
    public void Below_StandardNormal_MatchesTables(double value, double expected) =>
        Assert.Equal(expected, NormalDistribution.Below(value), 1e-7);

    [Theory]
    [InlineData(3.7, 8)]
    [InlineData(3.5, 7)]
    [InlineData(3.51, 8)]
    [InlineData(0.1, 1)]
    [InlineData(5, 10)]
    [InlineData(5.1, 11)]
    public void LevelOf_Threshold_IsTheNextHalfStar(double threshold, int level) =>
        Assert.Equal(level, ScoreUncertainty.LevelOf(threshold));

    [Fact]
    public void ProbabilityOf_ThresholdsOutsideTheScale_IsCertain()
    {
        Assert.Equal(1, ScoreUncertainty.Assumed.ProbabilityOf(1, 1, 0.5));
        Assert.Equal(1, ScoreUncertainty.Assumed.ProbabilityOf(1, 1, -3));
        Assert.Equal(0, ScoreUncertainty.Assumed.ProbabilityOf(5, 1, 5.5));
        Assert.True(ScoreUncertainty.Assumed.ProbabilityOf(4, 1, 3.7) > ScoreUncertainty.Assumed.ProbabilityOf(3.9, 1, 3.7));
    }

    [Fact]
    public void Fit_TooFewRatings_Assumes() =>
        Assert.Same(ScoreUncertainty.Assumed, UncertaintyFitter.Fit([new HeldOutPrediction(3, 6, 1, 1)]));

    [Fact]
    public void Fit_ErrorsLargerForRareTitles_FindsBoth()
    {
        var random = new SeededRandom(4);
        var heldOut = new List<HeldOutPrediction>();
        for (var rating = 0; rating < 20_000; rating++)
        {
            var rare = rating % 2 == 0;
            var score = 2.5 + random.NextDouble();
            var given = score + ((rare ? 0.9 : 0.4) * random.NextNormal());
            heldOut.Add(new((float)score, (byte)Math.Clamp(Math.Round(given * 2), 1, 10), 30, rare ? 4 : 500));
        }

        // Rounding to half stars adds a variance of 0.5² / 12.
        var fitted = UncertaintyFitter.Fit([.. heldOut]);
        Assert.Equal(Math.Sqrt(0.81 + (0.25 / 12)), fitted.DeviationFor(30, 4), 0.05);
        Assert.Equal(Math.Sqrt(0.16 + (0.25 / 12)), fitted.DeviationFor(30, 500), 0.05);
    }

    [Fact]
    public void Fit_WholeStarsOnly_LearnsThatHalfStarsDoNotOccur()
    {
        var random = new SeededRandom(5);
        var heldOut = new List<HeldOutPrediction>();
        for (var rating = 0; rating < 5000; rating++)
        {
            var score = 2 + (2 * random.NextDouble());
            heldOut.Add(new((float)score, (byte)(2 * Math.Clamp(Math.Round(score + (0.8 * random.NextNormal())), 1, 5)), 30, 30));
        }

        var fitted = UncertaintyFitter.Fit([.. heldOut]);
        Assert.Equal(fitted.ProbabilityOf(3.2, 0.8, 3.5), fitted.ProbabilityOf(3.2, 0.8, 4), 1e-6);
        Assert.Equal(3.5, fitted.Cuts[7], 0.1);
    }

    [Fact]
    public void Fit_ModelThatKnowsHowSureItIs_ScalesItsOwnDeviation()
    {
        // The model says a third of the truth; half of its predictions are three times as doubtful as the others.
        var random = new SeededRandom(6);
        var heldOut = new HeldOutPrediction[20_000];
        for (var rating = 0; rating < heldOut.Length; rating++)
        {
            var own = rating % 2 == 0 ? 0.15f : 0.45f;
            var score = 2.5 + random.NextDouble();
            heldOut[rating] = new((float)score, (byte)Math.Clamp(Math.Round((score + (3 * own * random.NextNormal())) * 2), 1, 10), 30, 30, own);
        }

        var fitted = UncertaintyFitter.Fit(heldOut);
        Assert.True(fitted.IsRelative);
        Assert.Equal(3 * 0.45 * 0.9, fitted.DeviationFor(30, 30, 0.45), 0.15);
        Assert.Equal(3, fitted.DeviationFor(30, 30, 0.45) / fitted.DeviationFor(30, 30, 0.15), 1e-6);
    }

    [Fact]
    public void Fit_LevelThatNobodyReached_KeepsAFiniteCut()
    {
        var fitted = UncertaintyFitter.Fit([.. Enumerable.Range(0, 1000).Select(rating => new HeldOutPrediction(3 + (rating % 10 * 0.01f), (byte)(5 + (rating % 2)), 30, 30))]);
        Assert.All(fitted.Cuts, cut => Assert.InRange(cut, -10, 16));
        Assert.Equal(0.5, fitted.ProbabilityOf(3.045, fitted.DeviationFor(30, 30), 3), 0.01);
        Assert.InRange(fitted.ProbabilityOf(3.045, fitted.DeviationFor(30, 30), 4), 0, 0.01);
    }
}
