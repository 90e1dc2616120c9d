using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Api;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>From the line beside a route to the document, over routes made for the test.</summary>
public sealed class RouteExampleTests
{
    private sealed record Decision(string First, string Second, bool Same);

    [Fact]
    public async Task WithExample_PathQueryListAndBody_AreInTheDocumentAsTheirTypes()
    {
        var routes = await RoutesWithAsync(
            routes => routes.MapPost("/test/{id}", (string id, int? count, bool? flag, [FromQuery] string[]? genre, Decision decision) => decision)
                .WithExample("id={title}&count=5&flag=true&genre=R%26B&genre={genre}", """{ "first": "{title}", "second": "x", "same": true }"""));
        var route = routes.Single(route => route.Path == "/test/{id}");

        Assert.Equal("POST", route.Method);
        Assert.Equal("/test/as1?count=5&flag=true&genre=R%26B&genre=Comedy", route.ExampleAddress);
        Assert.Equal(JsonValueKind.Number, route.Parameters.Single(parameter => parameter.Text("name") == "count").GetProperty("example").ValueKind);
        using var request = route.ExampleRequest();
        var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(("as1", true), (body.Text("first"), body.GetProperty("same").GetBoolean()));
    }

    [Fact]
    public async Task WithExample_NameOfNoParameter_IsAnErrorThatNamesIt()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => RoutesWithAsync(
            routes => routes.MapGet("/test", (string? search) => search).WithName("Find").WithExample("serch=x")));

        Assert.Contains("Find", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'serch'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "as1")]
    [InlineData("user", "1")]
    [InlineData("recommended", "ns2")]
    [InlineData("platform", "netflix")]
    [InlineData("year", "2019")]
    [InlineData("film", "Toy Story")]
    public void Fill_Word_IsAValueOfTheDataOrStandsForIt(string word, string expected) =>
        Assert.Equal($"a {expected} {{other}}", new ExampleValues(FixedWorkspace.Small()).Fill($"a {{{word}}} {{other}}"));

    // The document of the real program with a route more.
    private static async Task<IReadOnlyList<DocumentedRoute>> RoutesWithAsync(Action<WebApplication> map)
    {
        await using var application = StreamRecApplication.Build([], builder =>
        {
            builder.Services.AddSingleton<IWorkspaceSource>(new FixedWorkspace { Current = FixedWorkspace.Small() });
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WorkspaceService)));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        });
        map(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        var documents = application.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var document = await documents.GetOpenApiDocumentAsync(TestContext.Current.CancellationToken);
        return DocumentedRoute.Of(JsonDocument.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, TestContext.Current.CancellationToken)).RootElement);
    }
}
