using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using StreamRec.Web.Browser;
using StreamRec.Web.Components.Charts;

namespace StreamRec.Tests.Web;

public sealed class ChartTests : BunitContext
{
    private readonly BunitJSModuleInterop charts;

    public ChartTests()
    {
        Services.AddScoped<BrowserFiles>();

        // Strict: a script that is not set up here fails the test.
        charts = JSInterop.SetupModule("/lib/scripts/charts.js");
        charts.SetupModule(invocation => invocation.Identifier == "draw").SetupVoid("update", _ => true).SetVoidResult();
    }

    [Fact]
    public void Render_Model_DrawsOnceAndRepeatsItAsATable()
    {
        var chart = Render<Chart>(parameters => parameters.Add(each => each.Model, Model("Scores")));

        Assert.Single(charts.Invocations["draw"]);
        Assert.Equal("true", chart.Find(".canvas").GetAttribute("aria-hidden"));
        Assert.Equal("One sentence.", chart.Find($"#{chart.Find("figure").GetAttribute("aria-describedby")}").TextContent);
        Assert.True(chart.Find(".table").HasAttribute("hidden"));

        chart.Find("[aria-controls]").Click();

        Assert.False(chart.Find(".table").HasAttribute("hidden"));
        Assert.Equal(["low", "1", "high", "2"], chart.FindAll("tbody th, tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Empty(chart.FindAll("tbody button"));
        Assert.Single(charts.Invocations["draw"]);
    }

    [Fact]
    public void From_TextWithMarkup_IsEncodedForPlotly()
    {
        var figure = PlotlyFigure.From(new ChartModel("t", "s", "<b>x</b>", "\"y\"", [new BarTrace("Name-<b>Bold</b>", ["<i>ñ</i>"], [double.NaN])]));

        Assert.Equal("&lt;b&gt;x&lt;/b&gt;", figure.HorizontalAxis);
        Assert.Equal("&quot;y&quot;", figure.VerticalAxis);
        Assert.Equal("Name-&lt;b&gt;Bold&lt;/b&gt;", figure.Traces[0].Name);
        Assert.Equal("&lt;i&gt;ñ&lt;/i&gt;", figure.Traces[0].X[0]);
        Assert.Null(figure.Traces[0].Y[0]);
    }

    [Fact]
    public void Render_DrawingFails_ShowsTheTableAndTheReason()
    {
        Services.AddSingleton<IJSRuntime>(new FailingScript());

        var chart = Render<Chart>(parameters => parameters.Add(each => each.Model, Model("Scores")));

        Assert.Contains("drawn as scatter", chart.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.False(chart.Find(".table").HasAttribute("hidden"));
    }

    [Fact]
    public void Rows_ValueThatIsNotThere_IsBlank()
    {
        var model = new ChartModel("Means", "One sentence.", "Genre", "Mean", [new BarTrace("Here", ["War", "Western"], [1, double.NaN])]);

        Assert.Equal([["War", "1"], ["Western", ""]], model.Rows(CultureInfo.InvariantCulture));
    }

    private static ChartModel Model(string title) => new(title, "One sentence.", "Score", "Count", [new BarTrace("Count", ["low", "high"], [1, 2])]);

    private sealed class FailingScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            ValueTask.FromException<TValue>(new JSException("the trace type x was drawn as scatter"));
    }
}
