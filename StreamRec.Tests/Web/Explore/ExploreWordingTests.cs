using System.Globalization;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Pages.Explore;

namespace StreamRec.Tests.Web.Explore;

/// <summary>Dashboards speak in keys: each must have its text, or people would read the key.</summary>
public sealed class ExploreWordingTests
{
    public static TheoryData<string> Dashboards => [.. Explorer.Definitions.Select(definition => definition.Id)];

    [Theory]
    [MemberData(nameof(Dashboards))]
    public void Texts_OfADashboard_AreThere(string id)
    {
        var definition = Explorer.Find(id);
        string[] kinds = ["Dashboard", "Lead", "Found", "FoundAll", "NoData", "RowCount"];
        var missing = kinds.Where(kind => ExploreWording.Find(kind, id) is null).Select(kind => ExploreWording.Name(kind, id))
            .Concat(definition.Charts.Where(chart => ExploreWording.Find("Chart", chart) is null && ExploreWording.Find("Chart", $"{id}-{chart}") is null).Select(chart => ExploreWording.Name("Chart", chart)))
            .Concat(definition.Dimensions.Where(dimension => ExploreWording.Find("Dimension", dimension.Id) is null).Select(dimension => ExploreWording.Name("Dimension", dimension.Id)))
            .Concat(DashboardLayout.Of(definition).Where(section => ExploreWording.Find("Section", section.Id) is null).Select(section => ExploreWording.Name("Section", section.Id)));

        Assert.Equal([], missing);
    }

    [Theory]
    [MemberData(nameof(Dashboards))]
    public void Layout_OfADashboard_ShowsEachChartOnceAndLeavesNoGap(string id)
    {
        var definition = Explorer.Find(id);
        var sections = DashboardLayout.Of(definition);

        Assert.Equal(definition.Charts.Order(StringComparer.Ordinal), sections.SelectMany(section => section.Charts).Order(StringComparer.Ordinal));
        foreach (var section in sections)
        {
            var widths = DashboardLayout.Widths(section).Select(chart => chart.IsWide).ToList();
            for (var place = 0; place < widths.Count; place++)
            {
                if (!widths[place])
                {
                    Assert.False(widths[++place], section.Id);
                }
            }
        }
    }

    [Fact]
    public void Condition_RangesAndChoices_AreReadAsPeopleDo()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal("Platform: Netflix, Hulu", Read(ExplorationCondition.AnyOf(Dimensions.Platform, "netflix", "hulu")));
        Assert.Equal("Platforms: Disney+ + Hulu", Read(ExplorationCondition.AnyOf(Dimensions.Availability, "disney+hulu")));
        Assert.Equal("Year of release: 1990–1999", Read(ExplorationCondition.Between(Dimensions.Year, 1990, 1999)));
        Assert.Equal("Year of release: 1990 and more", Read(ExplorationCondition.Between(Dimensions.Year, 1990, double.PositiveInfinity)));
        Assert.Equal("Minutes: up to 90", Read(ExplorationCondition.Between(Dimensions.Minutes, double.NegativeInfinity, 90)));
        Assert.Equal("Country: my label", ExploreWording.Condition(ExplorationCondition.AnyOf(Dimensions.Country, "x"), (_, _) => "my label"));
    }

    private static string Read(ExplorationCondition condition) => ExploreWording.Condition(condition, (_, _) => null);
}
