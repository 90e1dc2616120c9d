using Microsoft.Playwright;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Browser;

/// <summary>Every page passes axe's rules for WCAG 2.0 to 2.2, levels A and AA, in both languages and both themes.</summary>
public sealed class AccessibilityTests(BrowserProgram program) : BrowserTest(program)
{
    public static TheoryData<string, string> Pages()
    {
        string[] paths =
        [
            "/", "/catalog", "/catalog?search=zzzzqqqq", "/titles/{title}", "/questions/get_max_duration?platform=netflix", "/questions/get_score_count",
            "/questions/get_actor?platform=nowhere&year=x", "/questions/films/cantidad_filmaciones_mes", "/questions/films/get_actor", "/questions/films/score_titulo?titulo=nowhere", "/people", "/people?search=zzzzqqqq", "/people/{person}", "/predictor", "/predictor?user={user}&title={title}", "/predictor?user={user}&title={title}&r={title}-2&diversity=0.3", "/tastes", "/tastes?r={title}-9&yearFrom=2010", "/me", "/api", "/profile", "/profile?table=planets", "/history", "/matches", "/matches?state=accepted&search=a", "/matches?search=zzzzqqqq",
            "/explore", "/explore/catalog?platform=netflix", "/explore/catalog?year=soon", "/explore/catalog/rows?type=movie", "/explore/ratings", "/explore/films", "/explore/people", "/explore/model", "/explore/model?model=gone",
            "/stories", "/stories/catalog", "/stories/audience/active", "/stories/money/budget", "/stories/catalog/end", "/stories/catalog/recipes", "/stories/money/all", "/stories/weather",
            "/studio", "/studio/train?model=mf&set=factors=0", "/studio/models", "/studio/models/{model}", "/studio/jobs", "/activity", "/activity?kind=quarantine&about=zzzzqqqq", "/snapshots", "/snapshots/changes", "/snapshots/changes?since={snapshot}&snapshot={snapshot}", "/studio/studies", "/studio/studies/new?kind=compare", "/sql", "/sql?sql=SELECT%201&chart=bar", "/import", "/import?review=gone", "/import/profile?review=gone",
        ];
        return new TheoryData<string, string>(paths.SelectMany(_ => Languages, (path, language) => (path, language)));
    }

    private static string[] Languages => ["en", "es"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_Page_FindsNothing(string path, string language)
    {
        var page = await VisitAsync(Program.Fill(path), new Visitor(language));

        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Axe_MissingPage_FindsNothing(string language)
    {
        var page = await VisitMissingAsync("/no-such-page", new Visitor(language));

        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Axe_PhoneWithOpenMenu_FindsNothing()
    {
        var page = await VisitAsync("/", new Visitor(Width: 360));
        await page.Button(LayoutText.OpenMenu).ClickAsync();

        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Axe_ApiRouteWithItsAnswer_FindsNothing(string language)
    {
        var page = await VisitAsync("/api?route=FindTitles", new Visitor(language));
        await page.Button(ApiText.Run).ClickAsync();
        await page.Locator(".json-name").First.WaitForAsync();

        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("/profile?table=titles&where=release_year%20%3E%202010", "en")]
    [InlineData("/profile?table=titles&platform=netflix&compare=hulu", "es")]
    public async Task Axe_ProfileWithItsReport_FindsNothing(string path, string language)
    {
        var page = await VisitAsync(path, new Visitor(language));
        await page.GetByRole(AriaRole.Article, new() { Name = "release_year", Exact = true }).GetByRole(AriaRole.Button).ClickAsync();

        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Axe_ExportedProfile_FindsNothing(string language)
    {
        var page = await VisitAsync("/profile?table=titles&where=platform%20%3D%20netflix&target=release_year&compare=halves", new Visitor(language));
        await AssertAccessibleAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(ProfileText.SaveHtml).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        await AssertAccessibleAsync(page);
    }
}
