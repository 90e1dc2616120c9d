using System.Globalization;
using StreamRec.Core.Jobs;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Studio.Jobs;

namespace StreamRec.Tests.Web.Studio;

public sealed class CurveChartTests
{
    public CurveChartTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Of_OnePoint_IsNothingToDraw() => Assert.Null(CurveChart.Of([new CurvePoint(1, 1, 1)]));

    [Fact]
    public void Of_ValidationErrorThatRises_SaysFromWhereOnNothingIsLearned()
    {
        var chart = CurveChart.Of([new(1, 1, 0.95), new(2, 0.8, 0.9), new(4, 0.5, 0.93)])!;

        Assert.Equal([1, 2, 4], chart.Positions!);
        Assert.Equal(2, chart.Traces.Count);
        Assert.Contains("lowest after epoch 2 (0.9000 stars)", chart.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingHeldOut_HasOneLine()
    {
        var chart = CurveChart.Of([new(1, 1, null), new(2, 0.8, null)])!;

        Assert.Equal([1, 0.8], Assert.IsType<LineTrace>(Assert.Single(chart.Traces)).Values);
    }
}
