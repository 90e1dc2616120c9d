using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Exploration;

/// <summary>The catalog's dashboard over the four real catalogs, against counts published and recomputed.</summary>
public sealed class CatalogDashboardTests
{
    private static Workspace World => RealWorld.Workspace;

    [Fact]
    public void Explore_NoFilter_HasEveryChartAndTheKnownFigures()
    {
        var dashboard = new Explorer().Explore(World, new DashboardRequest("catalog"), TestContext.Current.CancellationToken);

        Assert.Equal(Explorer.Find("catalog").Charts, dashboard.Charts.Select(chart => chart.Id));
        Assert.Equal((22_998, 22_998), (dashboard.Rows, dashboard.AllRows));
        Assert.Equal((16_481, 6_517), (dashboard.Figure("films"), dashboard.Figure("series")));
        Assert.All(dashboard.Charts, chart => Assert.All(chart.Series, series => Assert.Equal(chart.Categories.Count, series.Values.Length)));
    }

    [Theory]
    [InlineData("amazon", 7_814, 1_854)]
    [InlineData("netflix", 6_131, 2_676)]
    [InlineData("disney", 1_052, 398)]
    [InlineData("hulu", 1_484, 1_589)]
    public void Platforms_RealCatalogs_HaveTheKnownFilmsAndSeries(string platform, int films, int series)
    {
        var chart = World.Chart("catalog", "platforms");

        Assert.Equal((films, series), (chart.ValueOf(platform, "movie"), chart.ValueOf(platform, "tv show")));
    }

    [Fact]
    public void GenreGroups_RealCatalogs_AreThoseOfS0()
    {
        var chart = World.Chart("catalog", "genre-groups");

        Assert.Equal(
            [("tv shows", 6_927), ("comedy", 5_912), ("action", 3_303), ("horror & suspence", 2_535), ("drama", 1_487), ("documentary", 1_190), ("animation, kids", 1_184), ("romance", 368), ("science fiction", 92)],
            chart.Categories.Select(category => (category.Key, (int)chart.TotalOf(category.Key))));
    }

    [Fact]
    public void TitleWords_RealCatalogs_SayHowManyWereCut()
    {
        var chart = World.Chart("catalog", "title-words");

        Assert.Equal(80, chart.Categories.Count);
        Assert.Equal(80, chart.Notes.Single(note => note.Id == ChartNotes.Largest).Numbers[0]);
        Assert.Contains("love", chart.Categories.Take(10).Select(word => word.Key));
    }

    [Fact]
    public void Charts_FilterOnTheirOwnDimension_IgnoreItAndOthersDoNot()
    {
        var dashboard = World.Explore("catalog", "platform=netflix&type=movie", "platforms", "types", "age-ratings");

        Assert.Equal(6_131, dashboard.Rows);
        Assert.Equal(7_814, dashboard.Charts[0].ValueOf("amazon", "movie"));
        Assert.Equal(6_131, dashboard.Charts[1].ValueOf("movie"));
        Assert.Equal(2_676, dashboard.Charts[1].ValueOf("tv show"));
        Assert.Equal(6_131, dashboard.Charts[2].ValuesOf("movie").Sum());
    }

    [Theory]
    [InlineData("")]
    [InlineData("platform=netflix~hulu&year=1990..2000")]
    [InlineData("minutes=60..&country=India")]
    [InlineData("wait=0..5&title-word=love~day")]
    public void Click_EveryGenre_LeavesAsManyTitlesAsItsBarSays(string filter)
    {
        var chart = World.Chart("catalog", "genres", filter);
        var before = Explorer.ReadFilter(World, "catalog", filter);

        Assert.NotEmpty(chart.Categories);
        Assert.All(chart.Categories.Select((category, place) => (category, place)), each =>
            Assert.Equal(chart.TotalOf(each.category.Key), new Explorer().Rows(World, "catalog", chart.Click(before, each.place)).Total));
    }
}
