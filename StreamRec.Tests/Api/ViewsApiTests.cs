using System.Net;
using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>Saved views over the API.</summary>
public sealed class ViewsApiTests
{
    private const string Views = "/api/views";
    private const string Body = """{ "name": "Films", "address": "/explore/catalog?type=movie" }""";

    [Fact]
    public async Task Save_RenameDelete_AreInTheList()
    {
        await using var program = await DecidingProgram.StartAsync();

        var saved = JsonDocument.Parse(await program.SendAsync(HttpMethod.Post, Views, HttpStatusCode.Created, Body)).RootElement;
        Assert.Equal(("Films", "explore/catalog?type=movie", "explore/catalog", program.Workspace.Snapshot.Id), (saved.Text("name"), saved.Text("address"), saved.Text("page"), saved.Text("snapshot")));

        await program.SendAsync(HttpMethod.Put, Views + "/" + saved.Text("id"), body: """{ "name": "All films" }""");
        var listed = (await program.GetAsync(Views)).GetProperty("views");
        Assert.Equal("All films", Assert.Single(listed.EnumerateArray()).Text("name"));

        Assert.Equal("""{"removed":true}""", await program.SendAsync(HttpMethod.Delete, Views + "/" + saved.Text("id")));
        Assert.Equal("""{"removed":false}""", await program.SendAsync(HttpMethod.Delete, Views + "/" + saved.Text("id")));
        await program.SendAsync(HttpMethod.Put, Views + "/" + saved.Text("id"), HttpStatusCode.NotFound, """{ "name": "x" }""");
    }

    [Fact]
    public async Task Views_StoreThatIsNotToBeHad_AreRefusedWithTheReasonAndThePageGoesOn()
    {
        await using var program = await DecidingProgram.StartAsync();
        await File.WriteAllTextAsync(program.Root.StoreFile, new string('x', 10_000), TestContext.Current.CancellationToken);

        Assert.Contains(program.Root.StoreFile, await program.SendAsync(HttpMethod.Get, Views, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        await program.SendAsync(HttpMethod.Post, Views, HttpStatusCode.ServiceUnavailable, Body);
        await program.SendAsync(HttpMethod.Get, "/explore/catalog");
    }

    [Theory]
    [InlineData("""{ "name": "x", "address": "https://example.com/explore" }""")]
    [InlineData("""{ "name": "x", "address": "javascript:alert(1)" }""")]
    [InlineData("""{ "name": "x" }""")]
    [InlineData("""{ "address": "explore" }""")]
    [InlineData("""{ "name": 1, "address": "explore" }""")]
    public async Task Save_WhatCannotBe_IsAProblemAndNothingIsKept(string body)
    {
        await using var program = await DecidingProgram.StartAsync();

        await program.SendAsync(HttpMethod.Post, Views, HttpStatusCode.BadRequest, body);
        Assert.Empty((await program.GetAsync(Views)).GetProperty("views").EnumerateArray());
    }

    [Fact]
    public async Task Save_NotAllowedOrTooMany_IsRefused()
    {
        await using (var closed = await DecidingProgram.StartAsync("--StreamRec:Views:ChangesAllowed", "false"))
        {
            await closed.SendAsync(HttpMethod.Post, Views, HttpStatusCode.Forbidden, Body);
            await closed.SendAsync(HttpMethod.Put, Views + "/latest", HttpStatusCode.Forbidden, """{ "name": "x" }""");
            await closed.SendAsync(HttpMethod.Delete, Views + "/latest", HttpStatusCode.Forbidden);
        }

        await using var full = await DecidingProgram.StartAsync("--StreamRec:Views:MaximumViews", "1");
        await full.SendAsync(HttpMethod.Post, Views, HttpStatusCode.Created, Body);
        await full.SendAsync(HttpMethod.Post, Views, HttpStatusCode.Conflict, Body);
    }
}
