using Microsoft.Playwright;
using StreamRec.Core.Catalog;
using StreamRec.Web.Components.Pages.Catalog;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The catalog: searching, filtering, and the address that remembers both.</summary>
public sealed class CatalogTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task Search_Typing_NarrowsTheResultsAndStaysInTheAddress()
    {
        var word = Program.PopularTitle.Name.Split(' ').MaxBy(each => each.Length)!;
        var page = await VisitAsync("/catalog");
        await Expect(Found(page)).ToHaveTextAsync(Count(new CatalogQuery()));

        await SearchField(page).PressSequentiallyAsync(word);

        await Expect(Found(page)).ToHaveTextAsync(Count(new CatalogQuery { Search = word }));
        Assert.NotEqual(Count(new CatalogQuery()), Count(new CatalogQuery { Search = word }));
        await Expect(SearchField(page)).ToHaveValueAsync(word);
        await Expect(page.List(CatalogText.Title).GetByRole(AriaRole.Link, new() { Name = Program.PopularTitle.Name })).Not.ToHaveCountAsync(0);
        await page.WhenAtAsync("/" + CatalogAddress.Of(new CatalogQuery { Search = word }));
    }

    [Fact]
    public async Task Filter_Genre_GivesAsManyTitlesAsItsCountSays()
    {
        var genre = Program.Workspace.Catalog.Find(new CatalogQuery()).Facets.Genres[1];
        var page = await VisitAsync("/catalog");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"{GenreWording.OfGenre(genre.Key)} {genre.Count.Written()}", Exact = true }).ClickAsync();

        await Expect(Found(page)).ToHaveTextAsync(CatalogWording.Found(genre.Count));
        await Expect(page.List(CatalogText.Filters).GetByRole(AriaRole.Link, new() { Name = Wording.Fill(CatalogText.Remove, GenreWording.OfGenre(genre.Key)) })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Address_ReloadAndBack_RestoreTheState()
    {
        var genre = Program.Workspace.Catalog.Find(new CatalogQuery()).Facets.Genres[1];
        var (all, some) = (new CatalogQuery(), new CatalogQuery { Genres = [genre.Key] });
        var page = await VisitAsync("/catalog");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = GenreWording.OfGenre(genre.Key) }).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync(Count(some));

        await page.ReloadAndWaitAsync();
        await Expect(Found(page)).ToHaveTextAsync(Count(some));
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = GenreWording.OfGenre(genre.Key) })).ToBeCheckedAsync();

        await page.GoBackAsync();
        await Expect(Found(page)).ToHaveTextAsync(Count(all));
        await page.WhenAtAsync("/catalog");
    }

    [Fact]
    public async Task Sort_ByName_ShowsTheFirstNameFirst()
    {
        var first = Program.Workspace.Catalog.Find(new CatalogQuery { Sort = CatalogSort.Title }).Items[0];
        var page = await VisitAsync("/catalog");

        await page.GetByRole(AriaRole.Combobox, new() { Name = CatalogText.Sort }).SelectOptionAsync(CatalogText.SortTitle);

        await Expect(page.List(CatalogText.Title).GetByRole(AriaRole.Link).First).ToHaveAccessibleNameAsync(first.Name);
    }

    [Fact]
    public async Task Paging_Next_ShowsTheSecondPage()
    {
        var second = Program.Workspace.Catalog.Find(new CatalogQuery { Page = 2 });
        var page = await VisitAsync("/catalog");

        await page.Link(ControlsText.Next).ClickAsync();

        await Expect(page.List(CatalogText.Title).GetByRole(AriaRole.Link).First).ToHaveAccessibleNameAsync(second.Items[0].Name);
        await page.WhenAtAsync("/catalog?page=2");
    }

    [Fact]
    public async Task Search_NothingFits_OffersToDropAFilter()
    {
        var page = await VisitAsync("/catalog?platform=hulu&yearFrom=1901&yearTo=1902");

        await Expect(page.Heading(CatalogText.Empty)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = CatalogText.Year.ToLowerInvariant() }).First.ClickAsync();

        await Expect(Found(page)).ToHaveTextAsync(Count(new CatalogQuery { Platforms = [Platform.Find("hulu")!] }));
    }

    private static ILocator SearchField(IPage page) => page.GetByRole(AriaRole.Searchbox, new() { Name = CatalogText.SearchLabel, Exact = true });

    private static ILocator Found(IPage page) => page.Region(CatalogText.Title).GetByRole(AriaRole.Status);

    private string Count(CatalogQuery query) => CatalogWording.Found(Program.Workspace.Catalog.Find(query).Total);
}
