using Microsoft.Playwright;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Web.Components.Pages.Stories;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Stories as people play them: every slide says what the data say, and its address brings it back.</summary>
public sealed class StoryTests(BrowserProgram program) : BrowserTest(program)
{
    private readonly Storyteller teller = new(new Explorer());

    public static TheoryData<string> Languages => ["en", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Next_ThroughAStory_ShowsEverySlideAndEndsInTheDashboard(string language)
    {
        var story = Tell("catalog");
        var page = await VisitAsync("/stories", new Visitor(language));
        await page.Locator($"a[href='{StoryAddress.Of(story.Id)}']").ClickAsync();
        foreach (var step in story.Steps)
        {
            await Expect(page.Heading(StoryWording.Headline(story.Id, step.Finding))).ToBeVisibleAsync();
            await Expect(page.GetByText(StoryWording.Sentence(story.Id, step.Finding))).ToBeVisibleAsync();
            await page.Locator(".slide .js-plotly-plot svg.main-svg").First.WaitForAsync();
            await Next(page).ClickAsync();
        }

        await Expect(page.Heading(StoryText.EndTitle)).ToBeVisibleAsync();
        await page.Link(StoryText.ExploreYourself).ClickAsync();
        await page.WhenAtAsync($"/explore/catalog?{story.Steps[0].Filter}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Address_ReloadAndBack_BringTheSlideBack(string language)
    {
        var story = Tell("audience");
        var page = await VisitAsync($"/stories/audience/{story.Steps[1].Id}", new Visitor(language));
        await Expect(Headline(page, story, 1)).ToBeVisibleAsync();

        await Next(page).ClickAsync();
        await page.WhenAtAsync($"/stories/audience/{story.Steps[2].Id}");
        await page.ReloadAndWaitAsync();
        await Expect(Headline(page, story, 2)).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(Headline(page, story, 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_ArrowsHomeAndEnd_TurnThePages()
    {
        var story = Tell("money");
        var page = await VisitAsync("/stories/money");
        await page.Locator(".stage[data-state='idle']").WaitForAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(Headline(page, story, 1)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Headline(page, story, 0)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Heading(StoryText.EndTitle)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(Headline(page, story, 0)).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Play_FullScreen_TurnsThePagesUntilPaused(string language)
    {
        var story = Tell("catalog");
        var page = await VisitAsync("/stories/catalog", new Visitor(language));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.NoPreference });
        await page.Button(StoryText.Play).ClickAsync();
        await page.WaitForFunctionAsync("() => document.fullscreenElement?.classList.contains('stage')");
        await page.Locator(".stage[data-state='playing']").WaitForAsync();

        // The clock is an animation: a test need not wait for it.
        await page.EvaluateAsync("() => document.querySelector('[data-clock]').getAnimations()[0].finish()");
        await Expect(Headline(page, story, 1)).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.fullscreenElement !== null"));

        await page.Button(StoryText.Pause).ClickAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('[data-clock]').getAnimations().length"));
        await Expect(page.Button(StoryText.Resume)).ToBeFocusedAsync();

        await page.Button(StoryText.Leave).ClickAsync();
        await page.WaitForFunctionAsync("() => document.fullscreenElement === null");
        await Expect(page.Button(StoryText.Play)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Play_LessMotionWanted_WaitsForTheVisitor()
    {
        var page = await VisitAsync("/stories/catalog");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await page.Button(StoryText.Play).ClickAsync();

        await page.Locator(".stage[data-state='paused']").WaitForAsync();
        await Expect(page.Button(StoryText.Resume)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Play_PointerOverTheChart_HoldsTheClock()
    {
        var page = await VisitAsync("/stories/catalog");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.NoPreference });
        await page.Button(StoryText.Play).ClickAsync();
        await page.Locator(".stage[data-state='playing']").WaitForAsync();

        await page.Locator(".slide .canvas").HoverAsync();
        await page.Locator(".stage[data-held]").WaitForAsync();
        Assert.Equal("paused", await page.EvaluateAsync<string>("() => document.querySelector('[data-clock]').getAnimations()[0].playState"));

        await page.Locator(".slide h1").HoverAsync();
        await page.Locator(".stage:not([data-held])").WaitForAsync();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task AllSlides_SavedAsAFile_HoldEveryPicture(string language)
    {
        var story = Tell("catalog");
        var page = await VisitAsync("/stories/catalog/all", new Visitor(language));
        await page.Locator(".js-plotly-plot svg.main-svg").First.WaitForAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(StoryText.SaveHtml).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var html = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(story.Steps.Count, html.Split("src=\"data:image/svg+xml").Length - 1);
        Assert.All(story.Steps, step => Assert.Contains(StoryWording.Headline(story.Id, step.Finding).Replace("&", "&amp;", StringComparison.Ordinal), html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_ThatIsNoSlide_LeadsToTheFirst()
    {
        var page = await VisitAsync("/stories/catalog/recipes");

        await Expect(page.Heading(StoryText.NoSlide)).ToBeVisibleAsync();
        await page.Link(StoryText.ToStart).ClickAsync();
        await Expect(Headline(page, Tell("catalog"), 0)).ToBeVisibleAsync();
    }

    private static ILocator Next(IPage page) => page.Link(StoryText.Next);

    private static ILocator Headline(IPage page, Story story, int step) => page.Heading(StoryWording.Headline(story.Id, story.Steps[step].Finding));

    private Story Tell(string id) => teller.Tell(Program.Workspace, id);
}
