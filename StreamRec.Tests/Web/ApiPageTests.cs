using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StreamRec.Tests.Web;

/// <summary>The API page as the server draws it.</summary>
public sealed class ApiPageTests(WebProgram program) : IClassFixture<WebProgram>
{
    [Fact]
    public async Task GetApi_NoRoute_ListsEveryRouteUnderItsGroup()
    {
        var page = await ReadAsync("/api");

        Assert.Equal(["Platform catalogs", "Films"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).Take(2));
        var routes = page.QuerySelectorAll("ul[aria-label='Platform catalogs'] a");
        Assert.Equal(4, routes.Length);
        Assert.Equal("api?route=GetMaxDuration", routes[0].GetAttribute("href"));
        Assert.Contains("/api/catalog/get_max_duration", routes[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("The longest titles", routes[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetApi_Route_IsFilledInWithAnExampleOfTheData()
    {
        var page = await ReadAsync("/api?route=GetSimilarTitles");

        Assert.Equal("The titles most like one", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("as1", page.GetElementById("parameter-id")!.GetAttribute("value"));
        Assert.Equal("true", page.GetElementById("parameter-id")!.GetAttribute("aria-required"));
        Assert.EndsWith("/api/titles/as1/similar?count=5\"", page.QuerySelector(".sample pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.QuerySelector("nav a[href='api?route=GetSimilarTitles']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task GetApi_ValuesInTheAddress_AreThoseOfTheForm()
    {
        var page = await ReadAsync("/api?route=findtitles&search=a%26b&platform=netflix&platform=hulu&genre=Drama&genre=Comedy&ratedOnly=true");

        Assert.Equal("a&b", page.GetElementById("parameter-search")!.GetAttribute("value"));
        Assert.Equal(["hulu", "netflix"], page.QuerySelectorAll("input[name=platform][checked]").Select(check => check.ParentElement!.TextContent.Trim()));
        Assert.Equal("Drama\nComedy", page.GetElementById("parameter-genre")!.TextContent);
        Assert.Equal("true", page.QuerySelector("#parameter-ratedOnly option[selected]")!.GetAttribute("value"));
        Assert.Equal("", page.GetElementById("parameter-pageSize")!.GetAttribute("value"));
        Assert.Contains("?search=a%26b&platform=netflix&platform=hulu&genre=Drama&genre=Comedy&ratedOnly=true", page.QuerySelector(".sample pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetApi_Parameter_SaysWhatItTakes()
    {
        var page = await ReadAsync("/api?route=FindTitles");

        Assert.Contains("From 1 to 200.", page.GetElementById("parameter-pageSize-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Default: 24.", page.GetElementById("parameter-pageSize-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("best-rated", page.QuerySelectorAll("#parameter-sort option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task GetApi_Answers_ListFieldsAndProblems()
    {
        var page = await ReadAsync("/api?route=GetTitle");

        Assert.Equal(["200", "400", "404", "503"], page.QuerySelectorAll("details .status").Select(status => status.TextContent));
        var fields = page.QuerySelector("details")!.QuerySelectorAll("li").Select(field => string.Join(' ', field.Children.Take(2).Select(part => part.TextContent)));
        Assert.Superset(new HashSet<string>(["releaseYear integer or null", "cast string[]", "ratings object", "ratings.histogram integer[]"], StringComparer.Ordinal), fields.ToHashSet(StringComparer.Ordinal));
        Assert.Equal("Nothing has this id or name.", page.QuerySelectorAll("details")[2].QuerySelector(".meaning")!.TextContent);
    }

    [Fact]
    public async Task GetApi_UnknownRoute_SaysSoAndListsAll()
    {
        var page = await ReadAsync("/api?route=<b>");

        Assert.Contains("<b>", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main ul a"));
    }

    [Fact]
    public async Task GetApi_Spanish_TranslatesItsOwnWordsAndMarksTheDocumentsAsEnglish()
    {
        var page = await ReadAsync("/api?route=GetActor", "es");

        Assert.Equal("Ejecutar", page.QuerySelector("button[type=submit]")!.TextContent);
        Assert.Equal("en", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Contains("en inglés", (await ReadAsync("/api", "es")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetApi_BeforeAnyDataIsReady_ShowsExamplesAllTheSame()
    {
        await using var empty = new WebProgram();
        empty.Source.Current = null;
        await empty.InitializeAsync();

        using var response = await empty.GetAsync("/api?route=Predict");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal("ns1", page.GetElementById("parameter-title")!.GetAttribute("value"));
    }

    private async Task<IDocument> ReadAsync(string address, string language = "en")
    {
        using var response = await program.GetAsync(address, ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
