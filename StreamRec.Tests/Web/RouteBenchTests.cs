using Bunit;
using StreamRec.Web.Components.Pages.Api;

namespace StreamRec.Tests.Web;

/// <summary>The bench of a route that changes something: none of the reading ones has a body.</summary>
public sealed class RouteBenchTests : BunitContext
{
    private static readonly ApiParameter Id = new("id", IsInPath: true, IsRequired: true, IsMany: false, "The pair.", "string", [], null, null, null, ["a/b"]);

    private static readonly ApiRoute Route = new(
        "Decide", "POST", "/api/matches/{id}", "Titles and works", "Decide a pair", null, [Id], """{"note":"it's one"}""", [new ApiAnswer(204, "Kept.", null, [])]);

    [Fact]
    public void Curl_RouteWithABody_SendsItQuotedForAShell()
    {
        var bench = RenderBench();

        Assert.Equal(
            """curl -X POST -H "Content-Type: application/json" -d '{"note":"it'\''s one"}' "http://localhost/api/matches/a%2Fb" """.TrimEnd(),
            bench.Find(".sample pre").TextContent);
        Assert.Empty(bench.FindAll("a[target=_blank]"));
    }

    [Fact]
    public async Task Run_RouteWithABody_HandsTheScriptMethodAddressAndBody()
    {
        var module = JSInterop.SetupModule(address => address.Arguments[0] is string file && file.Contains("api-page", StringComparison.Ordinal));
        module.Mode = JSRuntimeMode.Loose;
        var bench = RenderBench();
        bench.Find("textarea").Change("""{"note":"no"}""");

        await bench.Find("form").SubmitAsync();

        Assert.Equal(["POST", "/api/matches/a%2Fb", """{"note":"no"}"""], module.Invocations["run"][0].Arguments.Skip(1));
    }

    [Fact]
    public async Task Run_RequiredValueEmpty_NamesItAndAsksNobody()
    {
        var bench = RenderBench();
        bench.Find("input").Change(" ");

        await bench.Find("form").SubmitAsync();

        Assert.Contains("id", bench.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(JSInterop.Invocations["run"]);
        Assert.Contains("{id}", bench.Find(".sample pre").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<RouteBench> RenderBench() =>
        Render<RouteBench>(parameters => parameters.Add(bench => bench.Request, ApiRequest.Of(Route, "http://localhost/api?route=Decide")));
}
