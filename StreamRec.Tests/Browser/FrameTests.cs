using Microsoft.Playwright;
using StreamRec.Web.Hosting;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>What every page has around it: the narrow window, the menu, the skip link, the headers, the page for what does not exist.</summary>
public sealed class FrameTests(BrowserProgram program) : BrowserTest(program)
{
    // The narrowest that WCAG 2.2 asks for (1.4.10, reflow).
    private const int PhoneWidth = 320;

    [Theory]
    [InlineData("/")]
    [InlineData("/catalog")]
    [InlineData("/titles/{title}")]
    [InlineData("/questions/get_max_duration?platform=netflix")]
    [InlineData("/questions/get_actor")]
    [InlineData("/predictor?user={user}&title={title}")]
    [InlineData("/tastes?r={title}-9")]
    [InlineData("/matches")]
    [InlineData("/import")]
    [InlineData("/api")]
    [InlineData("/api?route=FindTitles")]
    public async Task Page_OnAPhone_NeverScrollsSideways(string path)
    {
        var page = await VisitAsync(Program.Fill(path), new Visitor("es", Width: PhoneWidth));

        Assert.Equal(PhoneWidth, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Header_AnyWidth_FitsIntoTheWindow()
    {
        var page = await VisitAsync("/activity", new Visitor("es"));
        foreach (var width in (int[])[320, 600, 833, 1000, 1100, 1216, 1217])
        {
            await page.SetViewportSizeAsync(width, 800);

            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task Menu_OnAPhone_WorksByKeyboard()
    {
        var page = await VisitAsync("/", new Visitor(Width: PhoneWidth));
        var catalog = page.GetByRole(AriaRole.Navigation, new() { Name = LayoutText.MainNavigation }).GetByRole(AriaRole.Link, new() { Name = LayoutText.Catalog });
        await Expect(catalog).ToBeHiddenAsync();

        await page.Button(LayoutText.OpenMenu).PressAsync("Enter");
        await Expect(catalog).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(catalog).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await catalog.PressAsync("Enter");

        await Expect(page.Heading(CatalogText.Title)).ToBeVisibleAsync();
        await Expect(catalog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SkipLink_Enter_MovesTheFocusToTheContent()
    {
        var page = await VisitAsync("/catalog");
        var link = page.Link(LayoutText.SkipToContent);
        await link.FocusAsync();
        await Expect(link).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await page.FocusedIdAsync());
        await page.WhenAtAsync("/catalog");
    }

    [Fact]
    public async Task Document_Headers_AreThoseThatKeepThePageToItself()
    {
        var page = await VisitAsync("/");
        var response = await page.GotoAsync("/catalog");
        await page.WhenInteractiveAsync();

        var headers = await response!.AllHeadersAsync();
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, headers["content-security-policy"]);
        Assert.Equal("nosniff", headers["x-content-type-options"]);
        Assert.Equal("same-origin", headers["referrer-policy"]);
        Assert.Equal("same-origin", headers["cross-origin-opener-policy"]);
        Assert.Contains("camera=()", headers["permissions-policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPage_Link_LeadsHome()
    {
        var page = await VisitMissingAsync("/no-such-page", new Visitor());
        await Expect(page.Heading(LayoutText.NotFoundTitle)).ToBeVisibleAsync();

        await page.Link(LayoutText.BackHome).ClickAsync();

        await Expect(page.Heading(HomeText.Headline)).ToBeVisibleAsync();
    }
}
