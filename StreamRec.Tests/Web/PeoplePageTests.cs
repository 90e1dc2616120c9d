using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StreamRec.Web.Components.Pages.People;

namespace StreamRec.Tests.Web;

/// <summary>The pages of people as the server draws them first.</summary>
public sealed class PeoplePageTests(WebProgram program) : IClassFixture<WebProgram>
{
    [Theory]
    [InlineData("/people?search=perez", "Ana Pérez")]
    [InlineData("/people?search=ana%20peres", "Ana Pérez")]
    [InlineData("/people?platform=netflix", "Carla Díaz")]
    [InlineData("/people?role=actor&search=gil", "Bruno Gil")]
    public async Task GetPeople_SearchOrFilter_ShowsWhoFits(string address, string expected)
    {
        var page = await ReadAsync(address);

        Assert.Equal(expected, Assert.Single(page.QuerySelectorAll("main .card a.name")).TextContent);
    }

    [Fact]
    public async Task GetPeople_NoQuestion_StartsWithThoseInMostTitlesAndNoNumbers() =>
        Assert.Equal(["Ana Pérez", "Carla Díaz", "Bruno Gil"], (await ReadAsync("/people")).QuerySelectorAll("main .card a.name").Select(name => name.TextContent));

    [Theory]
    [InlineData("/people/ana%20p%C3%A9rez")]
    [InlineData("/people/ANA%20PEREZ")]
    public async Task GetPerson_AnySpelling_ShowsTitlesAndFellowWorkers(string address)
    {
        var page = await ReadAsync(address);

        Assert.Equal("Ana Pérez", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["=Formula Road", "Élan"], page.QuerySelectorAll("table a[href^=titles]").Select(link => link.TextContent));
        Assert.Equal("people/bruno%20gil", Assert.Single(page.QuerySelectorAll(".companions a")).GetAttribute("href"));
        Assert.Contains("3.5", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPerson_Unknown_Is404WithNearNames()
    {
        var page = await ReadAsync("/people/ana%20peres", HttpStatusCode.NotFound);

        Assert.Equal("There is nobody called “ana peres”", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("people/ana%20p%C3%A9rez", page.QuerySelector("main .card a.name")!.GetAttribute("href"));
    }

    [Fact]
    public async Task GetPerson_NothingNear_Is404ThatLeadsToTheSearch()
    {
        var page = await ReadAsync("/people/%3Cb%3Exqzw%2F1", HttpStatusCode.NotFound);

        Assert.Equal("There is nobody called “<b>xqzw/1”", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("people", page.QuerySelector("main a.button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Ana Pérez", "people/ana%20p%C3%A9rez")]
    [InlineData("AC/DC", "people/ac%2Fdc")]
    [InlineData("1", null)]
    public void Find_Name_IsAnAddressOnlyWhereItCanBeAPersons(string name, string? expected) => Assert.Equal(expected, PersonAddress.Find(name));

    private async Task<IDocument> ReadAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await program.GetAsync(address, ("Accept-Language", "en"));
        Assert.Equal(expected, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }
}
