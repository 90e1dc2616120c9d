using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Tests.Api;
using StreamRec.Web.Components.Pages.Profile;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Profile;

/// <summary>The profile that a dashboard leads to is of the rows that the dashboard shows.</summary>
[Collection(SampleWorldTests.Name)]
public sealed class ProfileOfSelectionTests(SampleProgram program)
{
    [Theory]
    [InlineData("catalog", "")]
    [InlineData("catalog", "platform=netflix~hulu&type=movie&year=2000..2015")]
    [InlineData("catalog", "added=2018..2020&minutes=60..120)")]
    [InlineData("catalog", "seasons=2")]
    [InlineData("ratings", "score=3..4")]
    [InlineData("films", "votes=10..500&year=1990..")]
    public async Task AddressOf_WhatTheTableSays_CountsTheSameRows(string dashboard, string text)
    {
        var workspace = program.Workspace;
        var filter = ExplorationFilter.Parse(text, Explorer.Find(dashboard).Dimensions);
        var shown = new Explorer().Explore(workspace, new DashboardRequest(dashboard) { Filter = filter, Charts = [] }, TestContext.Current.CancellationToken);
        var address = ProfileOfSelection.AddressOf(dashboard, filter, workspace);

        var profile = JsonDocument.Parse(await program.Client.GetStringAsync(new Uri("/api/" + address, UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(shown.Rows, profile.Number("rows"));
        Assert.DoesNotContain(ProfileOfSelection.LeftOutName, address, StringComparison.Ordinal);
    }

    [Fact]
    public void AddressOf_WhatTheTableDoesNotSay_IsNamed()
    {
        CultureInfo.CurrentUICulture = ExploreText.Culture = CultureInfo.GetCultureInfo("en");
        var filter = ExplorationFilter.Parse("genre=drama&platform=netflix&title-word=love", [Dimensions.Genre, Dimensions.Platform, Dimensions.TitleWord]);
        var address = ProfileOfSelection.AddressOf("catalog", filter, program.Workspace);

        Assert.Equal("profile?table=titles&where=platform%20%3D%20netflix&leftOut=genre&leftOut=title-word", address);
        Assert.Equal([ExploreText.DimensionGenre, ExploreText.DimensionTitleWord], ProfileOfSelection.Names(["genre", "title-word", "genre", "<b>no dimension</b>"]));
    }
}
