using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Films;
using StreamRec.Core.Parameters;
using StreamRec.Core.People;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration;

public sealed class PeopleDashboardTests
{
    // Ana directs herself twice and acts with Bruno three times; Olga only directs.
    private static readonly Workspace Small = Of(
        CatalogMaker.Film("as1", "First", 2001).With(directors: ["Ana Pérez"], cast: ["Ana Pérez", "Bruno Gil"], genres: ["Drama"]),
        CatalogMaker.Film("ns1", "Second", 2003).With(directors: ["Ana Pérez"], cast: ["Ana Perez", "Bruno Gil", "Carla Díaz"], genres: ["Drama"]),
        CatalogMaker.Film("ns2", "Third", 2011).With(directors: ["Olga Ruiz"], cast: ["Ana Pérez", "Bruno Gil"], genres: ["Comedy"]),
        CatalogMaker.Series("ds1", "Fourth", 2004).With(cast: ["Carla Díaz"], genres: ["Comedy"]));

    [Fact]
    public void Explore_NoFilter_CountsPeopleAndRoles()
    {
        var dashboard = new Explorer().Explore(Small, new DashboardRequest("people"), TestContext.Current.CancellationToken);

        Assert.Equal(Explorer.Find("people").Charts, dashboard.Charts.Select(chart => chart.Id));
        Assert.Equal((4, 4), (dashboard.Rows, dashboard.AllRows));
        Assert.Equal([4, 3, 2, 1, 4, 9], dashboard.Figures.Select(figure => figure.Value!.Value));
        Assert.All(dashboard.Charts, chart => Assert.All(chart.Series, series => Assert.Equal(chart.Categories.Count, series.Values.Length)));
    }

    [Theory]
    [InlineData("", "Ana Pérez 3|Bruno Gil 3|Carla Díaz 2")]
    [InlineData("platform=netflix", "Ana Pérez 2|Bruno Gil 2|Carla Díaz 1")]
    [InlineData("role=director", "Ana Pérez 2")]
    [InlineData("person=olga ruiz", "Ana Pérez 3|Bruno Gil 3|Carla Díaz 2")]
    [InlineData("year=2004..", "Ana Pérez 1|Bruno Gil 1|Carla Díaz 1")]
    public void Actors_AnyFilter_AreCountedOnceAWork(string filter, string expected)
    {
        var chart = Small.Chart("people", "actors", filter);

        Assert.Equal(expected, string.Join('|', chart.Categories.Zip(chart.ValuesOf(), (person, count) => $"{person.Label} {count}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Click_Person_LeavesTheirWorks()
    {
        var chart = Small.Chart("people", "directors");
        var filter = chart.Click(ExplorationFilter.Empty, 0);

        Assert.Equal("person=ana%20p%C3%A9rez", filter.ToString());
        Assert.Equal(["as1", "ns1", "ns2"], new Explorer().Rows(Small, "people", filter).Items.Select(row => row.Work.Id));
        Assert.Equal(2, Small.Chart("people", "platforms", filter.ToString()).ValueOf("netflix"));
    }

    [Fact]
    public void Network_ThreeSharedWorks_IsTheHeaviestLink()
    {
        var chart = Small.Chart("people", "network");
        var heaviest = chart.Links.MaxBy(link => link.Weight);

        Assert.Equal(3, heaviest.Weight);
        Assert.Equal(["Ana Pérez", "Bruno Gil"], new[] { heaviest.From, heaviest.To }.Select(place => chart.Categories[place].Label).Order(StringComparer.Ordinal));
        Assert.All(chart.ValuesOf("x").Concat(chart.ValuesOf("y")), place => Assert.InRange(place, -1, 1));
    }

    [Fact]
    public void Careers_FiveYears_HoldEveryWorkOfThePeopleShown()
    {
        var chart = Small.Chart("people", "careers");

        Assert.Equal(["2000..2004", "2005..2009", "2010..2014"], chart.Categories.Select(period => period.Key));
        Assert.Equal([2, 0, 1], chart.Series.Single(series => series.Label == "Ana Pérez").Values);
    }

    [Fact]
    public void CareerLengths_PeopleOfTwoWorks_AreCountedByYears()
    {
        var chart = Small.Chart("people", "career-lengths");

        Assert.Equal(3, chart.ValuesOf().Sum());
        Assert.Equal((1, 2), (chart.ValueOf("1"), chart.ValueOf("10..14")));
    }

    [Fact]
    public void Actors_RealCatalogs_AreThoseOfTheQuestions()
    {
        Assert.Equal(8, RealWorld.Workspace.Chart("people", "actors", "platform=netflix&year=2018").ValueOf("andrea libman"));
    }

    [Theory]
    [InlineData("role=extra", "role")]
    [InlineData("person=nobody at all", "person")]
    [InlineData("genre=opera", "genre")]
    public void ReadFilter_UnknownValue_NamesIt(string filter, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<InvalidParameterException>(() => Explorer.ReadFilter(Small, "people", filter)).ParameterName);

    [Fact]
    public void ForceLayout_TwoPairs_PutsLinkedNodesCloser()
    {
        var (x, y) = ForceLayout.Place(4, [new ChartLink(0, 2, 5), new ChartLink(1, 3, 5)]);
        double Distance(int one, int other) => Math.Sqrt(Math.Pow(x[one] - x[other], 2) + Math.Pow(y[one] - y[other], 2));

        Assert.True(Distance(0, 2) < Distance(0, 1));
        Assert.True(Distance(1, 3) < Distance(1, 2));
        Assert.Equal(ForceLayout.Place(4, [new ChartLink(0, 2, 5), new ChartLink(1, 3, 5)]).X, x);
    }

    private static Workspace Of(params Title[] titles)
    {
        var world = RatedWorld.Of(titles);
        return world with { People = new PersonDirectory(world.Catalog.People, CreditedWork.Of(world.Catalog, FilmCatalog.Empty), _ => false) };
    }
}
