using Microsoft.Playwright;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Whoever imported something wrong goes back, compares, keeps and deletes, without reading code.</summary>
[Collection(ChangingTests.Name)]
public sealed class SnapshotTests(BrowserProgram program) : BrowserTest(program)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Snapshot_UsedUndoneKeptAndDeleted_IsShownAtOnce(string language)
    {
        var first = Program.Workspace.Snapshot;
        var (second, third) = (Import(), Import());
        var page = await VisitAsync("/snapshots", new Visitor(language));
        await Expect(Entry(page, third)).ToContainTextAsync(SnapshotsText.Current);
        await Expect(Entry(page, second)).ToContainTextAsync(SnapshotsText.NeedWayBack);

        await Entry(page, first).GetByText(SnapshotsText.Use, new() { Exact = true }).ClickAsync();
        await Expect(Entry(page, first).Locator(".badge").First).ToHaveTextAsync(SnapshotsText.Current);
        await page.Button(SnapshotsText.Back).ClickAsync();
        await Expect(Entry(page, third).Locator(".badge").First).ToHaveTextAsync(SnapshotsText.Current);
        await page.Button(SnapshotsText.Back).ClickAsync();
        await Expect(Entry(page, first).Locator(".badge").First).ToHaveTextAsync(SnapshotsText.Current);

        var keep = Entry(page, second).GetByText(SnapshotsText.Keep, new() { Exact = true });
        await keep.ClickAsync();
        await Expect(Entry(page, second)).ToContainTextAsync(SnapshotsText.NeedMarked);
        await keep.ClickAsync();
        await Entry(page, second).GetByText(SnapshotsText.Delete, new() { Exact = true }).ClickAsync();
        await Entry(page, second).GetByText(SnapshotsText.Delete, new() { Exact = true }).ClickAsync();
        await Expect(Entry(page, second)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Changes_ChosenByAddress_AreComparedAndCanBeTurnedRound()
    {
        var (first, second) = (Program.Workspace.Snapshot.Id, Import().Id);
        var page = await VisitAsync($"/snapshots/changes?since={first}&snapshot={second}");

        await Expect(page.GetByText(SnapshotsText.Same)).ToBeVisibleAsync();
        await page.Link(SnapshotsText.Swap).ClickAsync();
        await page.WhenAtAsync($"/snapshots/changes?since={second}&snapshot={first}");
        await Expect(page.GetByText(SnapshotsText.Same)).ToBeVisibleAsync();
        new SnapshotStore(Program.DataRoot).MakeCurrent(first);
    }

    // The sample world once more: the same data as another snapshot, so that other tests do not mind.
    private SnapshotManifest Import() => new Importer(new SnapshotStore(Program.DataRoot), new ImportOptions(), TimeProvider.System)
        .Import(new ImportRequest([Program.DataRoot.Sample]) { By = SnapshotOrigin.Server }, cancellation: TestContext.Current.CancellationToken).Snapshot!;

    private static ILocator Entry(IPage page, SnapshotManifest snapshot) => page.GetByRole(AriaRole.Article).Filter(new() { HasText = snapshot.Id });
}
