using Microsoft.Playwright;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Language and theme.</summary>
public sealed class PreferenceTests(BrowserProgram program) : BrowserTest(program)
{
    private const string LuminanceOfThePaper = """
        () => {
          const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
          return (red + green + blue) / 765;
        }
        """;

    [Fact]
    public async Task Language_Switch_KeepsThePageAndStays()
    {
        var page = await VisitAsync("/catalog?platform=netflix");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Heading(CatalogText.Title)).ToBeVisibleAsync();

        Speak("es");
        await page.Link("Español").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await page.WhenInteractiveAsync();
        await Expect(page.Heading(CatalogText.Title)).ToBeVisibleAsync();
        Assert.Equal("/catalog?platform=netflix", page.PathAndQuery());

        await page.Link(LayoutText.Questions).ClickAsync();
        await Expect(page.Heading(QuestionsText.MaxDuration)).ToBeVisibleAsync();
        await page.ReloadAndWaitAsync();
        await Expect(page.Heading(QuestionsText.MaxDuration)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Theme_Switch_StaysOverAReload()
    {
        var page = await VisitAsync("/");
        Assert.InRange(await page.EvaluateAsync<double>(LuminanceOfThePaper), 0.8, 1);

        await page.Button(LayoutText.SwitchTheme).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAndWaitAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.InRange(await page.EvaluateAsync<double>(LuminanceOfThePaper), 0, 0.2);
    }

    [Fact]
    public async Task Theme_BrowserPrefersDark_IsDarkWithoutASwitch()
    {
        var page = await VisitAsync("/", new Visitor(Theme: ColorScheme.Dark));

        Assert.InRange(await page.EvaluateAsync<double>(LuminanceOfThePaper), 0, 0.2);
    }
}
