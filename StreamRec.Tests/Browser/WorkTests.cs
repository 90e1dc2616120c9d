using Microsoft.Playwright;
using StreamRec.Core.Catalog;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;
using TitleText = StreamRec.Web.Resources.TitleText;

namespace StreamRec.Tests.Browser;

/// <summary>A film that several sources have: one page for all of them, with its people and where it can be watched.</summary>
public sealed class WorkTests(BrowserProgram program) : BrowserTest(program)
{
    private Work OnTwoPlatforms => Program.Workspace.Catalog.Works.First(work => work.Streaming.Count() > 1 && Program.Workspace.Films.Of(work) is not null && work.Directors.Any(PeopleIndex.HasLetter));

    [Fact]
    public async Task Title_OnSeveralPlatforms_SaysWhereToWatchAndWhy()
    {
        var work = OnTwoPlatforms;
        var page = await VisitAsync($"/titles/{work.Titles[^1].Id}");

        await Expect(page.Heading(work.Name)).ToBeVisibleAsync();
        await Expect(page.List(TitleText.WhereToWatch).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(work.Titles.Count(title => title.Platform.IsStreaming));
        await Expect(page.Heading(TitleText.FilmFacts)).ToBeVisibleAsync();
        await page.GetByText(TitleText.WhySame).ClickAsync();
        await Expect(page.Locator("details.why li").First).ToContainTextAsync(work.Titles[0].Id);
    }

    [Fact]
    public async Task Title_Director_LeadsToTheirPage()
    {
        var work = OnTwoPlatforms;
        var page = await VisitAsync($"/titles/{work.Id}");

        await page.GetByRole(AriaRole.Link, new() { Name = work.Directors[0], Exact = true }).First.ClickAsync();

        await Expect(page.Heading(Program.Workspace.People.Find(work.Directors[0])!.Name)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Catalog_LengthFilter_StaysInTheAddress()
    {
        var length = Program.Workspace.Catalog.Find(new CatalogQuery()).Facets.Of(CatalogFilter.Length).First(value => value.Key == "90-119-min");
        var page = await VisitAsync($"/catalog?length={length.Key}");

        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = $"{CatalogText.Length90To119} {length.Count.Written()}", Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByText(Wording.Count(length.Count, CatalogText.FoundOne, CatalogText.Found), new() { Exact = true })).ToBeVisibleAsync();
    }

}
