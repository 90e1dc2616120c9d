using System.Globalization;
using StreamRec.Web.Components.Charts;

namespace StreamRec.Tests.Web;

/// <summary>Each kind of trace, as the browser gets it and as a table.</summary>
public sealed class ChartKindTests
{
    public static TheoryData<ChartTrace, string, string> Traces() => new()
    {
        { new BarTrace("n", ["<a>"], [1]), "bar", "bar" },
        { new LineTrace("n", ["<a>"], [1]), "line", "scatter" },
        { new HistogramTrace("n", ["<a>"], [1], [0, 10]), "histogram", "bar" },
        { new PointTrace("n", ["<a>"], [1], [2]), "point", "scatter" },
        { new HeatMapTrace("n", ["<a>"], ["b"], [1]), "heatmap", "heatmap" },
        { new BoxTrace("n", ["<a>"], [new BoxSpread(1, 2, 3, 4, 5, 3)]) { Columns = ["a", "b", "c", "d", "e", "f"] }, "box", "box" },
        { new MapTrace("n", ["<a>"], [1], ["ESP"]), "map", "choropleth" },
        { new NetworkTrace("n", ["<a>"], [1], [(0, 0)], [(0, 0, 1)]), "network", "scatter" },
    };

    [Theory]
    [MemberData(nameof(Traces))]
    public void From_Trace_HasItsKindAndNoMarkup(ChartTrace trace, string kind, string type)
    {
        var drawn = PlotlyTrace.From(trace);

        Assert.Equal((kind, type), (drawn.Kind, drawn.Type));
        Assert.DoesNotContain("<", System.Text.Json.JsonSerializer.Serialize(drawn, Plain), StringComparison.Ordinal);
    }

    [Fact]
    public void From_UnknownTrace_IsAnErrorAndNoGuess() => Assert.Throws<NotSupportedException>(() => PlotlyTrace.From(new PieTrace("n", ["a"], [1])));

    [Fact]
    public void From_Points_GoAsLittleEndianDoubles()
    {
        var drawn = PlotlyTrace.From(new PointTrace("Film", ["a", "b"], [1.5, double.NaN], [2, 3]));

        var bytes = Convert.FromBase64String(drawn.Positions!.Bdata);
        Assert.Equal("f8", drawn.Positions.Dtype);
        Assert.Equal([1.5, double.NaN], [System.Buffers.Binary.BinaryPrimitives.ReadDoubleLittleEndian(bytes), System.Buffers.Binary.BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8))]);
    }

    [Fact]
    public void From_LongName_IsShortenedOnTheAxisOnly()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 30));

        var drawn = PlotlyTrace.From(new BarTrace("n", [name], [1]) { IsLying = true });

        Assert.Equal(26, new StringInfo(System.Net.WebUtility.HtmlDecode(drawn.Ticks![0])).LengthInTextElements);
        Assert.StartsWith(name, System.Net.WebUtility.HtmlDecode(drawn.Hover![0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_HeatMap_HasARowForEachCell()
    {
        var model = new ChartModel("t", "s", "To", "From", [new HeatMapTrace("Titles", ["a", "b"], ["x", "y"], [1, 2, double.NaN, 4])]);

        Assert.Equal(["From", "To", "Titles"], ChartTable.Headings(model));
        Assert.Equal([["a", "x", "1"], ["a", "y", "2"], ["b", "x", ""], ["b", "y", "4"]], model.Rows(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Rows_PointsWithATrend_AreThePointsWithBothNumbers()
    {
        var model = new ChartModel("t", "s", "Budget", "Revenue", [new PointTrace("Film", ["a"], [1000], [2.5]) { ValueFormat = "N1" }, new LineTrace("Trend", ["", ""], [0, 1]) { Positions = [0, 1] }]);

        Assert.Equal(["Film", "Budget", "Revenue"], ChartTable.Headings(model));
        Assert.Equal([["a", "1,000", "2.5"]], model.Rows(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Day_PositionOfADay_IsTheDayAgain()
    {
        var day = new DateOnly(1874, 12, 9);

        Assert.Equal(day, ChartDates.Day(ChartDates.Position(day)));
        Assert.Equal(DateOnly.MaxValue, ChartDates.Day(double.PositiveInfinity));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record PieTrace(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : ChartTrace(Name, Categories, Values)
    {
        internal override string PlotlyType => "pie";
    }
}
