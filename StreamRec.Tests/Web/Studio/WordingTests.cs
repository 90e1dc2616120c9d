using System.Globalization;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Studio;

/// <summary>Figures become the sentences that a stakeholder reads.</summary>
public sealed class WordingTests
{
    public WordingTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Sentences_OfAGoodModel_SayHowFarOffHowMuchBetterAndForWhomNot()
    {
        var reading = new QualityReading(
            0.6874,
            3003,
            new Improvement(0.18, 0.16, 0.2),
            new Improvement(0.09, 0.07, 0.11),
            [new SegmentReading(SegmentKind.TitleRatings, "0-4", 0, 4, 60, IsSure: true), new SegmentReading(SegmentKind.Type, "tv-show", null, null, 80, IsSure: true)],
            [new SegmentReading(SegmentKind.UserRatings, "5-9", 5, 9, 40, IsSure: false)]);

        Assert.Equal(
            [
                "On average 0.69 stars off, measured on 3,003 ratings that it had not seen.",
                "18% better than guessing the mean.",
                "9% better than knowing only how generous users are and how well liked titles: so much does it know of tastes.",
                "No better than the mean for titles with fewer than 5 ratings and Series.",
                "Perhaps no better than the biases for users with 5 to 9 ratings: too few ratings to be sure.",
            ],
            QualityWording.Sentences(reading));
        Assert.Equal("It has learned tastes: 18% better than guessing", QualityWording.Verdict(reading));
    }

    [Theory]
    [InlineData(0.004, -0.01, "It is no better than guessing")]
    [InlineData(-0.1, -0.2, "It is no better than guessing")]
    [InlineData(0.2, 0.15, "It knows who is generous and what is liked, but no tastes")]
    public void Verdict_NothingGained_SaysSo(double share, double low, string expected)
    {
        var over = new Improvement(share, low, share + 0.05);

        Assert.Equal(expected, QualityWording.Verdict(new QualityReading(0.8, 100, over, new Improvement(0, -0.01, 0.01), [], [])));
    }

    [Fact]
    public void Said_Bins_TellsTheOneNearestToSeventyPercentThatRestsOnEnough()
    {
        CalibrationBin[] bins = [new(0.6, 0.7, 0.66, 0.61, 200), new(0.7, 0.8, 0.701, 0.9, 3), new(0.8, 0.9, 0.85, 0.83, 150)];

        Assert.Equal(
            "When it says there is a chance of 66% that somebody gives 3.7 stars or more, it is right 61% of the time.",
            CalibrationWording.Said(new CalibrationResult(3.7, 353, 0.04, bins)));
        Assert.Null(CalibrationWording.Said(new CalibrationResult(3.7, 3, 0.04, [bins[1]])));
    }

    [Theory]
    [InlineData(0.01, "can be taken at their word")]
    [InlineData(0.03, "are fair")]
    [InlineData(0.2, "with care: they are 20.0 percentage points off")]
    public void Grade_Error_SaysWhatToMakeOfIt(double error, string expected) =>
        Assert.Contains(expected, CalibrationWording.Grade(new CalibrationResult(3.7, 100, error, [])), StringComparison.Ordinal);

    [Fact]
    public void Reliability_Bins_AreDrawnBesideTheDiagonal()
    {
        var chart = QualityCharts.Reliability(new CalibrationResult(3.7, 100, 0.1, [new(0, 0.1, 0.05, 0, 0), new(0.3, 0.4, 0.35, 0.4, 50), new(0.7, 0.8, 0.75, 0.7, 50)]))!;

        Assert.Equal([0, 0.35, 0.75, 1], chart.Positions!);
        Assert.Equal([double.NaN, 0.4, 0.7, double.NaN], chart.Traces[0].Values);
        Assert.Equal(chart.Positions!, chart.Traces[1].Values);
        Assert.True(chart.IsShare);
    }

    [Theory]
    [InlineData(LearnabilityVerdict.Learnable, true)]
    [InlineData(LearnabilityVerdict.TitlesSayNothing, false)]
    public void Learnability_Verdict_IsToldWithItsEvidence(LearnabilityVerdict verdict, bool isGood)
    {
        var result = new LearnabilityResult(verdict, 1000, new TitleMeanSpread(50, 0.048, 0.047, 1.02, 0.4), new PermutationTest(99, 0.051, 0.05, 0.06, 0.4), []) { GainOverUserMean = -0.01 };

        Assert.Equal(isGood, LearnabilityWording.IsGood(result));
        Assert.Equal(
            [
                "The mean ratings of 50 titles spread by 0.048 stars; chance alone would give 0.047.",
                "Titles explain 5.1% of the differences between ratings; with the titles shuffled at random 99 times it was 5.0%.",
                "With all ratings the best simple model is 1.0% worse than the user’s own mean.",
            ],
            LearnabilityWording.Evidence(result));
        Assert.NotEqual(ModelText.LearnableUnknown, LearnabilityWording.Verdict(result));
    }

    [Theory]
    [InlineData(0.44, "0.4 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    public void Duration_Seconds_IsSaidInTheLargestUnits(double seconds, string expected) => Assert.Equal(expected, StudioUnits.Duration(seconds));

    [Theory]
    [InlineData(2, "a moment left")]
    [InlineData(17, "about 20 s left")]
    [InlineData(130, "about 3 min left")]
    public void About_TimeLeft_IsRounded(double seconds, string expected) => Assert.Equal(expected, StudioUnits.About(TimeSpan.FromSeconds(seconds)));
}
