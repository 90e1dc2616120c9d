using Microsoft.Playwright;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>A profile from its first name to its end: stars are kept, the list follows at once and in every tab, and a deleted profile comes back.</summary>
[Collection(ChangingTests.Name)]
public sealed class MeTests(BrowserProgram program) : BrowserTest(program)
{
    private const int QuickStart = 10;

    [Theory]
    [InlineData("en", "Ada")]
    [InlineData("es", "Inés")]
    public async Task Newcomer_RatesTen_GetsAListThatFollowsAndStays(string language, string name)
    {
        var page = await StartAsync("/me", name, new Visitor(language));
        var before = await Comes(page).AllInnerTextsAsync();

        for (var place = 0; place < QuickStart; place++)
        {
            await RateAsync(page, place, place % 2 == 0 ? "End" : "Home+ArrowRight");
            await Expect(Count(page)).ToHaveTextAsync((place + 1).Written());
        }

        await Expect(page.Locator(".quick")).ToHaveCountAsync(0);
        await Expect(page.GetByText(Wording.Fill(ViewerText.ComesHow, TitleWording.Ratings(QuickStart)))).ToBeVisibleAsync();
        var after = await Comes(page).AllInnerTextsAsync();
        Assert.NotEqual(before, after);
        await Expect(page.Locator("ol.recommended .because").First).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);

        await page.ReloadAndWaitAsync();
        await Expect(Count(page)).ToHaveTextAsync(QuickStart.Written());
        await Expect(Comes(page)).ToHaveTextAsync(after, new() { UseInnerText = true });
        await Expect(page.Locator("ul[aria-labelledby=mine-title]").GetByRole(AriaRole.Slider)).ToHaveCountAsync(QuickStart);
    }

    [Fact]
    public async Task QuickStart_ByKeyboard_KeepsItsPlaceAndShowsEachTitleOnce()
    {
        var page = await StartAsync("/me", "Grace");
        var names = page.Locator(".ask .rating-row > .text > .name");
        var (first, second) = (await names.Nth(0).InnerTextAsync(), await names.Nth(1).InnerTextAsync());

        await RateAsync(page, 0, "End");
        await Expect(Count(page)).ToHaveTextAsync("1");
        await Expect(Stars(page).First).ToBeFocusedAsync();
        await Expect(page.Locator(".mine").GetByRole(AriaRole.Link, new() { Name = first, Exact = true })).ToHaveCountAsync(1);

        await page.Button(Wording.Fill(TastesText.Skip, second)).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(names.Nth(1)).Not.ToHaveTextAsync(second);
        await Expect(page.Button(Wording.Fill(TastesText.Skip, await names.Nth(1).InnerTextAsync()))).ToBeFocusedAsync();
        await Expect(page.Locator(".ask .rating-row")).ToHaveCountAsync(30);

        await page.Button(Wording.Fill(TastesText.Remove, first)).ClickAsync();
        await Expect(Count(page)).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Marks_OnTheList_TakeATitleOffItInEveryTab()
    {
        var page = await StartAsync($"/titles/{Program.PopularTitle.Id}", "Hedy");
        await page.Button(Wording.Fill(ViewerText.WatchListFor, Program.PopularTitle.Name)).First.ClickAsync();
        await Expect(page.Button(Wording.Fill(ViewerText.WatchListFor, Program.PopularTitle.Name)).First).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/me");
        await page.WhenInteractiveAsync();
        await Expect(page.Region($"{ViewerText.WatchList} 1").GetByText(Program.PopularTitle.Name)).ToBeVisibleAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/me");
        await other.WhenInteractiveAsync();
        var best = await Comes(other).First.InnerTextAsync();

        await page.Locator("ol.recommended").GetByRole(AriaRole.Button, new() { Name = Wording.Fill(ViewerText.NotForMeFor, best), Exact = true }).ClickAsync();

        await Expect(other.Region($"{ViewerText.NotForMe} 1").GetByText(best)).ToBeVisibleAsync();
        await Expect(Comes(other).GetByText(best, new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(Comes(other).First).ToBeVisibleAsync();
        await AssertAccessibleAsync(other);
    }

    [Theory]
    [InlineData("en", "Lise")]
    [InlineData("es", "Rosalía")]
    public async Task Delete_ThenBringBack_LeavesNothingOut(string language, string name)
    {
        var page = await StartAsync("/me", name, new Visitor(language));
        await RateAsync(page, 0, "End");
        await Expect(Count(page)).ToHaveTextAsync("1");
        var (file, lines) = await page.DownloadAsync(page.Button(Wording.Fill(ViewerText.Export, "CSV")));
        Assert.EndsWith(".csv", file, StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);

        await page.Button(ViewerText.Delete).ClickAsync();
        await page.Button(ViewerText.Delete).ClickAsync();
        await Expect(page.Heading(ViewerText.DoorTitle)).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);

        await page.Button(ViewerText.BringBack).ClickAsync();
        await Expect(page.Heading(Wording.Fill(ViewerText.Title, name))).ToBeVisibleAsync();
        await Expect(Count(page)).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task Rename_NameOfSomebodyElse_SaysSoAndKeepsTheOld()
    {
        await StartAsync("/me", "Emmy");
        var page = await StartAsync("/me", "Maryam");

        await page.Button(ViewerText.Rename).ClickAsync();
        await page.GetByLabel(ViewerText.Name).FillAsync("EMMY");
        await page.Button(ViewerText.Rename).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(ViewerText.RefusedNameTaken);

        await page.GetByLabel(ViewerText.Name).FillAsync("Mirzakhani");
        await page.Button(ViewerText.Rename).ClickAsync();
        await Expect(page.Heading(Wording.Fill(ViewerText.Title, "Mirzakhani"))).ToBeVisibleAsync();
    }

    // Starts a profile on the way to a page of the program.
    private Task<IPage> StartAsync(string path, string name, Visitor? visitor = null) => StartAsync(VisitAsync($"/me?returnTo={Uri.EscapeDataString(path)}", visitor), path, name);

    private static async Task<IPage> StartAsync(Task<IPage> visit, string path, string name)
    {
        var page = await visit;
        await page.GetByLabel(ViewerText.Name).FillAsync(name);
        await page.Button(ViewerText.Start).ClickAsync();
        await page.WhenAtAsync(path);
        await page.WhenInteractiveAsync();
        return page;
    }

    private static async Task RateAsync(IPage page, int place, string keys)
    {
        var stars = Stars(page).Nth(place);
        await stars.FocusAsync();
        foreach (var key in keys.Split('+'))
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private static ILocator Stars(IPage page) => page.Locator(".ask").GetByRole(AriaRole.Slider);

    private static ILocator Count(IPage page) => page.Locator("#mine-title .count");

    private static ILocator Comes(IPage page) => page.Locator("ol.recommended > li p.name");
}
