using System.Text;
using Microsoft.Playwright;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>The profile of a table, from choosing one to sharing the link, and of files dropped on the page.</summary>
public sealed class ProfileTests(BrowserProgram program) : BrowserTest(program)
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Profile_ChosenFilteredAndShared_ShowsTheSame(string language)
    {
        var page = await VisitAsync("/profile", new Visitor(language));
        await page.Link(ProfileText.Table_titles).ClickAsync();
        await Expect(page.Heading("release_year")).ToBeVisibleAsync();

        await page.GetByLabel(ProfileText.Platform).SelectOptionAsync("netflix");
        await page.WhenAtAsync("/profile?table=titles&platform=netflix");
        await page.GetByLabel(ProfileText.Where).FillAsync("release_year >= 2000");
        await page.Button(ProfileText.Apply).ClickAsync();
        await page.WhenAtAsync("/profile?table=titles&platform=netflix&where=release_year%20%3E%3D%202000");
        var rows = Program.Workspace.Titles.All.Count(title => title.Platform.Key == "netflix" && title.ReleaseYear >= 2000);
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync(rows.Written());

        await page.ReloadAndWaitAsync();
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync(rows.Written());
        await page.GoBackAsync();
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync(Program.Workspace.Titles.All.Count(title => title.Platform.Key == "netflix").Written());
    }

    [Fact]
    public async Task Profile_Card_OpensToAllFigures()
    {
        var page = await VisitAsync("/profile?table=ratings");
        var card = page.GetByRole(AriaRole.Article, new() { Name = "score", Exact = true });

        await Expect(card.Locator("figure.histogram svg")).ToBeVisibleAsync();
        await Expect(card.GetByText(ProfileText.Kurtosis)).ToHaveCountAsync(0);
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(card.GetByText(ProfileText.Kurtosis)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Profile_TwoPlatforms_StandSideBySide()
    {
        var page = await VisitAsync("/profile?table=titles&platform=netflix");
        await page.GetByLabel(ProfileText.Compare).SelectOptionAsync("hulu");

        await page.WhenAtAsync("/profile?table=titles&platform=netflix&compare=hulu");
        var card = page.GetByRole(AriaRole.Article, new() { Name = "type", Exact = true });
        await Expect(card.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Netflix", "Hulu"]);
    }

    [Fact]
    public async Task Profile_OwnFiles_AreProfiledAndCompared()
    {
        var page = await VisitAsync("/profile");
        var file = page.GetByLabel(ProfileText.File);

        await file.SetInputFilesAsync(Csv("mine.csv", "colour,size\nred,1\nblue,2\nred,3\n"));
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync("3");
        await Expect(page.Heading("colour")).ToBeVisibleAsync();

        await file.SetInputFilesAsync([Csv("left.csv", "colour\nred\nblue\nred\nblue\n"), Csv("right.csv", "colour\nred\nred\n")]);
        var card = page.GetByRole(AriaRole.Article, new() { Name = "colour", Exact = true });
        await Expect(card.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["left.csv", "right.csv"]);
    }

    [Theory]
    [InlineData("\n\n\n", "mine.csv: el archivo no tiene más que líneas en blanco.")]
    [InlineData("a,b\n1,2\n3,4,5\n6,7\n", "mine.csv, línea 3: 3 celdas donde la cabecera tiene 2.")]
    public async Task Profile_UnusableFileInSpanish_SaysInSpanishWhatIsWrong(string text, string problem)
    {
        var page = await VisitAsync("/profile", new Visitor("es"));

        await page.GetByLabel(ProfileText.File).SetInputFilesAsync(Csv("mine.csv", text));

        await Expect(page.Locator(".state .field-error")).ToHaveTextAsync(problem);
    }

    [Theory]
    [InlineData("/profile?table=planets", "planets")]
    [InlineData("/profile?table=titles&where=size%20%3E%203", "size")]
    [InlineData("/profile?table=titles&where=nonsense", "nonsense")]
    public async Task Profile_WrongAddress_SaysWhatIsAccepted(string path, string named)
    {
        var page = await VisitAsync(path);

        await Expect(page.Locator(".state .field-error")).ToContainTextAsync(named);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Profile_Exports_SayWhatTheyAreOf(string language)
    {
        var page = await VisitAsync("/profile?table=people&where=titles%20%3E%202", new Visitor(language));

        var (name, lines) = await page.DownloadAsync(page.Button(ProfileText.SaveCsv));
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
        Assert.Contains("people,about,,where,,,titles > 2", lines);
        Assert.Contains("people,about,,snapshot,,," + Program.Workspace.Snapshot.Id, lines);

        var (parquet, bytes) = await SaveAsync(page, ProfileText.SaveParquet);
        Assert.EndsWith(".parquet", parquet, StringComparison.Ordinal);
        Assert.Equal("PAR1"u8.ToArray(), bytes[..4]);

        var (html, document) = await SaveAsync(page, ProfileText.SaveHtml);
        Assert.EndsWith(".html", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", Encoding.UTF8.GetString(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Profile_ExportedDocument_OpensOffline(string language)
    {
        var page = await VisitAsync("/profile?table=titles&platform=netflix&compare=hulu", new Visitor(language));
        var (_, document) = await SaveAsync(page, ProfileText.SaveHtml);

        await page.Context.SetOfflineAsync(true);
        await page.SetContentAsync(Encoding.UTF8.GetString(document));
        await Expect(page.GetByText("Hulu", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(page.Heading(ProfileText.Columns)).ToBeVisibleAsync();
        Assert.Equal("rgb(250, 247, 242)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Profile_MarksNarrow_AndChipsTakeBack(string language)
    {
        var page = await VisitAsync("/profile?table=titles", new Visitor(language));
        var card = page.GetByRole(AriaRole.Article, new() { Name = "platform", Exact = true });
        await card.GetByRole(AriaRole.Link, new() { Name = "hulu", Exact = true }).ClickAsync();
        await page.WhenAtAsync("/profile?table=titles&where=platform%20%3D%20hulu");
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync(Program.Workspace.Titles.All.Count(title => title.Platform.Key == "hulu").Written());

        var bars = page.GetByRole(AriaRole.Article, new() { Name = "release_year", Exact = true }).Locator("svg a");
        await bars.Last.ClickAsync();
        await Expect(page.List(ProfileText.Conditions).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await page.List(ProfileText.Conditions).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.List(ProfileText.Conditions).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Profile_OwnFile_IsFilteredAndHalved(string language)
    {
        var page = await VisitAsync("/profile", new Visitor(language));
        await page.GetByLabel(ProfileText.File).SetInputFilesAsync(Csv("mine.csv", "colour,size\nred,1\nblue,2\nred,3\nred,4\n"));
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync("4");

        await page.GetByLabel(ProfileText.Where).FillAsync("colour = red");
        await page.Button(ProfileText.Apply).ClickAsync();
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync("3");
        await page.GetByLabel(ProfileText.Compare).SelectOptionAsync("halves");
        var card = page.GetByRole(AriaRole.Article, new() { Name = "colour", Exact = true });
        await Expect(card.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync([ProfileText.FirstHalf, ProfileText.SecondHalf]);
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync("1");

        var (_, document) = await SaveAsync(page, ProfileText.SaveHtml);
        Assert.Contains("mine.csv", Encoding.UTF8.GetString(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ragged.csv", "a,b\n1,2\n3,4,5\n", "ragged.csv, line 3: 3 cells where the header has 2")]
    [InlineData("empty.csv", "", "empty.csv: the file is empty")]
    [InlineData("cut.parquet", "PAR1 and nothing more than that", "cut.parquet")]
    public async Task Profile_UnusableFile_IsNamedAndNothingStays(string name, string text, string message)
    {
        var page = await VisitAsync("/profile");
        await page.GetByLabel(ProfileText.File).SetInputFilesAsync(Csv(name, text));

        await Expect(page.Locator(".state .field-error")).ToContainTextAsync(message);
        await page.GetByLabel(ProfileText.File).SetInputFilesAsync(Csv("good.csv", "a,b\n1,2\n"));
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync("1");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Dashboard_ProfileThisSelection_TakesTheFilterAlong(string language)
    {
        var page = await VisitAsync("/explore/catalog?platform=netflix&genre=drama", new Visitor(language));
        await page.Link(ProfileText.ProfileSelection).ClickAsync();

        await page.WhenAtAsync("/profile?table=titles&where=platform%20%3D%20netflix&leftOut=genre");
        await Expect(page.GetByText(Wording.Fill(ProfileText.LeftOut, ExploreText.DimensionGenre))).ToBeVisibleAsync();
        await Expect(Tile(page, ProfileText.RowCount)).ToHaveTextAsync(Program.Workspace.Titles.All.Count(title => title.Platform.Key == "netflix").Written());
    }

    [Fact]
    public async Task Profile_Settings_AreInTheAddress()
    {
        var page = await VisitAsync("/profile?table=people");
        await page.GetByText(ProfileText.Settings).ClickAsync();
        await page.GetByLabel(ProfileText.Target).FillAsync("titles");
        await page.GetByLabel(ProfileText.ColumnKinds).FillAsync("name:skip");
        await page.GetByLabel(ProfileText.Sensitive).CheckAsync();
        await page.Button(ProfileText.ApplySettings).ClickAsync();

        await page.WhenAtAsync("/profile?table=people&columns=name%3Askip&target=titles&sensitive=true");
        await Expect(page.Heading(Wording.Fill(ProfileText.TargetOf, "titles"))).ToBeVisibleAsync();
        await Expect(page.Heading("name")).ToHaveCountAsync(0);
    }

    private static async Task<(string Name, byte[] Content)> SaveAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(button).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        return (download.SuggestedFilename, content.ToArray());
    }

    private static ILocator Tile(IPage page, string label) => page.Locator(".tile").Filter(new() { Has = page.GetByRole(AriaRole.Term).GetByText(label, new() { Exact = true }) }).First.Locator("dd").First;

    private static FilePayload Csv(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
