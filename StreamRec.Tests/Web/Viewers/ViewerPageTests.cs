using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Storage;
using StreamRec.Core.Viewers;
using StreamRec.Tests.Api;
using StreamRec.Web.Localization;
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

    [Theory]
    [InlineData("true", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("false", "true", false)]
    public async Task Get_ImportedUser_OffersToRateForThemWhereBothSettingsAllowIt(string allowed, string forUsers, bool offered)
    {
        await using var program = await DecidingProgram.StartAsync("--StreamRec:Viewers:Allowed", allowed, "--StreamRec:Viewers:RateForImportedUsers", forUsers);

        var page = await ReadAsync(program, "/predictor?user=1");

        Assert.Equal(offered, page.QuerySelectorAll("main button").Any(button => button.TextContent.Contains(ViewerText.RateForUser, StringComparison.Ordinal)));
        Assert.DoesNotContain((await ReadAsync(program, "/predictor")).QuerySelectorAll("main button"), button => button.TextContent.Contains(ViewerText.RateForUser, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1", "true", true)]
    [InlineData("999", "true", true)]
    [InlineData("1", "false", false)]
    public async Task Get_ProfileOfAnImportedUser_SaysForWhomItRatesAndWhetherItMay(string user, string allowed, bool hasStars)
    {
        using var root = new TemporaryFolder();
        Viewer viewer;
        await using (var database = await EmbeddedDatabase.OpenAsync(new DataRoot(root.Path).StoreFile))
        {
            viewer = await new ViewerStore(database, new ViewerOptions { RateForImportedUsers = true }, TimeProvider.System).ForUserAsync("platforms:" + user, "Ada", TestContext.Current.CancellationToken);
        }

        await using var program = await DecidingProgram.StartAsync("--StreamRec:DataRoot", root.Path, "--StreamRec:Viewers:RateForImportedUsers", allowed);
        var me = await ReadAsync(program, $"/preferences/viewer?viewer={viewer.Id}&returnTo=%2Fme");

        var told = !hasStars ? Wording.Fill(ViewerText.ForUserNotAllowed, user)
            : user == "999" ? Wording.Fill(ViewerText.ForUserAbsent, "platforms:999")
            : Wording.Fill(ViewerText.ForUser, user, Wording.Fill(ViewerText.ForUserImported, 2), Wording.Fill(ViewerText.ForUserOwn, 0));
        Assert.Contains(told, me.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hasStars, me.QuerySelectorAll("main input[type=range]").Length > 0);
        Assert.Equal(user == "1" && hasStars ? 2 : 0, me.QuerySelectorAll(".imported input[type=range]").Length);
        var title = await ReadAsync(program, "/titles/ns1");
        Assert.Equal(hasStars, title.QuerySelectorAll(".viewer-stars").Length > 0);
        Assert.Equal(user == "1" && hasStars, title.QuerySelector("main")!.TextContent.Contains(Wording.Fill(ViewerText.ImportedRating, "1"), StringComparison.Ordinal));
    }

    private static string? Chosen(IDocument page) => Assert.Single(page.QuerySelectorAll("a.viewer")).GetAttribute("href");

    private static async Task<IDocument> ReadAsync(DecidingProgram program, string address) =>
        await new HtmlParser().ParseDocumentAsync(await program.SendAsync(HttpMethod.Get, address), TestContext.Current.CancellationToken);
}
