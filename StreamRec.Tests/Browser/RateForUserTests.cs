using Microsoft.Playwright;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Rating for an imported user: one profile stands for them, what is said takes the place of their ratings, and what is taken back makes those count again.</summary>
public sealed class RateForUserTests(BrowserProgram program) : BrowserTest(program)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task ImportedUser_RatedFor_MovesTheListAndGetsTheImportedRatingBack(string language)
    {
        var imported = Program.Workspace.Ratings.TitlesOf(Program.BusyUserRow).Length;
        var page = await RateAsync(new Visitor(language));
        await Expect(Told(page, imported, own: 0)).ToBeVisibleAsync();
        var before = await ComesAsync(page);
        await AssertAccessibleAsync(page);

        // It cannot be taken away, and the stars say so.
        var stars = Imported(page).GetByRole(AriaRole.Slider).First;
        var given = await stars.InputValueAsync();
        await stars.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(ViewerText.RefusedImportedRating);
        await Expect(stars).ToHaveValueAsync(given);

        await stars.FillAsync("0.5");
        await Expect(Told(page, imported - 1, own: 1)).ToBeVisibleAsync();
        await Expect(stars).ToHaveValueAsync("0.5");
        await Expect(Imported(page).First).ToContainTextAsync(InsteadOf(given));
        var after = await ComesAsync(page);
        Assert.NotEqual(before, after);
        await AssertAccessibleAsync(page);

        // Whoever comes next rates with the same profile, and finds what was said apart from what was imported.
        var other = await RateAsync(new Visitor(language));
        await Expect(Told(other, imported - 1, own: 1)).ToBeVisibleAsync();
        Assert.Equal(after, await ComesAsync(other));
        await Expect(Own(other)).ToHaveCountAsync(1);
        await Expect(Own(other)).ToContainTextAsync(InsteadOf(given));

        await Own(other).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Told(other, imported, own: 0)).ToBeVisibleAsync();
        await Expect(Imported(other).GetByRole(AriaRole.Slider).First).ToHaveValueAsync(given);
        Assert.Equal(before, await ComesAsync(other));
        await Expect(stars).ToHaveValueAsync(given);
    }

    private Task<IPage> RateAsync(Visitor visitor) => RateAsync(VisitAsync(Program.Fill("/predictor?user={user}"), visitor));

    private static async Task<IPage> RateAsync(Task<IPage> visit)
    {
        var page = await visit;
        await page.Button(ViewerText.RateForUser).ClickAsync();
        await page.WhenAtAsync("/me");
        await page.WhenInteractiveAsync();
        return page;
    }

    private ILocator Told(IPage page, int imported, int own) => page.GetByText(Wording.Fill(
        ViewerText.ForUser,
        Program.BusyUser,
        Wording.Count(imported, ViewerText.ForUserImportedOne, ViewerText.ForUserImported),
        Wording.Count(own, ViewerText.ForUserOwnOne, ViewerText.ForUserOwn)));

    private static string InsteadOf(string given) => Wording.Fill(ViewerText.InsteadOf, TitleWording.HalfStepScore(double.Parse(given, System.Globalization.CultureInfo.InvariantCulture)));

    private static ILocator Imported(IPage page) => page.Locator(".imported").GetByRole(AriaRole.Listitem);

    private static ILocator Own(IPage page) => page.Locator("ul[aria-labelledby=mine-title]").GetByRole(AriaRole.Listitem);

    // The titles with their scores, without what is told of their way in the list.
    private static async Task<string> ComesAsync(IPage page) => string.Join("; ", await page.Locator("ol.recommended > li").Locator("p.name, .score strong").AllInnerTextsAsync());
}
