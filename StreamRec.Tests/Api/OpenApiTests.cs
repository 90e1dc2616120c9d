using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    public async Task Document_EveryOperation_IsNamedAndDescribed()
    {
        var document = await program.GetAsync("/openapi/v1.json");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, operation) => (path.Name, operation.Value)).ToArray();
        Assert.Equal(16, operations.Length);
        foreach (var (path, operation) in operations)
        {
            Assert.False(string.IsNullOrEmpty(operation.Text("operationId")), path);
            Assert.False(string.IsNullOrEmpty(operation.Text("summary")), path);
            foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
            {
                Assert.False(string.IsNullOrEmpty(parameter.Text("description")), $"{path} {parameter.Text("name")}");
            }
        }
    }

    [Fact]
    public async Task ApiPage_NamesOnlyFilesThatAreServed()
    {
        using var response = await program.SendAsync("/api");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        foreach (var address in new[] { "/lib/swagger-ui/swagger-ui.css", "/lib/swagger-ui/swagger-ui-bundle.js", "/lib/scripts/api-page.js", "/lib/images/favicon.svg" })
        {
            Assert.Contains($"\"{address}\"", html, StringComparison.Ordinal);
            using var file = await program.SendAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }
}
