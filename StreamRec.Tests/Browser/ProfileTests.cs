using System.Text;
using Microsoft.Playwright;
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

        await Expect(card.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
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
    [InlineData("/profile?table=planets", "planets")]
    [InlineData("/profile?table=titles&where=size%20%3E%203", "size")]
    [InlineData("/profile?table=titles&where=nonsense", "nonsense")]
    public async Task Profile_WrongAddress_SaysWhatIsAccepted(string path, string named)
    {
        var page = await VisitAsync(path);

        await Expect(page.Locator(".state .field-error")).ToContainTextAsync(named);
    }

    private static ILocator Tile(IPage page, string label) => page.Locator(".tile").Filter(new() { Has = page.GetByRole(AriaRole.Term).GetByText(label, new() { Exact = true }) }).First.Locator("dd").First;

    private static FilePayload Csv(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
