using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StreamRec.Tests.Api;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Viewers;

/// <summary>Pages about profiles as the server draws them first.</summary>
public sealed class ViewerPageTests
{
    [Fact]
    public async Task Get_ProfilesNotAllowed_HidesAllOfIt()
    {
        await using var program = await DecidingProgram.StartAsync("--StreamRec:Viewers:Allowed", "false");

        var me = await ReadAsync(program, "/me");
        Assert.Contains(ViewerText.NotAllowed, me.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(me.QuerySelectorAll("main form"));
        Assert.Empty((await ReadAsync(program, "/titles/ns1")).QuerySelectorAll("a[href^=me]"));
    }

    [Fact]
    public async Task Get_TitleWithoutProfile_InvitesByOneLinkThatComesBack()
    {
        await using var program = await DecidingProgram.StartAsync();

        var invitation = Assert.Single((await ReadAsync(program, "/titles/ns1")).QuerySelectorAll("main a[href^=me]"));
        Assert.Equal(ViewerText.Invitation, invitation.TextContent);
        Assert.Equal("me?returnTo=%2Ftitles%2Fns1", invitation.GetAttribute("href"));
        await program.SendAsync(HttpMethod.Post, "/api/viewers", HttpStatusCode.Created, """{ "name": "Ada" }""");
        Assert.EndsWith("&returnTo=%2Ftitles%2Fns1", Chosen(await ReadAsync(program, "/me?returnTo=%2Ftitles%2Fns1")), StringComparison.Ordinal);
        Assert.EndsWith("&returnTo=%2Fme", Chosen(await ReadAsync(program, "/me?returnTo=%2F%2Fexample.com")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DamagedStore_SaysWhyAndAllElseWorks()
    {
        await using var program = await DecidingProgram.StartAsync();
        await File.WriteAllTextAsync(program.Root.StoreFile, new string('x', 10_000), TestContext.Current.CancellationToken);

        var me = await ReadAsync(program, "/me");
        Assert.Contains(program.Root.StoreFile, me.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(me.QuerySelectorAll("main form"));
        Assert.Equal("Harbour Lights", (await ReadAsync(program, "/titles/ns1")).QuerySelector("h1")!.TextContent);
    }

    private static string? Chosen(IDocument page) => Assert.Single(page.QuerySelectorAll("a.viewer")).GetAttribute("href");

    private static async Task<IDocument> ReadAsync(DecidingProgram program, string address) =>
        await new HtmlParser().ParseDocumentAsync(await program.SendAsync(HttpMethod.Get, address), TestContext.Current.CancellationToken);
}
