using StreamRec.Core.Exploration;
using StreamRec.Core.Parameters;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Explore;

namespace StreamRec.Tests.Web.Explore;

/// <summary>What charts show of their axes, to the address and back.</summary>
public sealed class ChartZoomsTests
{
    private static readonly DashboardDefinition Films = Explorer.Find("films");

    [Theory]
    [InlineData("zoom.budget-revenue=1000..25000,5..10")]
    [InlineData("zoom.budget-revenue=,-0.25..10.5")]
    [InlineData("zoom.lengths=60..120.5&zoom.budget-revenue=1000..2E+99")]
    public void Parse_WhatWasWritten_IsTheSame(string text)
    {
        var read = Parse(text);

        Assert.Equal(text.Replace("E+", "E", StringComparison.Ordinal), read.ToString());
        Assert.Equal(read, Parse(read.ToString()));
    }

    [Fact]
    public void ToString_DatesAndFractions_AreShortAndFreeOfPlusSigns()
    {
        var zooms = ChartZooms.None.With("months", new ChartZoom(new ChartRange(1609459200123.4, 1e18), new ChartRange(1.0 / 3, 2.0 / 3)));

        Assert.Equal("zoom.months=1609459000000..1E18,0.3333333..0.6666667", zooms.ToString());
    }

    [Fact]
    public void With_AllOfBothAxes_TakesTheZoomAway()
    {
        var zooms = Parse("zoom.lengths=60..120&zoom.votes=1..2");

        Assert.Equal(["votes"], zooms.With("lengths", ChartZoom.All).Charts);
        Assert.Equal(["votes", "lengths"], zooms.With("lengths", new ChartZoom(new ChartRange(1, 2), null)).Charts);
        Assert.True(zooms.Without("lengths").Without("votes").IsEmpty);
    }

    [Theory]
    [InlineData("zoom.nothing=1..2", "zoom.nothing", "zoom.budget-revenue")]
    [InlineData("zoom.lengths=2..1", "zoom.lengths", "FROM..TO")]
    [InlineData("zoom.lengths=1", "zoom.lengths", "FROM..TO")]
    [InlineData("zoom.lengths=1..x", "zoom.lengths", "FROM..TO")]
    [InlineData("zoom.lengths=1..2,3..4,5..6", "zoom.lengths", "FROM..TO")]
    [InlineData("zoom.lengths=1..Infinity", "zoom.lengths", "FROM..TO")]
    public void Parse_NoZoom_NamesTheParameterAndWhatItTakes(string text, string parameter, string accepted)
    {
        var error = Assert.Throws<InvalidParameterException>(() => Parse(text));

        Assert.Equal(parameter, error.ParameterName);
        Assert.Contains(accepted, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_ChartWithoutZoom_IsNotDrawnAgain()
    {
        var points = new ChartModel("", "", "", "", [new PointTrace("", ["a"], [1], [1])]);
        var zooms = Parse("zoom.budget-revenue=1..2");

        Assert.Same(points, zooms.On("votes", points));
        var zoomed = zooms.On("budget-revenue", points);
        Assert.Equal(new ChartZoom(new ChartRange(1, 2), null), zoomed.Zoom);
        Assert.Same(zoomed, zooms.On("budget-revenue", zoomed));
    }

    [Fact]
    public void On_PlacesSideBySide_ShowsAll()
    {
        var bars = new ChartModel("", "", "", "", [new BarTrace("", ["a"], [1])]);

        Assert.Same(bars, Parse("zoom.budget-revenue=1..2").On("budget-revenue", bars));
    }

    private static ChartZooms Parse(string text) => ChartZooms.Parse(text.Split('&').Select(part => part.Split('=')).Select(part => KeyValuePair.Create(part[0], part[1])), Films);
}
