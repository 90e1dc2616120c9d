using Microsoft.Playwright;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The first page: what it says, and that its examples answer in one click.</summary>
public sealed class HomeTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task Home_SampleWorld_SaysWhatItIsAndThatItIsMadeUp()
    {
        var page = await VisitAsync("/");

        await Expect(page.Heading(HomeText.Headline)).ToBeVisibleAsync();
        await Expect(page.Heading(StatusText.SampleTitle)).ToBeVisibleAsync();
        await Expect(page.GetByText(Program.Workspace.Catalog.Works.Count.Written(), new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText(Program.Workspace.Users.Count.Written(), new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Example_Prediction_GivesAVerdictInOneClick()
    {
        var page = await VisitAsync("/");

        await Example(page, HomeText.ExamplePrediction).ClickAsync();

        await Expect(page.Heading(PredictorText.Why)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article).First.GetByText(PredictorText.Yes, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Example_Question_GivesAnAnswerInOneClick()
    {
        var page = await VisitAsync("/");

        await Example(page, HomeText.ExampleQuestion).ClickAsync();

        await Expect(page.Region(QuestionsText.LongestTable).GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Example_Catalog_ShowsAShelfInOneClick()
    {
        var page = await VisitAsync("/");

        await Example(page, HomeText.ExampleSearch).ClickAsync();

        await Expect(page.Heading(CatalogText.Title)).ToBeVisibleAsync();
        await Expect(page.List(CatalogText.Title).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        Assert.Contains("genre=", page.PathAndQuery(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MostRated_Poster_LeadsToTheTitle()
    {
        var page = await VisitAsync("/");

        await page.List(HomeText.MostRated).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page.Heading(Program.PopularTitle.Name)).ToBeVisibleAsync();
    }

    private static ILocator Example(IPage page, string kind) => page.GetByRole(AriaRole.Link).Filter(new() { HasText = kind }).Filter(new() { HasText = HomeText.Run });
}
