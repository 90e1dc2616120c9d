using Microsoft.Playwright;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>An operator asks the data: run, see, draw, take away, come back.</summary>
[Collection(ChangingTests.Name)]
public sealed class SqlTests(BrowserProgram program) : BrowserTest(program)
{
    private const string Counting = "SELECT platform, count(*) AS titles FROM titles GROUP BY platform ORDER BY platform";

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("es", 390)]
    public async Task Query_FromTheLink_RunsOnAClickOnlyAndIsDrawnSavedAndRemembered(string language, int width)
    {
        var page = await VisitAsync(Address(Counting), new Visitor(language, Width: width));
        await Expect(page.Locator("#sql-text")).ToHaveValueAsync(Counting);
        await Expect(page.Locator("table")).ToHaveCountAsync(0);

        await page.Button(SqlText.Run).ClickAsync();
        await Expect(Cell(page, 1, 1)).ToHaveTextAsync("amazon");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = ", 2 " })).ToBeVisibleAsync();

        await page.GetByLabel(SqlText.Kind).SelectOptionAsync("bar");
        await page.GetByLabel(SqlText.Horizontal).SelectOptionAsync("platform");
        await page.GetByLabel(SqlText.Vertical).SelectOptionAsync("titles");
        await AssertDrawnAsync(page);
        await page.WhenAtAsync(Address(Counting) + "&chart=bar&x=platform&y=titles");
        await AssertAccessibleAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");

        var (name, lines) = await page.DownloadAsync(page.GetByRole(AriaRole.Region, new() { Name = SqlText.Result }).GetByText("CSV"));
        Assert.Equal("streamrec-sql.csv", name);
        Assert.Equal("platform,titles", lines[0]);
        Assert.StartsWith("amazon,", lines[1], StringComparison.Ordinal);

        await page.ReloadAndWaitAsync();
        await Expect(page.Locator("#sql-text")).ToHaveValueAsync(Counting);
        await Expect(page.GetByRole(AriaRole.Complementary).GetByText(Counting)).ToBeVisibleAsync();
        await page.Button(SqlText.Run).ClickAsync();
        await AssertDrawnAsync(page);
    }

    [Fact]
    public async Task Query_WrongAndEndless_SaysWhereAndStops()
    {
        var page = await VisitAsync(Address("SELECT platform,\n  nothing FROM titles"));
        await page.Button(SqlText.Run).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).Locator("mark")).ToHaveTextAsync("nothing");
        await page.Button(SqlText.ShowPlace).ClickAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd) === 'nothing'");

        await page.Locator("#sql-text").FillAsync("SELECT count(*) FROM range(1000000000000) a(i) WHERE sin(i) > 2");
        await page.Locator("#sql-text").PressAsync("Control+Enter");
        await page.Button(SqlText.Stop).ClickAsync();
        await Expect(page.GetByText(SqlText.Stopped)).ToBeVisibleAsync();
        await page.Button(SqlText.ExamplePlatforms).ClickAsync();
        await Expect(Cell(page, 1, 1)).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#sql-text")).ToHaveValueAsync("SELECT count(*) FROM range(1000000000000) a(i) WHERE sin(i) > 2");
        await Expect(page.Locator("table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Tables_NameChosen_GoesWhereTheCursorIsAndColumnsSort()
    {
        var page = await VisitAsync(Address("SELECT name, release_year FROM"));
        await page.Locator("#sql-text").PressAsync("End");
        await page.Locator("summary").Filter(new() { HasText = "works" }).First.ClickAsync();
        await page.Button(SqlText.InsertName.Replace("{0}", "works", StringComparison.Ordinal)).ClickAsync();
        await Expect(page.Locator("#sql-text")).ToHaveValueAsync("SELECT name, release_year FROM works ");

        await page.Button(SqlText.Run).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader).GetByText("release_year").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = "release_year" })).ToHaveAttributeAsync("aria-sort", "ascending");
        var oldest = await Cell(page, 1, 2).InnerTextAsync();
        await page.GetByRole(AriaRole.Columnheader).GetByText("release_year").ClickAsync();
        await Expect(Cell(page, 1, 2)).Not.ToHaveTextAsync(oldest);
        await Expect(page.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = "release_year" })).ToHaveAttributeAsync("aria-sort", "descending");
    }

    // Charts are drawn when they come near the screen.
    private static async Task AssertDrawnAsync(IPage page)
    {
        await page.Locator("figure.chart").ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator("figure.chart .main-svg").First).ToBeVisibleAsync();
    }

    private static string Address(string sql) => "/sql?sql=" + Uri.EscapeDataString(sql);

    private static ILocator Cell(IPage page, int row, int column) => page.Locator($"tbody tr:nth-child({row}) td:nth-child({column + 1})").First;
}
