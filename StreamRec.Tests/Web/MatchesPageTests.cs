using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StreamRec.Core.Works;
using StreamRec.Tests.Api;
using StreamRec.Web.Components.Pages.Matches;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web;

/// <summary>The page of pairs as the server draws it first.</summary>
public sealed class MatchesPageTests
{
    [Fact]
    public async Task Get_Doubtful_ShowsBothTitlesAndTheEvidenceInWords()
    {
        await using var program = await DecidingProgram.StartAsync();
        var rows = await RowsAsync(program, "/matches");

        Assert.Equal(["titles/ns1", "titles/ns2"], rows[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.StartsWith("75%", rows[0].QuerySelector(".confidence")!.TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("name without its subtitle, 1 of the cast", Evidence(rows[0], "agrees"));
        Assert.Equal("2 years apart, 3 titles of one source bear this name", Evidence(rows[0], "differs"));
        Assert.Equal("directors of both, genres, length", Evidence(rows[0], "unknown"));
        Assert.Equal("name, year", Evidence(rows[1], "agrees"));
        Assert.Equal("only a director's last name agrees, no genre in common, 10 min longer or shorter", Evidence(rows[1], "differs"));
        Assert.Equal([MatchesText.Same, MatchesText.Different], rows[0].QuerySelectorAll("button").Select(button => button.TextContent));
    }

    [Theory]
    [InlineData("/matches?search=STORM", 1)]
    [InlineData("/matches?sources=amazon-disney", 1)]
    [InlineData("/matches?search=nowhere", 0)]
    [InlineData("/matches?state=accepted", 0)]
    [InlineData("/matches?state=odd&sources=odd&page=x", 2)]
    [InlineData("/matches?page=99999999", 0)]
    public async Task Get_Address_IsTheWholeState(string address, int expected)
    {
        await using var program = await DecidingProgram.StartAsync();

        Assert.Equal(expected, (await RowsAsync(program, address)).Count);
    }

    [Fact]
    public async Task Get_DecisionAboutATitleThatIsGone_SaysSoAndCanBeTakenBack()
    {
        await using var program = await DecidingProgram.StartAsync();
        program.Decisions.Decide(new MatchDecision("ns1", "ns99", Same: true, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);

        var row = Assert.Single(await RowsAsync(program, "/matches?state=decided"));
        Assert.Contains(MatchesText.Gone, row.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ns99", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(MatchesText.Undo, Assert.Single(row.QuerySelectorAll("button")).TextContent);
    }

    [Fact]
    public async Task Get_DecisionsNotAllowed_OnlyShows()
    {
        await using var program = await DecidingProgram.StartAsync("--StreamRec:Works:DecisionsAllowed", "false");

        var page = await ReadAsync(program, "/matches");
        Assert.Contains(MatchesText.ReadOnly, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("article button"));
    }

    [Theory]
    [InlineData("", "matches")]
    [InlineData("decided", "matches?state=decided")]
    public void Of_State_IsInTheAddressUnlessItIsTheUsualOne(string word, string expected) =>
        Assert.Equal(expected, MatchesAddress.Of(new() { State = MatchesAddress.ReadState(word) }));

    private static string? Evidence(IElement row, string kind) => row.QuerySelector($".{kind} dd")?.TextContent;

    private static async Task<IReadOnlyList<IElement>> RowsAsync(DecidingProgram program, string address) => [.. (await ReadAsync(program, address)).QuerySelectorAll("article")];

    private static async Task<IDocument> ReadAsync(DecidingProgram program, string address) =>
        await new HtmlParser().ParseDocumentAsync(await program.SendAsync(HttpMethod.Get, address), TestContext.Current.CancellationToken);
}
