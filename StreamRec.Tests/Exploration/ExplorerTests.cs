using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Exploration.Geography;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration;

public sealed class ExplorerTests
{
    private static readonly Workspace Small = FixedWorkspace.Small();

    [Fact]
    public void Explore_UnknownNames_SayWhatIsAccepted()
    {
        var explorer = new Explorer();

        Assert.Equal("catalog", Assert.Throws<InvalidParameterException>(() => Explorer.Find("kitchen")).AcceptedValues[0]);
        Assert.Contains("genres", Assert.Throws<InvalidParameterException>(() => Small.Explore("catalog", "", "recipes")).AcceptedValues);
        Assert.Contains("drama", Assert.Throws<InvalidParameterException>(() => Explorer.ReadFilter(Small, "catalog", "genre=opera")).AcceptedValues);
        Assert.Equal("page", Assert.Throws<InvalidParameterException>(() => explorer.Rows(Small, "catalog", ExplorationFilter.Empty, page: 0)).ParameterName);
        Assert.Equal("pageSize", Assert.Throws<InvalidParameterException>(() => explorer.Rows(Small, "catalog", ExplorationFilter.Empty, pageSize: 201)).ParameterName);
    }

    [Fact]
    public void ReadFilter_OtherCase_IsWrittenAsTheDataWriteIt() =>
        Assert.Equal("platform=netflix&country=Spain", Explorer.ReadFilter(Small, "CATALOG", "Platform=NETFLIX&country=spain").ToString());

    [Fact]
    public void Explore_SmallLimit_CutsAndSaysSo()
    {
        var explorer = new Explorer(new ExplorationOptions { MostBars = 1 });

        var chart = explorer.Explore(Small, new DashboardRequest("catalog") { Charts = ["genres"] }, TestContext.Current.CancellationToken).Charts.Single();

        Assert.Equal(["drama"], chart.Categories.Select(genre => genre.Key));
        Assert.Equal([1, 2], chart.Notes.Single(note => note.Id == "largest").Numbers);
    }

    [Fact]
    public void Explore_SameRequestAgain_IsNotCountedAgain()
    {
        var explorer = new Explorer();
        var request = new DashboardRequest("catalog") { Charts = ["types"] };

        var first = explorer.Explore(Small, request, TestContext.Current.CancellationToken);

        Assert.Same(first, explorer.Explore(Small, request, TestContext.Current.CancellationToken));
        Assert.NotSame(first, explorer.Explore(Small, request with { Filter = Explorer.ReadFilter(Small, "catalog", "year=2019") }, TestContext.Current.CancellationToken));
        Assert.NotSame(first, new Explorer().Explore(Small, request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Explore_NoDataOfTheKind_IsEmptyWithoutFailing()
    {
        var empty = RatedWorld.Of([CatalogMaker.Film("as1", "Alone", null, null)]);
        foreach (var definition in Explorer.Definitions)
        {
            var dashboard = new Explorer().Explore(empty, new DashboardRequest(definition.Id), TestContext.Current.CancellationToken);
            Assert.Equal(definition.Charts.Count, dashboard.Charts.Count);
        }

        Assert.Equal(0, empty.Explore("films").AllRows);
        Assert.Equal(0, empty.Explore("ratings").AllRows);
    }

    [Fact]
    public void ToCatalog_WhatThePageCannotSay_IsNamed()
    {
        var drill = Explorer.ToCatalog(Explorer.ReadFilter(Small, "catalog", "platform=netflix&type=movie&genre=drama&year=2010..&minutes=90..99&title-word=harbour"));

        Assert.Equal(["minutes"], drill.LeftOut.Select(dimension => dimension.Id));
        Assert.Equal([Platform.Netflix], drill.Query.Platforms);
        Assert.Equal((2010, null, "harbour"), (drill.Query.YearFrom, drill.Query.YearTo, drill.Query.Search));
        Assert.Equal(["drama"], drill.Query.Genres);
    }

    [Theory]
    [InlineData("United States of America", "USA")]
    [InlineData("south korea", "KOR")]
    [InlineData("Cote D'Ivoire", "CIV")]
    [InlineData("Soviet Union", null)]
    public void CountryCodes_NamesOfTheData_HaveTheirCode(string name, string? code) => Assert.Equal(code, CountryCodes.Of(name));
}
