using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Explore.ModelQuality;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Explore;

/// <summary>What the dashboard of a model makes of what was measured.</summary>
public sealed class ModelDashboardTests
{
    private static readonly TrainingQuality Older = new(100, new ModelErrors("mf", 0.9, 0.7), [new ModelErrors("global-mean", 1.05, 0.84), new ModelErrors("bias", 0.92, 0.72)], TrainedOnAll: true)
    {
        Ranking = new RankingResult(10, 50, 0.1, 0.1, 0.1, 0.5, 0.02),
        Segments = [Segment(SegmentKind.Type, "movie", 90, 0.2), Segment(SegmentKind.Genre, "drama", 60, 0.2), Segment(SegmentKind.Genre, "opera", 2, 0.9)],
    };

    private static readonly TrainingQuality Newer = Older with
    {
        Distribution = new ErrorDistribution([new ErrorStep(-0.5, 10), new ErrorStep(0, 60), new ErrorStep(0.5, 20), new ErrorStep(1, 10)], [new ScoreErrors(3, 40, 3.2, 0.3), new ScoreErrors(4.5, 60, 4, 0.6)]),
        PopularityShares = [new PopularityShare(1, 3, 9, 30, 0.7, 0.8, 1), new PopularityShare(0, 5, 0, 0, 0, 0.05, 0)],
        Ranking = Older.Ranking! with { ListPopularity = 30, HistoryPopularity = 20, Gini = 0.9 },
    };

    [Fact]
    public void Parts_ModelOfAnEarlierVersion_SayWhatItDidNotKeep()
    {
        var parts = ModelPart.Of(Older);

        Assert.Equal(["errors", "segments", "popularity"], parts.Select(part => part.Id));
        Assert.Equal([true, false, true], parts.Select(part => part.IsOlder));
        Assert.All(ModelPart.Of(Newer), part => Assert.False(part.IsOlder));
        Assert.Equal("–", ModelFigures.Of(Older)[6].Value);
        Assert.Equal("+50%", ModelFigures.Of(Newer)[6].Value);
    }

    [Fact]
    public void Segments_PartsOfAFewRatings_AreNotCalledTheBest()
    {
        var chart = QualityCharts.Segments(Older.Segments, SegmentKind.Genre)!;

        Assert.Contains("Drama", chart.Summary, StringComparison.Ordinal);
        Assert.Equal(["drama", "opera"], chart.Traces[0].Keys!);
    }

    [Fact]
    public void Spread_FourSteps_SaysHowManyLieNear()
    {
        var chart = ErrorCharts.Spread(Newer.Distribution)!;

        Assert.Equal(Wording.Fill(ModelText.SpreadSummary, 0.9, 0.75, 0.3, 0.1), chart.Summary);
        Assert.Equal([-0.75, -0.25, 0.25, 0.75, 1.25], Assert.IsType<HistogramTrace>(chart.Traces[0]).Edges);
    }

    [Theory]
    [InlineData(SegmentKind.Platform, "netflix", "platform=netflix")]
    [InlineData(SegmentKind.Genre, "drama", "genre=drama")]
    [InlineData(SegmentKind.Type, "movie", "type=movie")]
    [InlineData(SegmentKind.Type, "tv-show", "type=tv%20show")]
    [InlineData(null, "4.5", "score=4.5")]
    [InlineData(SegmentKind.UserRatings, "1-4", null)]
    [InlineData(SegmentKind.TitleRatings, "200-", null)]
    public void ToRatings_PartOfAnyKind_IsTheSamePartOfTheRatingsOrNone(SegmentKind? kind, string key, string? filter) =>
        Assert.Equal(filter, new SegmentWay(kind).ToRatings(key)?.ToString());

    [Fact]
    public void ToRatings_GenreOfTheRealCatalog_IsOneThatTheDashboardKnows()
    {
        var keys = TitleGroups.Of(new(RealWorld.Workspace.Ratings) { Works = RealWorld.Workspace.Catalog.Works }).Groups;

        Assert.NotEmpty(keys);
        Assert.All(keys, group => Assert.True(SegmentWay.Has(RealWorld.Workspace, new SegmentWay(group.Kind).ToRatings(group.Key)!), group.Key));
        Assert.False(SegmentWay.Has(RealWorld.Workspace, new SegmentWay(SegmentKind.Genre).ToRatings("opera")!));
    }

    private static SegmentResult Segment(SegmentKind kind, string key, int count, double share) =>
        new(kind, key, count, 0.9, 0.7, 0.92, 0.72, 1.05, 0.84, new Improvement(share, share - 0.1, share + 0.1), new Improvement(0.02, -0.01, 0.05));
}
