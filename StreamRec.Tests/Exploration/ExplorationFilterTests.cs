using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;

namespace StreamRec.Tests.Exploration;

public sealed class ExplorationFilterTests
{
    private static IReadOnlyList<ExplorationDimension> Catalog => Explorer.Find("catalog").Dimensions;

    [Theory]
    [InlineData("")]
    [InlineData("platform=netflix~hulu&year=1990..2000")]
    [InlineData("year=1990")]
    [InlineData("year=1990..&minutes=..90")]
    [InlineData("minutes=40..50%29")]
    [InlineData("wait=-1..2.5%29")]
    [InlineData("genre=a~~b~c%20%26%20d%3D")]
    [InlineData("availability=amazon%2Bnetflix")]
    public void Parse_WhatToStringWrites_IsTheSameFilter(string text) => Assert.Equal(text, ExplorationFilter.Parse(text, Catalog).ToString());

    [Fact]
    public void Parse_ValueWithSeparators_IsOneValue()
    {
        var filter = ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Country, "A~B & C=D", "E"));

        Assert.Equal(["A~B & C=D", "E"], ExplorationFilter.Parse(filter.ToString(), Catalog)[Dimensions.Country]!.Values);
    }

    [Theory]
    [InlineData("planet=mars", "filter")]
    [InlineData("year=old", "year")]
    [InlineData("year=2000..1990", "year")]
    [InlineData("year=..", "year")]
    [InlineData("year=1..2..3", "year")]
    [InlineData("year=1990)", "year")]
    [InlineData("year=NaN", "year")]
    [InlineData("year", "year")]
    [InlineData("platform=", "platform")]
    [InlineData("platform=~", "platform")]
    [InlineData("year=1990&year=1991", "year")]
    public void Parse_WrongText_NamesParameterAndWhatIsAccepted(string text, string parameter)
    {
        var error = Assert.Throws<InvalidParameterException>(() => ExplorationFilter.Parse(text, Catalog));

        Assert.Equal(parameter, error.ParameterName);
        Assert.NotEmpty(error.AcceptedValues);
    }

    [Fact]
    public void Toggle_Choice_AddsAndTakesAway()
    {
        var one = ExplorationFilter.Empty.Toggle(Dimensions.Platform, "hulu");
        var two = one.Toggle(Dimensions.Platform, "disney");

        Assert.Equal("platform=hulu~disney", two.ToString());
        Assert.Equal("platform=disney", two.Toggle(Dimensions.Platform, "hulu").ToString());
        Assert.Equal(ExplorationFilter.Empty, one.Toggle(Dimensions.Platform, "hulu"));
    }

    [Fact]
    public void Toggle_Number_ReplacesTheRangeAndTakesTheSameAway()
    {
        var filter = ExplorationFilter.Empty.Toggle(Dimensions.Year, "1990").Toggle(Dimensions.Year, "1990..1999");

        Assert.Equal("year=1990..1999", filter.ToString());
        Assert.True(filter.Chooses(Dimensions.Year, "1995"));
        Assert.False(filter.Chooses(Dimensions.Year, "2000"));
        Assert.True(filter.Toggle(Dimensions.Year, "1990..1999").IsEmpty);
    }

    [Theory]
    [InlineData(39.99, false)]
    [InlineData(40, true)]
    [InlineData(50, false)]
    [InlineData(double.NaN, false)]
    public void Includes_RangeWithoutItsUpperEnd_LeavesItOut(double value, bool expected) =>
        Assert.Equal(expected, ExplorationCondition.Parse(Dimensions.Minutes, "40..50)").Includes(value));
}
