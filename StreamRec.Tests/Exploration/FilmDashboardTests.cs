using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.History;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Exploration;

/// <summary>The dashboard of films over 45,345 of the original's 45,346 dated films; genres and companies are known of 14,982 of them.</summary>
public sealed class FilmDashboardTests
{
    private static Workspace World => RealFilms.All;

    [Fact]
    public void Explore_NoFilter_HasEveryChart()
    {
        var dashboard = new Explorer().Explore(World, new DashboardRequest("films"), TestContext.Current.CancellationToken);

        Assert.Equal(Explorer.Find("films").Charts, dashboard.Charts.Select(chart => chart.Id));
        Assert.Equal((45_345, 45_345), (dashboard.Rows, dashboard.AllRows));
        Assert.All(dashboard.Charts, chart => Assert.All(chart.Series, series => Assert.Equal(chart.Categories.Count, series.Values.Length)));
    }

    [Fact]
    public void MonthsAndWeekdays_NoFilter_AreThePublishedOnesButForOneFilm()
    {
        var charts = World.Explore("films", "", "months", "weekdays").Charts;

        Assert.Equal([5909, 3028, 3549, 3452, 3337 - 1, 3151, 2638, 3393, 4834, 4613, 3661, 3781], charts[0].ValuesOf());
        Assert.Equal([3500, 4640 - 1, 7027, 7520, 13902, 5149, 3608], charts[1].ValuesOf());
    }

    // S2 had 109 rows more: films there twice and three glued ones. Its decades were read from a picture.
    [Theory]
    [InlineData("popularity=50..", 37, 1)]
    [InlineData("popularity=25..50)", 120, 2)]
    [InlineData("popularity=5..25)", 9_006, 30)]
    [InlineData("budget=1..", 45_454 - 36_546, 40)]
    [InlineData("revenue=1..", 45_454 - 38_027, 30)]
    [InlineData("vote-average=0..", 45_454 - 2_953, 100)]
    [InlineData("year=2010..2019", 12_500, 350)]
    [InlineData("year=2000..2009", 11_000, 350)]
    public void Rows_StepsOfS2_HaveAboutThePublishedFilms(string filter, int published, int difference) =>
        Assert.InRange(World.Explore("films", filter).Rows, published - difference, published + difference);

    [Fact]
    public void CorrelationZeros_AllFilms_AreThoseOfS4()
    {
        var chart = World.Chart("films", "correlation-zeros");
        var compared = 0;
        foreach (var (row, column) in chart.Categories.SelectMany(row => chart.Categories.Select(column => (row.Key, column.Key))))
        {
            // Lengths are known of a part of the rebuilt films only.
            if (PublishedFigures.Correlation(row, column) is { } published && row != "minutes" && column != "minutes")
            {
                Assert.Equal(published, chart.ValueOf(column, row), 0.02);
                Assert.Equal(published, chart.ValueOf(column, "published-" + row));
                compared++;
            }
        }

        Assert.Equal(2 * 8, compared);
    }

    [Fact]
    public void ScoreGenres_FiveThousandFilms_AreThoseOfTheHistoryPage()
    {
        var chart = RealFilms.First.Chart("films", "score-genres");

        Assert.All(CombinedScores.Of(RealFilms.First.Films).ByGenre.Take(20), genre => Assert.Equal(genre.Mean, chart.ValueOf(genre.Genre, "mean"), 1e-9));
        Assert.Equal(129.16, chart.ValueOf("Adventure", "published"));
    }

    [Fact]
    public void Returns_NoFilter_LeaveTinyBudgetsOutAndSaySo()
    {
        var dashboard = World.Explore("films", "", "returns");

        Assert.Equal(dashboard.Figure("tiny-budgets"), dashboard.Charts[0].Notes.Single(note => note.Id == ChartNotes.TinyBudgets).Numbers[0]);
        Assert.Equal(dashboard.Figure("returns-known"), dashboard.Charts[0].ValuesOf().Sum());
        Assert.Equal(World.FilmQuestions.KnownReturnCount, dashboard.Figure("returns-known") + dashboard.Figure("tiny-budgets"));
    }

    [Fact]
    public void BudgetRevenue_PointsOnALine_GiveTheLineAndTheOutlier()
    {
        var drafts = Enumerable.Range(1, 30).Select(place => new FilmMaker.Draft($"Film {place}") { Date = "2000-01-01", Budget = place * 10_000, Revenue = place * place * 100_000L })
            .Append(new FilmMaker.Draft("Far") { Date = "2000-01-01", Budget = 100_000, Revenue = 1_000 }).ToArray();
        var workspace = Api.FixedWorkspace.WithFilms(drafts);

        var chart = workspace.Chart("films", "budget-revenue");

        var trend = chart.Notes.Single(note => note.Id == ChartNotes.Trend);
        Assert.Equal(31, trend.Numbers[2]);
        Assert.InRange(trend.Numbers[0], 1.8, 2.5);
        Assert.Equal(["Far"], chart.Categories.Zip(chart.ValuesOf("outlier")).Where(each => each.Second > 0).Select(each => each.First.Label));
        Assert.Equal(["break-even", "trend"], chart.Lines.Select(line => line.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Box_OverPoints_LeavesTheFilmsInIt()
    {
        var chart = World.Chart("films", "budget-revenue");
        var filter = chart.Box(ExplorationFilter.Empty, 1e8, 2e8, 1e9, 3e9);
        var inside = chart.ValuesOf("x").Zip(chart.ValuesOf("y")).Count(point => point.First is >= 1e8 and <= 2e8 && point.Second is >= 1e9 and <= 3e9);

        Assert.Equal("budget=100000000..200000000&revenue=1000000000..3000000000", filter.ToString());
        Assert.Equal(inside, new Explorer().Rows(World, "films", filter).Total);
        Assert.InRange(inside, 5, 100);
    }

    [Theory]
    [InlineData("popularity")]
    [InlineData("votes")]
    [InlineData("vote-averages")]
    [InlineData("returns")]
    [InlineData("decades")]
    [InlineData("lengths")]
    [InlineData("weekdays")]
    public void Click_EveryStep_LeavesAsManyFilmsAsItSays(string id)
    {
        var before = Explorer.ReadFilter(World, "films", "month=12~6");
        var chart = World.Chart("films", id, before.ToString());

        Assert.All(chart.Categories.Select((_, place) => place), place => Assert.Equal(chart.ValuesOf()[place], new Explorer().Rows(World, "films", chart.Click(before, place)).Total));
    }
}
