using Microsoft.Playwright;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>A model's dashboard: reached from Explore, and from each part of it a way on.</summary>
public sealed class ModelDashboardTests(BrowserProgram program) : BrowserTest(program)
{
    public static TheoryData<string> Languages => ["en", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Score_Clicked_LeadsToItsRatingsAndBack(string language)
    {
        var page = await VisitAsync("/explore", new Visitor(language));
        await page.GetByRole(AriaRole.Navigation, new() { Name = ExploreText.Parts, Exact = true }).GetByRole(AriaRole.Link, new() { Name = ModelDashboardText.Title, Exact = true }).ClickAsync();
        await Expect(page.Heading(ModelDashboardText.Title)).ToBeVisibleAsync();
        await Expect(page.GetByText(ModelDashboardText.Older)).ToHaveCountAsync(0);
        await Chart(page, ModelText.PopularityTitle).ScrollIntoViewIfNeededAsync();
        await Expect(Chart(page, ModelText.PopularityTitle).Locator("svg .bars")).Not.ToHaveCountAsync(0);

        await ChooseAsync(Chart(page, Wording.Fill(ModelText.SegmentChart, ModelText.ByScore)), Wording.Fill("{0:0.0}", 4));

        await page.WhenAtAsync("/explore/ratings?score=4");
        var filter = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Score, 4, 4));
        await Expect(page.GetByText(ExploreWording.Found(new Explorer().Explore(Program.Workspace, new DashboardRequest("ratings") { Filter = filter, Charts = [] })))).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Heading(ModelDashboardText.Title)).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Users_Clicked_LeadToTheStudioAndBack(string language)
    {
        var model = Program.Workspace.Model!.Id;
        var page = await VisitAsync("/explore/model", new Visitor(language));
        await ChooseAsync(Chart(page, Wording.Fill(ModelText.SegmentChart, ModelText.ByUserRatings)), Wording.Fill("{0:N0}–{1:N0}", 20, 49));
        await page.WhenAtAsync($"/studio/models/{model}?by=user");

        await page.Link(ModelText.ToDashboard).ClickAsync();

        await page.WhenAtAsync($"/explore/model?model={model}");
        await Expect(page.GetByLabel(ModelText.AxisModel, new() { Exact = true })).ToHaveValueAsync(model);
        var (name, lines) = await page.DownloadAsync(await MenuAsync(Chart(page, ModelText.PopularityTitle), ChartText.Download));
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(model, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Address_OfAModelThatIsGone_SaysSoAndLeadsToTheActiveOne()
    {
        var page = await VisitAsync("/explore/model?model=gone");
        await Expect(page.Heading(ModelText.UnknownTitle)).ToBeVisibleAsync();

        await page.Link(ModelDashboardText.ToActive).ClickAsync();

        await Expect(page.Region(ModelText.ReadingTitle)).ToBeVisibleAsync();
    }

    private static ILocator Chart(IPage page, string title) => page.GetByRole(AriaRole.Figure, new() { Name = title, Exact = true });

    private static async Task ChooseAsync(ILocator chart, string row)
    {
        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.ShowTable }).PressAsync("Enter");
        await chart.GetByRole(AriaRole.Button, new() { Name = row, Exact = true }).PressAsync("Enter");
    }

    private static async Task<ILocator> MenuAsync(ILocator chart, string entry)
    {
        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.More, Exact = true }).ClickAsync();
        return chart.GetByRole(AriaRole.Button, new() { Name = entry, Exact = true });
    }
}
