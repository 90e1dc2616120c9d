using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Web.Browser;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web;

/// <summary>What a chart tells the page: by pointer through its one interop object, by keyboard through the table.</summary>
public sealed class ChartEventTests : BunitContext
{
    private readonly BunitJSModuleInterop charts;
    private readonly BunitJSModuleInterop drawing;

    public ChartEventTests()
    {
        Services.AddScoped<BrowserFiles>();
        charts = JSInterop.SetupModule("/lib/scripts/charts.js");
        drawing = charts.SetupModule(invocation => invocation.Identifier == "draw");
        drawing.SetupVoid("update", _ => true).SetVoidResult();
        drawing.SetupVoid("picture", _ => true).SetVoidResult();
    }

    [Fact]
    public async Task Click_MarkWithKey_IsToldOnce()
    {
        var told = new List<ChartMark>();
        Render<Chart>(parameters => parameters.Add(chart => chart.Model, Model).Add(chart => chart.MarkClicked, told.Add));

        await RaiseAsync(new("click", [new(0, 1)]));
        await RaiseAsync(new("click", [new(0, 2)]));
        await RaiseAsync(new("click", [new(0, 99)]));
        await RaiseAsync(new("click", [new(-1, 0)]));

        Assert.Equal([new ChartMark(0, 1, "high")], told);
    }

    [Fact]
    public async Task Select_Box_TellsItsMarksAndItsSides()
    {
        ChartSelection? told = null;
        Render<Chart>(parameters => parameters.Add(chart => chart.Model, Model).Add(chart => chart.Selected, selection => told = selection));

        await RaiseAsync(new("select", [new(0, 0), new(0, 1), new(0, 2)], Horizontal: new ChartRange(1, 2.5)));

        Assert.Equal(["low", "high"], told!.Marks.Select(mark => mark.Key));
        Assert.Equal(new ChartRange(1, 2.5), told.Horizontal);
        Assert.Null(told.Vertical);
    }

    [Fact]
    public async Task ZoomAndLegend_AreToldWithTheirOwnTypes()
    {
        ChartZoom? zoom = null;
        ChartLegendChange? legend = null;
        Render<Chart>(parameters => parameters.Add(chart => chart.Model, Model).Add(chart => chart.Zoomed, each => zoom = each).Add(chart => chart.LegendChanged, each => legend = each));

        await RaiseAsync(new("zoom", [], Vertical: new ChartRange(0, 1)));
        await RaiseAsync(new("legend", [new(0, 0)], IsShown: false));
        await RaiseAsync(new("shout", []));

        Assert.Equal(new ChartZoom(null, new ChartRange(0, 1)), zoom);
        Assert.Equal(new ChartLegendChange(0, IsShown: false), legend);
    }

    [Fact]
    public void Table_MarkWithKey_IsAButtonThatDoesWhatAClickDoes()
    {
        var told = new List<ChartMark>();
        var chart = Render<Chart>(parameters => parameters.Add(each => each.Model, Model).Add(each => each.MarkClicked, told.Add));
        chart.Find("[aria-controls]").Click();

        Assert.Equal(["true", "false"], chart.FindAll("tbody button").Select(button => button.GetAttribute("aria-pressed")));
        chart.FindAll("tbody button")[1].Click();

        Assert.Equal([new ChartMark(ChartMark.AllTraces, 1, "high")], told);
    }

    [Fact]
    public void Menu_Picture_IsAskedForByFormat()
    {
        var chart = Render<Chart>(parameters => parameters.Add(each => each.Model, Model));
        foreach (var text in new[] { ChartText.DownloadPng, ChartText.DownloadSvg })
        {
            chart.Find($"button[aria-label='{ChartText.More}']").Click();
            chart.FindAll(".menu button").Single(button => button.TextContent.Trim() == text).Click();
        }

        Assert.Equal(["png", "svg"], drawing.Invocations["picture"].Select(call => call.Arguments[0]));
        Assert.All(drawing.Invocations["picture"], call => Assert.Equal("scores", call.Arguments[1]));
        Assert.Empty(chart.FindAll(".menu"));
    }

    [Fact]
    public async Task Menu_Lasso_IsDrawnWithFromThenOn()
    {
        var chart = Render<Chart>(parameters => parameters.Add(each => each.Model, Model).Add(each => each.Selected, _ => { }));
        Assert.Equal("select", (await Interop.FigureAsync()).Drag);

        chart.Find($"button[aria-label='{ChartText.More}']").Click();
        chart.FindAll(".menu input")[1].Change(true);

        Assert.Single(drawing.Invocations["update"]);
        Assert.Equal("lasso", (await Interop.FigureAsync()).Drag);
    }

    private static ChartModel Model { get; } = new("Scores", "One sentence.", "Score", "Count", [new BarTrace("Count", ["low", "high", "none"], [1, 2, 3]) { Keys = ["low", "high", null], Highlighted = [0] }]);

    private Chart.Interop Interop => ((Microsoft.JSInterop.DotNetObjectReference<Chart.Interop>)charts.Invocations["draw"].Single().Arguments[1]!).Value;

    private Task RaiseAsync(Chart.ScriptEvent told) => Interop.RaiseAsync(told);
}
