using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The first start: the pages are there before the data is.</summary>
[Collection(ChangingTests.Name)]
public sealed class PreparationTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task Page_OpenedBeforeTheSampleWorldIsMade_FillsItselfWhenItIs()
    {
        using var dataRoot = new TemporaryFolder();
        await using var application = BrowserProgram.Build(
            dataRoot, "--StreamRec:Sample:Titles", "200", "--StreamRec:Sample:Users", "100", "--StreamRec:Sample:Ratings", "2000");
        Speak("en");

        IPage page;
        // As long as somebody else is writing to the data root, the world cannot be imported: so the page is surely the first.
        using (new DataRoot(dataRoot.Path).LockForWriting())
        {
            await application.StartAsync();
            page = await OpenAsync(new Uri(application.Urls.First()), "/", new Visitor(), missing: null);
            await Expect(page.Heading(HomeText.Headline)).ToBeVisibleAsync();
            await Expect(page.Heading(StatusText.NotReady)).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Progressbar, new() { Name = StatusText.Progress })).ToBeVisibleAsync();
        }

        await Expect(page.Heading(StatusText.SampleTitle)).ToBeVisibleAsync();
        var catalog = application.Services.GetRequiredService<WorkspaceHost>().Current!.Catalog;
        await Expect(page.GetByText(catalog.Works.Count.Written(), new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
