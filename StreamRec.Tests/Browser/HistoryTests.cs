using Microsoft.Playwright;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The figures of the earlier systems as drawings.</summary>
public sealed class HistoryTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task GroupsChart_Published_HasABarForEachGroup()
    {
        var page = await VisitAsync("/history");
        var chart = page.GetByRole(AriaRole.Figure, new() { Name = HistoryText.GroupsChart });

        await chart.ScrollIntoViewIfNeededAsync();

        await Expect(chart.Locator("svg .bars").First.Locator(".point path")).ToHaveCountAsync(HistoricalGenreGroups.All.Count);

        await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.ShowTable }).ClickAsync();
        await Expect(chart.GetByRole(AriaRole.Row).Filter(new() { HasText = "comedy" })).ToContainTextAsync("5,912");
    }
}
