using Microsoft.Playwright;
using StreamRec.Core.Activity;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Components.Pages.Activity;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Whoever wonders what happened to the data finds it, with the reasons, as it happens.</summary>
[Collection(ChangingTests.Name)]
public sealed class ActivityTests(BrowserProgram program) : BrowserTest(program)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Steps_ImportByHand_AppearsByItselfAndTheAddressHoldsTheFilter(string language)
    {
        var before = Program.Workspace.Snapshot.Id;
        var page = await VisitAsync("/activity", new Visitor(language));
        var snapshot = new Importer(new SnapshotStore(Program.DataRoot), new ImportOptions(), TimeProvider.System)
            .Import(new ImportRequest([Program.DataRoot.Sample]), cancellation: TestContext.Current.CancellationToken).Snapshot!;

        var import = page.Locator("li", new() { Has = page.Locator($"a[href='activity?about={snapshot.Id}']") });
        await Expect(import.First).ToBeVisibleAsync();
        await page.Locator(".filters select").First.SelectOptionAsync("import");
        await page.WhenAtAsync("/activity?kind=import");
        await Expect(import).ToHaveCountAsync(1);
        await Expect(import.GetByRole(AriaRole.Heading)).ToHaveTextAsync(ActivityWording.Kind(ActivityKind.Import));
        await import.GetByText(ActivityText.StepsOf).ClickAsync();
        await page.WhenAtAsync($"/activity?about={snapshot.Id}");
        new SnapshotStore(Program.DataRoot).MakeCurrent(before);
    }
}
