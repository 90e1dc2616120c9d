using Microsoft.Playwright;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The API page in a browser: a route found, its example run, changed and shared.</summary>
public sealed class ApiPageTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task Run_ExampleOfARoute_ShowsStatusAndReadableBody()
    {
        var page = await VisitAsync("/api");
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = "/api/titles/{id}" }).Filter(new() { HasText = "One title" }).ClickAsync();
        await page.WhenAtAsync("/api?route=GetTitle");

        await page.Button(ApiText.Run).ClickAsync();

        await Expect(Answer(page).GetByRole(AriaRole.Status)).ToContainTextAsync("200");
        await Expect(Answer(page).GetByRole(AriaRole.Status)).ToContainTextAsync("application/json");
        await Expect(Body(page)).ToContainTextAsync($"{{\n  \"id\": \"{Program.PopularTitle.Id}\",\n");
        await Expect(Body(page).Locator(".json-name").First).ToHaveTextAsync("\"id\"");
    }

    [Fact]
    public async Task Change_OfAValue_IsInTheAddressAndTheCommand()
    {
        var page = await VisitAsync("/api?route=FindUsers");
        await page.Locator("#parameter-count").FillAsync("2");
        await page.Locator("#parameter-count").PressAsync("Enter");
        await Expect(Body(page)).ToContainTextAsync("ratingCount");

        await page.WhenAtAsync("/api?route=FindUsers&search=1&count=2");
        await Expect(page.GetByText("/api/users?search=1&count=2")).ToBeVisibleAsync();
        Assert.Equal(2, await Body(page).Locator(".json-name").Filter(new() { HasText = "ratingCount" }).CountAsync());

        await page.ReloadAndWaitAsync();
        await Expect(page.Locator("#parameter-count")).ToHaveValueAsync("2");
    }

    [Fact]
    public async Task Clear_OfTheOnlyValue_LeavesTheFieldEmpty()
    {
        var page = await VisitAsync("/api?route=GetCountPlatform");
        await page.Locator("#parameter-platform").SelectOptionAsync("");

        await page.Button(ApiText.Run).ClickAsync();

        await Expect(Body(page)).ToContainTextAsync("hulu");
        await Expect(page.Locator("#parameter-platform")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Run_RequiredValueMissing_IsNotSent()
    {
        var page = await VisitAsync("/api?route=GetTitle");
        await page.Locator("#parameter-id").FillAsync("");

        await page.Button(ApiText.Run).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "id" })).ToBeVisibleAsync();
        await Expect(Body(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Language_Switch_KeepsRouteAndValues()
    {
        var page = await VisitAsync("/api?route=GetActor&platform=hulu&year=2018");
        Speak("es");

        await page.Link("Español").ClickAsync();

        await Expect(page.Button(ApiText.Run)).ToBeVisibleAsync();
        await Expect(page.Locator("#parameter-platform")).ToHaveValueAsync("hulu");
    }

    [Fact]
    public async Task LongAnswer_IsCutAndSaysSo()
    {
        var page = await VisitAsync("/api?route=ExportTitles&sort=title");

        await page.Button(ApiText.Run).ClickAsync();

        await Expect(Answer(page)).ToContainTextAsync(ApiText.Cut.Split("{1")[0].Replace("{0:N0}", 200_000.Written(), StringComparison.Ordinal));
        Assert.Equal(200_000, (await Body(page).EvaluateAsync<string>("element => element.textContent")).Length);
    }

    private static ILocator Answer(IPage page) => page.Region(ApiText.Result);

    private static ILocator Body(IPage page) => Answer(page).Locator("pre");
}
