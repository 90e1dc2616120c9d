using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Tests.Automation;
using StreamRec.Tests.Ingestion;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>A file that is dropped into the watched folder is in the catalog and in the suggestions, on pages that are open all the while.</summary>
[Collection(ChangingTests.Name)]
public sealed class WatchedFolderTests(BrowserProgram program) : BrowserTest(program)
{
    private const string NewTitle = "Quite The Newcomer";

    [Fact]
    public async Task File_DroppedIntoTheFolder_IsInCatalogAndSuggestionsWithoutARestart()
    {
        using var folder = new TemporaryFolder();
        var inbox = Path.Combine(folder.Path, "inbox");
        new Importer(new SnapshotStore(new DataRoot(folder.Path)), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(
            [folder.Write("first/netflix_titles.csv", WatchedWorld.Catalog(1, 20)), folder.Write("first/1.csv", WatchedWorld.Ratings(1, 200))]), cancellation: TestContext.Current.CancellationToken);
        await using var application = BrowserProgram.Build(folder, "--StreamRec:Watch:IntervalSeconds", "1", "--StreamRec:Watch:StableSeconds", "1", "--StreamRec:Training:Model", "bias");
        Speak("en");
        await application.StartAsync(TestContext.Current.CancellationToken);
        var host = new Uri(application.Urls.First());
        var catalog = await OpenAsync(host, "/catalog?search=newcomer", new Visitor(), missing: null);
        var activity = await OpenAsync(host, "/activity", new Visitor(), missing: null);
        await Expect(activity.Heading(ActivityText.WatchTitle)).ToBeVisibleAsync();
        await Expect(catalog.GetByText(NewTitle)).ToHaveCountAsync(0);

        // Everybody loves it, so it belongs at the top of a list.
        folder.Write("inbox/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s99", NewTitle));
        folder.Write("inbox/2.csv", ImportFixture.RatingsHeader + string.Concat(Enumerable.Range(100, 150).Select(user => $"{user},5,1600000000,ns99\n{user},3,1600000000,ns{1 + (user % 20)}\n")));
        File.WriteAllText(Path.Combine(inbox, "notes.txt"), "Remember the milk.");

        await Expect(catalog.GetByText(NewTitle).First).ToBeVisibleAsync();
        await Expect(activity.GetByText("came to the watched folder")).ToBeVisibleAsync();
        await Expect(activity.GetByText(Wording.Fill(ActivityText.FileIs, "netflix_titles.csv, 2.csv"))).ToBeVisibleAsync();
        await Expect(activity.GetByText("put aside with a report")).ToBeVisibleAsync();
        await Expect(activity.GetByText("takes over")).ToBeVisibleAsync();
        var predictor = await OpenAsync(host, "/predictor?user=1&threshold=3", new Visitor(), missing: null);
        await Expect(predictor.GetByText(NewTitle).First).ToBeVisibleAsync();
        await AssertAccessibleAsync(activity);
        await activity.Context.CloseAsync();
        await catalog.Context.CloseAsync();
        await predictor.Context.CloseAsync();
    }
}
