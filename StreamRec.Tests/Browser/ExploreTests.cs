using Microsoft.Playwright;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Pages.Catalog;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The dashboards: one choice filters everything, and the address holds it.</summary>
public sealed class ExploreTests(BrowserProgram program) : BrowserTest(program)
{
    private const string Catalog = "catalog";

    private readonly Explorer explorer = new();

    public static TheoryData<string> Languages => ["en", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Click_OnABar_FiltersAllCharts(string language)
    {
        var page = await VisitAsync("/explore/catalog", new Visitor(language));
        await Expect(Found(page)).ToHaveTextAsync(Text(ExplorationFilter.Empty));
        var films = ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Type, CatalogTerms.Movie));

        await ClickBarAsync(Chart(page, "types"), CatalogTerms.Movie);

        await Expect(Found(page)).ToHaveTextAsync(Text(films));
        await Expect(Chips(page)).ToHaveCountAsync(2);
        await Expect(Chips(page).First).ToHaveTextAsync($"{ExploreWording.Dimension(Dimensions.Type)}: {TitleText.Movies}");
        await page.WhenAtAsync("/explore/catalog?type=movie");

        // What is clicked again is given up.
        await ClickBarAsync(Chart(page, "types"), CatalogTerms.Movie);
        await Expect(Found(page)).ToHaveTextAsync(Text(ExplorationFilter.Empty));
    }

    [Fact]
    public async Task Chips_UndoAndClear_GoBack()
    {
        var page = await VisitAsync("/explore/catalog");
        await page.GetByLabel(ExploreText.DimensionPlatform, new() { Exact = true }).SelectOptionAsync("netflix");
        await Expect(Found(page)).ToHaveTextAsync(Text(Netflix));
        await page.GetByLabel(CatalogText.YearFrom, new() { Exact = true }).FillAsync("2000");
        await page.GetByLabel(CatalogText.YearFrom, new() { Exact = true }).PressAsync("Enter");
        await Expect(Found(page)).ToHaveTextAsync(Text(NetflixFrom2000));
        await page.WhenAtAsync("/explore/catalog?platform=netflix&year=2000..");

        await page.Button(ExploreText.Undo).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(Netflix));

        await page.List(ExploreText.Chosen).GetByRole(AriaRole.Link, new() { Name = ExploreText.ClearAll }).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(ExplorationFilter.Empty));
        await Expect(page.Button(ExploreText.Undo)).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task SharedLink_ReloadAndBack_ShowTheSame(string language)
    {
        var page = await VisitAsync("/explore/catalog?platform=netflix&year=2000..", new Visitor(language));
        await Expect(Found(page)).ToHaveTextAsync(Text(NetflixFrom2000));

        await page.ReloadAndWaitAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(NetflixFrom2000));
        await Expect(page.GetByLabel(CatalogText.YearFrom, new() { Exact = true })).ToHaveValueAsync("2000");

        await Chips(page).Nth(1).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(Netflix));
        await page.GoBackAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(NetflixFrom2000));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Rows_BehindAChoice_LeadToTheCatalogAndBack(string language)
    {
        var page = await VisitAsync("/explore/catalog?platform=netflix&year=2000..", new Visitor(language));
        await page.Link(ExploreText.ShowRows).ClickAsync();
        var rows = explorer.Rows(Program.Workspace, Catalog, NetflixFrom2000, 1, 25);
        await Expect(page.Heading(Wording.Fill(ExploreText.RowsFound, rows.Total))).ToBeVisibleAsync();
        await Expect(page.Link(rows.Items[0].Work.Name).First).ToBeVisibleAsync();

        await page.Link(ExploreText.OpenCatalog).ClickAsync();
        await page.WhenAtAsync("/" + CatalogAddress.Of(Explorer.ToCatalog(NetflixFrom2000).Query));
        await page.GoBackAsync();
        await page.Link(ExploreText.BackToCharts).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(NetflixFrom2000));
    }

    [Fact]
    public async Task Table_ByKeyboard_FiltersAsAClickDoes()
    {
        var page = await VisitAsync("/explore/catalog");
        var chart = Chart(page, "platforms");
        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.ShowTable }).PressAsync("Enter");

        await chart.GetByRole(AriaRole.Button, new() { Name = "Netflix", Exact = true }).PressAsync("Enter");

        await Expect(Found(page)).ToHaveTextAsync(Text(Netflix));
        await Expect(chart.GetByRole(AriaRole.Button, new() { Name = "Netflix", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Export_Csv_SaysWhatWasFiltered(string language)
    {
        var page = await VisitAsync("/explore/catalog?platform=netflix", new Visitor(language));

        var (name, lines) = await page.DownloadAsync(page.Button(ExploreText.ExportCsv));

        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        Assert.Equal($"{ExploreText.FileChart},{ExploreText.FileCategory},{ExploreText.FileSeries},{ExploreText.FileValue}", lines[0]);
        Assert.Contains(lines, line => line.StartsWith(Wording.Fill(ExploreText.FileFilters, $"{ExploreText.DimensionPlatform}: Netflix"), StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(Wording.Fill(ExploreText.FileSnapshot, Program.Workspace.Snapshot.Id), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Export_Document_OpensByItselfWithItsPictures(string language)
    {
        var page = await VisitAsync("/explore/catalog?platform=netflix", new Visitor(language));
        await Expect(Chart(page, "platforms").Locator("svg .bars .point path")).Not.ToHaveCountAsync(0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(ExploreText.ExportHtml).ClickAsync());
        Assert.EndsWith(".html", download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var html = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Wording.Fill(ExploreText.FileFilters, $"{ExploreText.DimensionPlatform}: Netflix"), html, StringComparison.Ordinal);
        Assert.Equal(html.Split("<article>").Length - 1, html.Split("src=\"data:image/svg+xml").Length - 1);
    }

    [Fact]
    public async Task Address_ThatNobodyCanMean_SaysSo()
    {
        var page = await VisitAsync("/explore/catalog?year=soon");

        await Expect(page.Heading(ExploreText.BadAddress)).ToBeVisibleAsync();
        await page.Link(ExploreText.ClearAll).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync(Text(ExplorationFilter.Empty));
    }

    [Fact]
    public async Task Overview_LeadsToEachDashboard()
    {
        var page = await VisitAsync("/explore");
        foreach (var definition in Explorer.Definitions)
        {
            await Expect(page.Locator($"a.door[href='explore/{definition.Id}']")).ToBeVisibleAsync();
        }

        await page.Locator("a.door[href='explore/catalog']").ClickAsync();
        await Expect(page.Heading(ExploreText.DashboardCatalog)).ToBeVisibleAsync();
    }

    private static ExplorationFilter Netflix => ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Platform, "netflix"));

    private static ExplorationFilter NetflixFrom2000 => Netflix.With(ExplorationCondition.Between(Dimensions.Year, 2000, double.PositiveInfinity));

    private static ILocator Found(IPage page) => page.Locator(".state").GetByRole(AriaRole.Status);

    private static ILocator Chips(IPage page) => page.List(ExploreText.Chosen).GetByRole(AriaRole.Link);

    private static ILocator Chart(IPage page, string id) => page.GetByRole(AriaRole.Figure, new() { Name = ExploreWording.Chart(Catalog, id), Exact = true });

    private string Text(ExplorationFilter filter) => ExploreWording.Found(explorer.Explore(Program.Workspace, new DashboardRequest(Catalog) { Filter = filter, Charts = [] }));

    // Where the drawing is: plotly hears of clicks through a layer of its own above the bars.
    private async Task ClickBarAsync(ILocator chart, string key)
    {
        await chart.ScrollIntoViewIfNeededAsync();
        var place = explorer.Explore(Program.Workspace, new DashboardRequest(Catalog) { Charts = ["types"] }).Charts[0].Categories.Select(category => category.Key).ToList().IndexOf(key);
        var bar = chart.Locator("[data-listening] svg .bars .point path").Nth(place);
        await bar.WaitForAsync();
        var box = (await bar.BoundingBoxAsync())!;
        await chart.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
