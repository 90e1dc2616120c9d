using AngleSharp.Html.Parser;
using StreamRec.Tests.Api;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Studio;

/// <summary>A server whose studio may only be looked at.</summary>
public sealed class ReadOnlyTests
{
    [Theory]
    [InlineData("/studio/train")]
    [InlineData("/studio/models")]
    [InlineData("/studio/jobs")]
    [InlineData("/studio/studies")]
    [InlineData("/studio/studies/new?kind=factors")]
    public async Task Get_ChangesNotAllowed_SaysWhyAndOffersNoChange(string address)
    {
        await using var closed = await DecidingProgram.StartAsync("--StreamRec:Studio:ChangesAllowed", "false");
        await using var open = await DecidingProgram.StartAsync();

        Assert.Contains(StudioText.ReadOnly, await MainOfAsync(closed, address), StringComparison.Ordinal);
        Assert.DoesNotContain(StudioText.ReadOnly, await MainOfAsync(open, address), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"submit\"", await MainOfAsync(closed, address), StringComparison.Ordinal);
    }

    private static async Task<string> MainOfAsync(DecidingProgram program, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await program.SendAsync(HttpMethod.Get, address), TestContext.Current.CancellationToken);
        return page.QuerySelector("main")!.InnerHtml;
    }
}
