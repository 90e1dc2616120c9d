using Microsoft.Playwright;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Zoomed charts in the address, and addresses under a name.</summary>
[Collection(ChangingTests.Name)]
public sealed class SavedViewTests(BrowserProgram program) : BrowserTest(program)
{
    private const string Zoomed = "/explore/catalog?zoom.release-years=1990..2010";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Zoom_SharedLinkReloadAndBack_ShowTheSamePart(string language)
    {
        var page = await VisitAsync(Zoomed, new Visitor(language));
        await (await FirstYearAsync(page)).ToHaveTextAsync("1990");

        await page.ReloadAndWaitAsync();
        await (await FirstYearAsync(page)).ToHaveTextAsync("1990");

        await page.List(ExploreText.Chosen).GetByRole(AriaRole.Link, new() { Name = ExploreText.ClearAll }).ClickAsync();
        await page.WhenAtAsync("/explore/catalog");
        await (await FirstYearAsync(page)).Not.ToHaveTextAsync("1990");
        await page.GoBackAsync();
        await (await FirstYearAsync(page)).ToHaveTextAsync("1990");
    }

    [Fact]
    public async Task Zoom_DrawnAndDoubleClicked_ComesToTheAddressAndLeavesIt()
    {
        var page = await VisitAsync("/explore/catalog");
        var chart = Chart(page);
        await chart.ScrollIntoViewIfNeededAsync();
        await chart.Locator("[data-listening] .nsewdrag").WaitForAsync();
        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.More }).ClickAsync();
        await chart.GetByLabel(ChartText.DragZoom).CheckAsync();
        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.More }).ClickAsync();

        // The drawing follows the choice when the server has answered.
        await page.WaitForFunctionAsync("canvas => canvas._fullLayout.dragmode === 'zoom'", await chart.Locator(".canvas").ElementHandleAsync());
        var box = (await chart.Locator(".nsewdrag").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.5f), box.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.8f), box.Y + 61, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(page.List(ExploreText.Chosen)).ToContainTextAsync(Wording.Fill(ExploreText.Zoomed, ExploreWording.Chart("catalog", "release-years")));
        Assert.StartsWith("/explore/catalog?zoom.release-years=", page.PathAndQuery(), StringComparison.Ordinal);

        // Where the page was scrolled to, the chart still is.
        await Expect(chart.Locator(".nsewdrag")).ToBeInViewportAsync();
        await page.Mouse.DblClickAsync(box.X + (box.Width / 2), box.Y + 60);
        await page.WhenAtAsync("/explore/catalog");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task View_SavedRenamedAndDeleted_IsSeenByOthersAtOnce(string language)
    {
        var name = "Netflix " + language;
        var page = await VisitAsync("/explore/catalog?platform=netflix", new Visitor(language));
        var other = await VisitAsync("/explore", new Visitor(language));
        await Opener(page).ClickAsync();
        await Opener(other).ClickAsync();

        await page.GetByLabel(ViewsText.Name).FillAsync(name);
        await page.Button(ViewsText.Save).ClickAsync();
        await Views(other).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await other.WhenAtAsync("/explore/catalog?platform=netflix");

        await page.Button(Wording.Fill(ViewsText.RenameView, name)).ClickAsync();
        await page.GetByLabel(Wording.Fill(ViewsText.NewName, name)).FillAsync(name + " 2");
        await page.Button(ViewsText.Rename).ClickAsync();
        await Expect(Views(page).GetByRole(AriaRole.Link, new() { Name = name + " 2", Exact = true })).ToHaveAttributeAsync("aria-current", "page");

        await page.Button(Wording.Fill(ViewsText.DeleteView, name + " 2")).ClickAsync();
        await page.Button(ViewsText.Delete).ClickAsync();
        await Expect(Opener(page)).ToHaveTextAsync(Wording.Fill(ViewsText.SavedViews, 0));
        await Expect(Opener(other)).ToHaveTextAsync(Wording.Fill(ViewsText.SavedViews, 0));
    }

    [Fact]
    public async Task View_OfAnotherSnapshot_SaysSo()
    {
        var view = await Program.SavedViews.SaveAsync("Old", "explore/people", "an-older-one", TestContext.Current.CancellationToken);
        try
        {
            var page = await VisitAsync("/explore/people");
            await Expect(page.GetByRole(AriaRole.Note)).ToHaveTextAsync(Wording.Fill(ViewsText.OtherSnapshot, "Old", "an-older-one", Program.Workspace.Snapshot.Id));
        }
        finally
        {
            await Program.SavedViews.DeleteAsync(view.Id, TestContext.Current.CancellationToken);
        }
    }

    private static ILocator Chart(IPage page) => page.GetByRole(AriaRole.Figure, new() { Name = ExploreWording.Chart("catalog", "release-years"), Exact = true });

    // The text of the first tick along the chart's foot; a chart is drawn when it comes into sight.
    private static async Task<ILocatorAssertions> FirstYearAsync(IPage page)
    {
        await Chart(page).ScrollIntoViewIfNeededAsync();
        return Expect(Chart(page).Locator(".xtick text").First);
    }

    private static ILocator Opener(IPage page) => page.Locator(".saved > button");

    private static ILocator Views(IPage page) => page.Region(ViewsText.Title);
}
