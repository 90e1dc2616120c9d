using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Explore;

namespace StreamRec.Tests.Web.Explore;

/// <summary>The core's numbers as charts: which kind becomes what, what stands out, and the sentence that says it.</summary>
public sealed class ChartDrawingTests
{
    public ChartDrawingTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Bars_OfTwoSeries_StandOnEachOtherAndTheChosenOnesStandOut()
    {
        var chart = Platforms(["movie", "tv show"], [3, 9], [1, 0]);
        var filter = ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Platform, "netflix"));

        var model = new ChartDrawing("catalog", chart, filter).Model()!;

        Assert.True(model.IsStacked);
        Assert.All(model.Traces, trace => Assert.Equal([1], trace.Highlighted!));
        Assert.All(model.Traces, trace => Assert.Equal(["hulu", "netflix"], trace.Keys!));
        Assert.Equal(["Films", "Series"], model.Traces.Select(trace => trace.Name));
        Assert.Equal([["Hulu", "3", "1"], ["Netflix", "9", "0"]], model.Rows(CultureInfo.InvariantCulture));
        Assert.Equal("First: Netflix with 9; second: Hulu with 4.", model.Summary);
    }

    [Fact]
    public void Bars_WithoutAFilter_AreAllAlike() => Assert.All(new ChartDrawing("catalog", Platforms(["movie"], [3, 9]), ExplorationFilter.Empty).Model()!.Traces, trace => Assert.Null(trace.Highlighted));

    [Fact]
    public void Bars_LongNames_Lie()
    {
        var chart = new ChartResult
        {
            Id = "countries",
            Kind = ChartKind.Bars,
            Across = new ChartAxis("country", FigureUnit.None),
            Upright = new ChartAxis("titles", FigureUnit.Count),
            Categories = [new ChartCategory("Spain", "Spain"), new ChartCategory("United Kingdom", "United Kingdom")],
            Series = [new ChartSeries("count", [1, 2])],
        };

        var bars = Assert.IsType<BarTrace>(Assert.Single(new ChartDrawing("catalog", chart, ExplorationFilter.Empty).Model()!.Traces));

        Assert.True(bars.IsLying);
        Assert.Null(bars.Keys);
    }

    [Fact]
    public void Histogram_WholeNumbers_StandOverThem()
    {
        var chart = Steps(FigureUnit.Seasons, Dimensions.Seasons, [new ChartCategory("1", null, 1, 1), new ChartCategory("2", null, 2, 2), new ChartCategory("3..", null, 3)]);

        var bins = Assert.IsType<HistogramTrace>(Assert.Single(new ChartDrawing("catalog", chart, ExplorationFilter.Empty).Model()!.Traces));

        Assert.Equal([0.5, 1.5, 2.5, 3.5], bins.Edges);
        Assert.Equal(["1", "2", "3 and more"], bins.Categories);
    }

    [Fact]
    public void Histogram_Steps_ReachFromEdgeToEdge()
    {
        var chart = Steps(FigureUnit.Minutes, Dimensions.Minutes, [new ChartCategory("0..9", null, 0, 9), new ChartCategory("10..19", null, 10, 19), new ChartCategory("20..", null, 20)]);

        Assert.Equal([0, 10, 20, 30], Assert.IsType<HistogramTrace>(Assert.Single(new ChartDrawing("catalog", chart, ExplorationFilter.Empty).Model()!.Traces)).Edges);
    }

    [Fact]
    public void Click_OnACell_FiltersByBothItsSides()
    {
        var chart = Platforms(["movie", "tv show"], [3, 9], [1, 0]) with { Kind = ChartKind.Heat };

        var (filter, address) = MarkAction.Click(chart, ExplorationFilter.Empty, new ChartMark(0, 3, "netflix"));

        Assert.Equal("platform=netflix&type=tv%20show", filter!.ToString());
        Assert.Null(address);
    }

    [Fact]
    public void Click_OnARowOfTheTable_FiltersByTheWholeOfIt()
    {
        var chart = Platforms(["movie", "tv show"], [3, 9], [1, 0]);

        Assert.Equal("platform=netflix", MarkAction.Click(chart, ExplorationFilter.Empty, new ChartMark(-1, 1, "netflix")).Filter!.ToString());
        Assert.Equal("platform=netflix&type=tv%20show", MarkAction.Click(chart, ExplorationFilter.Empty, new ChartMark(1, 1, "netflix")).Filter!.ToString());
    }

    [Fact]
    public void Select_Steps_FiltersFromTheFirstToTheLast()
    {
        var chart = Steps(FigureUnit.Minutes, Dimensions.Minutes, [new ChartCategory("0..9", null, 0, 9), new ChartCategory("10..19", null, 10, 19), new ChartCategory("20..", null, 20)]);

        var filter = MarkAction.Select(chart, ExplorationFilter.Empty, new ChartSelection([new ChartMark(0, 0, "0..9"), new ChartMark(0, 1, "10..19")], null, null));

        Assert.Equal("minutes=0..19", filter.ToString());
    }

    [Fact]
    public void Model_NothingLeft_IsNone() => Assert.Null(new ChartDrawing("catalog", Platforms(["movie"], [double.NaN, double.NaN]), ExplorationFilter.Empty).Model());

    private static ChartResult Platforms(string[] series, params double[][] values) => new()
    {
        Id = "platforms",
        Kind = ChartKind.Bars,
        Across = new ChartAxis("platform", FigureUnit.None),
        Upright = new ChartAxis("titles", FigureUnit.Count),
        Categories = [new ChartCategory("hulu"), new ChartCategory("netflix")],
        Series = [.. series.Select((key, place) => new ChartSeries(key, values[place]))],
        Dimension = Dimensions.Platform,
        SeriesDimension = Dimensions.Type,
    };

    private static ChartResult Steps(FigureUnit unit, ExplorationDimension dimension, ChartCategory[] categories) => new()
    {
        Id = "film-lengths",
        Kind = ChartKind.Histogram,
        Across = new ChartAxis(dimension.Id, unit),
        Upright = new ChartAxis("titles", FigureUnit.Count),
        Categories = categories,
        Series = [new ChartSeries("count", [.. categories.Select((_, place) => place + 1.0)])],
        Dimension = dimension,
    };
}
