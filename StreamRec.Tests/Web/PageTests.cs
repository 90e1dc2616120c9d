using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StreamRec.Tests.Web;

/// <summary>Every page as the server draws it first, before any script runs.</summary>
public sealed class PageTests(WebProgram program) : IClassFixture<WebProgram>
{
    public static TheoryData<string> Pages =>
    [
        "/",
        "/catalog",
        "/catalog?search=harbour&platform=netflix&sort=title",
        "/catalog?search=zzzzzz&genre=Nothing&yearFrom=x&page=-3&sort=?",
        "/titles/ns1",
        "/people",
        "/people?search=ana&role=actor&platform=disney",
        "/people?search=zzzzzz&role=x&platform=y&page=-1",
        "/people/ana%20p%C3%A9rez",
        "/people/ana%20perez?role=director",
        "/questions",
        "/questions/get_max_duration?platform=amazon&type=movie",
        "/questions/get_score_count?scored=3,5&year=2019",
        "/questions/get_count_platform",
        "/questions/get_actor",
        "/questions/get_actor?platform=hulu&year=2018",
        "/questions/films/cantidad_filmaciones_mes",
        "/questions/films/recomendacion?titulo=heat",
        "/history",
        "/matches",
        "/stories",
        "/stories/catalog",
        "/stories/audience/scores",
        "/stories/catalog/all",
        "/stories/nothing",
        "/me",
        "/me?returnTo=/catalog",
        "/predictor",
        "/predictor?user=1&title=ns2&threshold=4",
        "/predictor?user=nobody&title=ns2",
        "/studio",
        "/studio/train",
        "/studio/train?model=bias&set=sweeps=0&seed=x&threads=-1",
        "/studio/models",
        "/studio/models/none",
        "/studio/compare?model=none&model=other",
        "/studio/jobs",
        "/studio/jobs/none",
        "/studio/studies",
        "/studio/studies/none",
        "/studio/studies/new?kind=tune&method=odd",
        "/studio/studies/new?kind=compare",
        "/api",
        "/api?route=FindTitles&platform=netflix",
        "/api?route=none",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_EveryPageInBothLanguages_IsOneWellTitledDocument(string address)
    {
        foreach (var language in new[] { "en", "es" })
        {
            var page = await ReadAsync(address, language);

            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.EndsWith("StreamRec", page.Title!.Split(" — ")[0], StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("label[for]"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for")!)));
            Assert.All(page.QuerySelectorAll("[id]").GroupBy(element => element.Id), ids => Assert.Single(ids));
            Assert.Empty(page.QuerySelectorAll("[onclick], [onload], script:not([src])"));
        }
    }

    [Fact]
    public async Task GetCatalog_NothingFits_ShowsNoFilterWithoutValues()
    {
        var page = await ReadAsync("/catalog?search=zzzzzz");

        Assert.NotEmpty(page.QuerySelectorAll("main fieldset"));
        Assert.DoesNotContain(page.QuerySelectorAll("main fieldset"), group => group.QuerySelector("input") is null);
    }

    [Fact]
    public async Task GetCatalog_SearchAndFilter_ShowsWhatFits()
    {
        var page = await ReadAsync("/catalog?search=harbour&type=movie");

        Assert.Equal("Harbour Storm", Assert.Single(page.QuerySelectorAll("main .card span.name")).TextContent);
        Assert.Equal("harbour", page.GetElementById("catalog-search")!.GetAttribute("value"));
        Assert.Contains(page.QuerySelectorAll("main .chip"), chip => chip.TextContent.Contains("Films", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetTitle_Known_ShowsFactsAndLinksToItsGenres()
    {
        var page = await ReadAsync("/titles/ns1");

        Assert.Equal("Harbour Lights", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("4 seasons", page.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("dl a"), link => link.GetAttribute("href") == "catalog?genre=Drama");
        Assert.Contains(page.QuerySelectorAll(".card span.name"), name => name.TextContent == "Harbour Storm");
    }

    [Fact]
    public async Task GetTitle_Unknown_SaysSo()
    {
        var page = await ReadAsync("/titles/%3Cb%3E");

        Assert.Equal("There is no title <b>", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/questions/get_max_duration?platform=disney", "The longest title is Élan: 100 min.")]
    [InlineData("/questions/get_max_duration?year=1955", "No title fits all of this.")]
    [InlineData("/questions/get_score_count?scored=4.5", "One title scores above 4.5.")]
    [InlineData("/questions/get_count_platform?platform=netflix", "Netflix has 2 titles: 1 films and 1 series.")]
    [InlineData("/questions/get_actor?platform=netflix&year=2019", "Carla Díaz, in 2 titles of Netflix from 2019.")]
    [InlineData("/questions/get_actor?platform=hulu&year=2018", "Hulu names no cast in its catalog, so nobody can be counted.")]
    public async Task GetQuestion_Values_AnswersInASentence(string address, string expected)
    {
        var page = await ReadAsync(address);

        Assert.Equal(expected, page.QuerySelector(".sentence")!.TextContent);
        Assert.Contains("curl", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetScoreCount_NothingScoresAbove_SaysWhichScoresCount()
    {
        var page = await ReadAsync("/questions/get_score_count?scored=5");

        Assert.Equal("No title scores above 5.", page.QuerySelector(".sentence")!.TextContent);
        Assert.StartsWith("Only scores given to the platforms' own titles count", page.QuerySelector(".remark")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetQuestion_WrongValue_NamesTheAcceptedOnes()
    {
        var page = await ReadAsync("/questions/get_score_count?scored=9");

        Assert.Null(page.QuerySelector(".sentence"));
        Assert.Contains("0 to 5", page.QuerySelector("[role=alert].field-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetFilmQuestion_NoFilmsImported_SaysWhatToImport()
    {
        var page = await ReadAsync("/questions/films/get_actor");

        Assert.Equal("No films have been imported", page.QuerySelector("main h2")!.TextContent);
        Assert.Contains("movies_dataset.csv", page.QuerySelector("main pre")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task GetTrain_WrongSettings_NamesWhatIsAcceptedAndDoesNotTrain()
    {
        var page = await ReadAsync("/studio/train?model=bias&set=sweeps=0&seed=x");

        Assert.Equal("Not accepted. Write a whole number from 1 to 1000.", page.QuerySelector("#setting-sweeps-hint [role=alert]")!.TextContent);
        Assert.Equal("0", page.GetElementById("setting-sweeps")!.GetAttribute("value"));
        Assert.Equal(2, page.QuerySelectorAll("main [role=alert]").Length);
        Assert.Equal("true", page.QuerySelector("main form button[type=submit]")!.GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task GetHistory_WithoutFilms_ShowsGroupsAndSaysWhatIsMissing()
    {
        var page = await ReadAsync("/history");

        Assert.Equal(2, page.QuerySelectorAll("p.missing").Length);
        Assert.Contains("No films", page.QuerySelector("p.missing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent.Contains("42,843 of 43,515", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("footer a[href=history]"));
    }

    [Fact]
    public async Task GetPredictor_UserAndTitle_GivesVerdictReasonsAndHistory()
    {
        var page = await ReadAsync("/predictor?user=1&title=ns2&threshold=0.5");

        Assert.Equal("Yes", page.QuerySelector(".verdict .word")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".reasons li"));
        Assert.Contains(page.QuerySelectorAll("table a"), link => link.TextContent.Trim() == "Harbour Lights");
        Assert.DoesNotContain(page.QuerySelectorAll("ul.grid span.name"), name => name.TextContent == "Harbour Lights");
    }

    [Fact]
    public async Task GetPredictor_UnknownUser_StillAnswersAndSaysSo()
    {
        var page = await ReadAsync("/predictor?user=nobody&title=ns2");

        Assert.NotNull(page.QuerySelector(".verdict"));
        Assert.Contains("nobody", page.QuerySelector("[role=alert].field-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/api?route=GetActor", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task Head_Page_HasTheStatusOfGetAndNoBody(string address, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<IDocument> ReadAsync(string address, string language = "en")
    {
        using var response = await program.GetAsync(address, ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }
}
