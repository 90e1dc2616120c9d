using System.Globalization;
using Microsoft.Playwright;
using StreamRec.Core.Catalog;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;
using TitleText = StreamRec.Web.Resources.TitleText;

namespace StreamRec.Tests.Browser;

/// <summary>A title's own page: what is like it, and its ratings as a drawing, a table and a file that agree.</summary>
public sealed class TitleTests(BrowserProgram program) : BrowserTest(program)
{
    private const double HeightTolerance = 0.02;

    private IReadOnlyList<int> Histogram => TitleRatings.Of(Program.Workspace.Ratings, Program.PopularTitle.Row).Histogram;

    [Fact]
    public async Task Title_SimilarOnes_AreThoseOfThePredictorAndLeadOn()
    {
        var catalog = Program.Workspace.Catalog;
        var similar = catalog.Works[Program.Workspace.Predictor.Similar(Program.PopularTitle.Row, 1)[0].Document];
        var page = await VisitAsync(Program.Fill("/titles/{title}"));
        await Expect(page.Heading(Program.PopularTitle.Name)).ToBeVisibleAsync();

        await page.List(TitleText.Similar).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page.Heading(similar.Name)).ToBeVisibleAsync();
        await page.WhenAtAsync($"/titles/{similar.Id}");
    }

    [Fact]
    public async Task Chart_Bars_AreAsHighAsTheTableSays()
    {
        var page = await VisitAsync(Program.Fill("/titles/{title}"));
        var chart = page.GetByRole(AriaRole.Figure, new() { Name = TitleText.DistributionTitle });
        // The drawing is for the eye only, so it has no role and no name to be found by.
        var bars = chart.Locator("svg .bars .point path");
        await Expect(bars).ToHaveCountAsync(Histogram.Count);

        var heights = await bars.EvaluateAllAsync<double[]>("bars => bars.map(bar => bar.getBBox().height)");
        Assert.All(heights.Zip(Histogram), bar => Assert.Equal((double)bar.Second / Histogram.Max(), bar.First / heights.Max(), HeightTolerance));

        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.ShowTable }).ClickAsync();
        await Expect(chart.GetByRole(AriaRole.Cell)).ToHaveTextAsync(Histogram.Select(count => count.Written()));
    }

    [Fact]
    public async Task Chart_Download_HoldsTheNumbersOfTheChart()
    {
        var page = await VisitAsync(Program.Fill("/titles/{title}"));

        await page.Button(ChartText.More).ClickAsync();
        var (name, lines) = await page.DownloadAsync(page.Button(ChartText.Download));

        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        Assert.Equal($"{TitleText.AxisStars},{TitleText.AxisRatings}", lines[0]);
        Assert.Equal(Histogram.Select((count, step) => string.Create(CultureInfo.InvariantCulture, $"{(step + 1) / 2.0},{count}")), lines[1..]);
    }

    [Fact]
    public async Task Title_AskPredictor_TakesTheTitleAlong()
    {
        var page = await VisitAsync(Program.Fill("/titles/{title}"));

        await page.Link(TitleText.AskPredictor).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = ControlsText.PickTitle, Exact = true })).ToHaveValueAsync(Program.PopularTitle.Name);
    }

    [Fact]
    public async Task Title_Unknown_SaysSoAndLeadsBackToTheCatalog()
    {
        var page = await VisitAsync("/titles/none");
        await Expect(page.Heading(Wording.Fill(TitleText.NotFound, "none"))).ToBeVisibleAsync();

        await page.Link(LayoutText.NotFoundCatalog).ClickAsync();

        await Expect(page.Heading(CatalogText.Title)).ToBeVisibleAsync();
    }
}
