using System.Text.Json;
using System.Text.Json.Nodes;
using StreamRec.Web.Api;
using StreamRec.Web.Components.Pages.Api;

namespace StreamRec.Tests.Api;

public sealed class OpenApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A change of the contract shows in the review: set STREAMREC_WRITE_OPENAPI=1 for one run to write the document anew.</summary>
    [Fact]
    public async Task Document_Served_IsTheOneCheckedIn()
    {
        var file = Path.Combine(SharedData.RepositoryRoot(), "StreamRec.Web", "Api", "openapi.v1.json");
        var served = JsonNode.Parse((await program.GetAsync("/openapi/v1.json")).GetRawText())!.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("STREAMREC_WRITE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), served);
    }

    [Fact]
    public async Task Document_EveryRoute_IsNamedDescribedAndInAGroup()
    {
        var document = await program.GetAsync("/openapi/v1.json");
        var routes = DocumentedRoute.Of(document);
        Assert.NotEmpty(routes);
        Assert.Distinct(routes.Select(route => route.Operation.Text("operationId")));
        foreach (var route in routes)
        {
            Assert.False(string.IsNullOrEmpty(route.Operation.Text("operationId")), route.Path);
            Assert.False(string.IsNullOrEmpty(route.Operation.Text("summary")), route.Path);
            var tag = Assert.Single(route.Operation.Texts("tags"));
            Assert.True(ApiGroups.All.Any(group => group.Tag == tag), $"{route.Path} has the tag '{tag}'; its group is missing in ApiGroups.");
            foreach (var parameter in route.Parameters)
            {
                Assert.False(string.IsNullOrEmpty(parameter.Text("description")), $"{route.Path} {parameter.Text("name")}");
                Assert.NotEqual(ApiRequest.RouteKey, parameter.Text("name"));
            }
        }
    }

    [Fact]
    public async Task Document_EveryRouteWithParameters_HasAnExample()
    {
        foreach (var route in DocumentedRoute.Of(await program.GetAsync("/openapi/v1.json")))
        {
            var given = route.Parameters.Where(parameter => parameter.TryGetProperty("example", out _)).ToList();
            var missing = route.Parameters.Where(parameter => parameter.TryGetProperty("required", out var required) && required.GetBoolean()).Except(given).Select(parameter => parameter.Text("name"));
            Assert.True(route.Parameters.Count == 0 || given.Count > 0, $"{route.Path} has no example: add .WithExample(\"name=value\") where it is mapped.");
            Assert.True(!missing.Any(), $"The example of {route.Path} has no value for {string.Join(", ", missing)}.");
            Assert.True(!route.Operation.TryGetProperty("requestBody", out var body) || body.GetProperty("content").EnumerateObject().All(content => content.Value.TryGetProperty("example", out _)), $"The example of {route.Path} has no body.");
        }
    }

    [Fact]
    public async Task Document_Groups_AreInTheirOrderWithASentence()
    {
        var tags = (await program.GetAsync("/openapi/v1.json")).GetProperty("tags").EnumerateArray().ToList();
        var order = ApiGroups.All.Select(group => group.Tag).ToList();
        Assert.NotEmpty(tags);
        var names = tags.Select(tag => tag.Text("name")!).ToList();
        Assert.Equal(names.OrderBy(order.IndexOf), names);
        Assert.All(tags, tag => Assert.NotEmpty(tag.Text("description")!));
    }
}
