using System.Text;
using Microsoft.Playwright;
using StreamRec.Core.Intake;
using StreamRec.Tests.Api;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>Whoever has a file drops it, sees what it would change, imports it or not, and undoes it, without reading code.</summary>
[Collection(ChangingTests.Name)]
public sealed class ImportTests(BrowserProgram program) : BrowserTest(program)
{
    private const string Catalog = "netflix_titles.csv";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Import_ChosenReviewedImportedAndUndone_IsShownAtEachStep(string language)
    {
        using var world = new TrainedWorld();
        await using var served = await StudioProgram.StartAsync(world, "--StreamRec:Import:MaximumRejectedShare", "1");
        var before = world.Loader.Snapshots.CurrentId;
        var page = await VisitAsync(served, "/import", new Visitor(language));
        await page.GetByLabel(ImportText.Choose).SetInputFilesAsync([Csv(Catalog, ImportFixture.CatalogHeader + ImportFixture.Row("s900", "Nine hundred") + "s901,Movie,too,few\n"), Csv("notes.txt", "a,b\n1,2\n")]);
        await Expect(page.GetByText(ImportText.Here, new() { Exact = true })).ToHaveCountAsync(2);
        await page.ReloadAndWaitAsync();
        await Expect(page.GetByText(ImportText.Here, new() { Exact = true })).ToHaveCountAsync(2);
        await page.GetByText(ImportText.AppendHint).ClickAsync();
        await page.Button(ImportText.Review).ClickAsync();

        await Expect(page.Button(ImportText.Commit)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article).Filter(new() { HasText = Catalog })).ToContainTextAsync(ImportText.Why_platform_catalog);
        await Expect(page.GetByRole(AriaRole.Article).Filter(new() { HasText = "notes.txt" })).ToContainTextAsync(ImportText.Kind_skipped);
        await Expect(page.Heading(ImportText.ChangesTitle)).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link(ImportText.DownloadRejected).ClickAsync());
        Assert.Equal("rejected-rows.csv", download.SuggestedFilename);
        await page.ReloadAndWaitAsync();
        Assert.Equal(before, world.Loader.Snapshots.CurrentId);

        await page.Button(ImportText.Commit).ClickAsync();
        await Expect(page.Button(ImportText.Undo)).ToBeVisibleAsync();
        Assert.NotEqual(before, world.Loader.Snapshots.CurrentId);
        await page.Button(ImportText.Undo).ClickAsync();
        await Expect(page.Button(ImportText.Undo)).ToHaveCountAsync(0);
        Assert.Equal(before, world.Loader.Snapshots.CurrentId);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Review_UnusableFilesInSpanish_SaysInSpanishWhatIsWrong()
    {
        using var world = new TrainedWorld();
        await using var served = await StudioProgram.StartAsync(world);
        var page = await VisitAsync(served, "/import", new Visitor("es"));
        await page.GetByLabel(ImportText.Choose).SetInputFilesAsync([Csv(Catalog, ImportFixture.CatalogHeader + "s1,Documentary,x,,,,\"September 1, 2020\",2020,PG,90 min,Drama,x\n"), Csv("notes.txt", "a,b\n1,2\n")]);
        await Expect(page.GetByText(ImportText.Here, new() { Exact = true })).ToHaveCountAsync(2);
        await page.Button(ImportText.Review).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(
            "netflix_titles.csv, línea 2, columna type: se rechazaron 1 de 1 filas, más que la parte permitida de 0.05 (StreamRec:Import:MaximumRejectedShare). La primera: «Documentary» no es ni Movie ni TV Show.");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "«Documentary» no es ni Movie ni TV Show.", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article).Filter(new() { HasText = "notes.txt" })).ToContainTextAsync("Su contenido no es de los que se pueden importar: ");
        await AssertAccessibleAsync(page);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Upload_DroppedAndBrokenOff_GoesOnWhereItEnded()
    {
        using var world = new TrainedWorld();
        await using var served = await StudioProgram.StartAsync(world, "--StreamRec:Uploads:ChunkBytes", "1024");
        var page = await VisitAsync(served, "/import", new Visitor(Width: 390));

        // The second piece never arrives, as if the connection had broken.
        await page.EvaluateAsync(
            """
            () => {
              const send = window.fetch;
              let pieces = 0;
              window.fetch = (address, options) => options?.method === 'PUT' && ++pieces === 2 ? Promise.reject(new TypeError('broken')) : send(address, options);
            }
            """);
        var text = ImportFixture.CatalogHeader + string.Concat(Enumerable.Range(1, 40).Select(number => ImportFixture.Row($"s{number}", $"Title {number}")));
        await page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([text], 'netflix_titles.csv'));
              document.querySelector('.zone').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            text);

        await Expect(page.GetByText(ImportText.Here, new() { Exact = true })).ToBeVisibleAsync();
        var upload = Assert.Single(served.Service<UploadStore>().List());
        Assert.Equal((Catalog, text), (upload.Name, await File.ReadAllTextAsync(served.Service<UploadStore>().PathOf(upload.Id)!, TestContext.Current.CancellationToken)));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

        await page.Button(ImportText.Review).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = ImportText.ProfileLink }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "release_year", Exact = true })).ToBeVisibleAsync();
        await page.Link(ImportText.BackToReview).ClickAsync();
        await Expect(page.Button(ImportText.Commit)).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await page.Button(ImportText.Discard).ClickAsync();
        await page.Button(Wording.Fill(ImportText.RemoveFile, Catalog)).ClickAsync();
        await Expect(page.GetByText(ImportText.Here, new() { Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(served.Service<UploadStore>().List());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Review_DataChangedMeanwhile_AsksToReviewAgain()
    {
        using var world = new TrainedWorld();
        // Or the watched folder would be quicker.
        await using var served = await StudioProgram.StartAsync(world, "--StreamRec:Watch:IntervalSeconds", "0");
        var inbox = Path.Combine(world.Loader.Snapshots.Root.Inbox, "new");
        Directory.CreateDirectory(inbox);
        await File.WriteAllTextAsync(Path.Combine(inbox, Catalog), ImportFixture.CatalogHeader + ImportFixture.Row("s900", "Nine hundred"), TestContext.Current.CancellationToken);
        var page = await VisitAsync(served, "/import?folder=new", new Visitor());
        await page.Button(ImportText.Review).ClickAsync();
        await Expect(page.Button(ImportText.Commit)).ToBeVisibleAsync();

        world.ImportRatings(2);

        await page.ReloadAndWaitAsync();
        await Expect(page.GetByText(ImportText.Outdated)).ToBeVisibleAsync();
        await Expect(page.Button(ImportText.Commit)).ToHaveCountAsync(0);
        await page.Button(ImportText.ReviewAgain).ClickAsync();
        await Expect(page.Button(ImportText.Commit)).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    private Task<IPage> VisitAsync(StudioProgram served, string path, Visitor visitor)
    {
        Speak(visitor.Language);
        return OpenAsync(served.Client.BaseAddress!, path, visitor, missing: null);
    }

    private static FilePayload Csv(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
