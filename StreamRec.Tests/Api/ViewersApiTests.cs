using System.Net;
using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>Profiles over the API.</summary>
public sealed class ViewersApiTests
{
    private const string Viewers = "/api/viewers";
    private const string RateForImportedUsers = "--StreamRec:Viewers:RateForImportedUsers";

    [Fact]
    public async Task RateMarkForget_OneWork_TakeEachOthersPlace()
    {
        await using var program = await DecidingProgram.StartAsync();
        var viewer = await StartAsync(program, "Ada");

        var rated = await SendAsync(program, HttpMethod.Put, viewer + "/ratings/ns1", """{ "score": 4.5 }""");
        var rating = Assert.Single(rated.GetProperty("ratings").EnumerateArray());
        Assert.Equal(("ns1", "Harbour Lights", 4.5), (rating.Text("title"), rating.Text("name"), rating.GetProperty("score").GetDouble()));

        var marked = await SendAsync(program, HttpMethod.Put, viewer + "/marks/ns1", """{ "mark": "not-for-me" }""");
        Assert.Empty(marked.GetProperty("ratings").EnumerateArray());
        Assert.Equal("not-for-me", Assert.Single(marked.GetProperty("marks").EnumerateArray()).Text("mark"));

        Assert.Empty((await SendAsync(program, HttpMethod.Delete, viewer + "/titles/ns1")).GetProperty("marks").EnumerateArray());
    }

    [Fact]
    public async Task Recommendations_AfterRatingAndMarks_LeaveThoseOut()
    {
        await using var program = await DecidingProgram.StartAsync();
        var viewer = await StartAsync(program, "Ada");
        Assert.Contains("ns2", await ListAsync(program, viewer));

        await SendAsync(program, HttpMethod.Put, viewer + "/ratings/ns1", """{ "score": 5 }""");
        await SendAsync(program, HttpMethod.Put, viewer + "/marks/as1", """{ "mark": "watch-list" }""");
        await SendAsync(program, HttpMethod.Put, viewer + "/marks/ds1", """{ "mark": "not-for-me" }""");

        var listed = await ListAsync(program, viewer);
        Assert.Equal("ns2", listed[0]);
        Assert.DoesNotContain(listed, title => title is "ns1" or "as1" or "ds1");
    }

    [Fact]
    public async Task Rating_OnceAnswered_IsThereInAnotherProgram()
    {
        using var root = new TemporaryFolder();
        string viewer;
        await using (var first = await DecidingProgram.StartAsync("--StreamRec:DataRoot", root.Path))
        {
            viewer = await StartAsync(first, "Ada");
            await SendAsync(first, HttpMethod.Put, viewer + "/ratings/ns1", """{ "score": 3.5 }""");
        }

        await using var second = await DecidingProgram.StartAsync("--StreamRec:DataRoot", root.Path);
        Assert.Equal(3.5, Assert.Single((await second.GetAsync(viewer)).GetProperty("ratings").EnumerateArray()).GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task Rename_Delete_AreSeenInTheList()
    {
        await using var program = await DecidingProgram.StartAsync();
        var viewer = await StartAsync(program, "Ada");

        Assert.Equal("Countess", (await SendAsync(program, HttpMethod.Put, Viewers + "/latest", """{ "name": "Countess" }""")).Text("name"));
        Assert.Equal("Countess", Assert.Single((await program.GetAsync(Viewers)).GetProperty("viewers").EnumerateArray()).Text("name"));

        await SendAsync(program, HttpMethod.Put, viewer + "/ratings/ns1", """{ "score": 1 }""");
        var deleted = await SendAsync(program, HttpMethod.Delete, viewer);
        Assert.True(deleted.GetProperty("deleted").GetBoolean());
        Assert.Single(deleted.GetProperty("forgotten").GetProperty("ratings").EnumerateArray());
        Assert.False((await SendAsync(program, HttpMethod.Delete, viewer)).GetProperty("deleted").GetBoolean());
        await program.SendAsync(HttpMethod.Get, viewer, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST", "", """{ "name": "ADA" }""", HttpStatusCode.Conflict)]
    [InlineData("POST", "", """{ "name": " " }""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "", "{ cut off", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/nobody", null, HttpStatusCode.NotFound)]
    [InlineData("PUT", "/nobody", """{ "name": "x" }""", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/latest", """{ }""", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/latest/ratings/ns1", """{ "score": 4.3 }""", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/latest/ratings/ns1", """{ }""", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/latest/ratings/zz9", """{ "score": 4 }""", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/nobody/ratings/ns1", """{ "score": 4 }""", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/latest/marks/ns1", """{ "mark": "later" }""", HttpStatusCode.BadRequest)]
    [InlineData("DELETE", "/latest/titles/zz9", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "/nobody/recommendations", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "/latest/recommendations?count=x", null, HttpStatusCode.BadRequest)]
    public async Task Request_ThatCannotBe_IsAProblem(string method, string address, string? body, HttpStatusCode expected)
    {
        await using var program = await DecidingProgram.StartAsync();
        await StartAsync(program, "Ada");

        await program.SendAsync(new HttpMethod(method), Viewers + address, expected, body);
    }

    [Fact]
    public async Task ProfileForAUser_OptionOn_CountsTheImportedRatingsButWhereSomethingWasSaid()
    {
        await using var program = await DecidingProgram.StartAsync(RateForImportedUsers, "true");
        var started = JsonDocument.Parse(await program.SendAsync(HttpMethod.Post, Viewers, HttpStatusCode.Created, """{ "name": "Ada", "user": "1" }""")).RootElement;
        Assert.Equal("platforms:1", started.Text("user"));
        var viewer = $"{Viewers}/{started.Text("id")}";

        var list = await program.GetAsync(viewer + "/recommendations");
        Assert.Equal(2, list.GetProperty("ratings").GetInt32());
        Assert.DoesNotContain("as1", await ListAsync(program, viewer));
        Assert.Equal("ns2", (await ListAsync(program, viewer))[0]);

        await SendAsync(program, HttpMethod.Put, viewer + "/ratings/ns1", """{ "score": 0.5 }""");
        Assert.NotEqual("ns2", (await ListAsync(program, viewer))[0]);
        Assert.Equal(2, (await program.GetAsync(viewer + "/recommendations")).GetProperty("ratings").GetInt32());
        var record = await program.GetAsync(viewer);
        Assert.Equal("platforms:1", record.GetProperty("viewer").Text("user"));
        Assert.Equal("ns1", Assert.Single(record.GetProperty("ratings").EnumerateArray()).Text("title"));

        await SendAsync(program, HttpMethod.Delete, viewer + "/titles/ns1");
        Assert.Equal("ns2", (await ListAsync(program, viewer))[0]);
    }

    [Theory]
    [InlineData("true", "99", HttpStatusCode.NotFound)]
    [InlineData("true", "", HttpStatusCode.NotFound)]
    [InlineData("true", "platforms:1", HttpStatusCode.Conflict)]
    [InlineData("false", "12", HttpStatusCode.Forbidden)]
    [InlineData("false", "99", HttpStatusCode.Forbidden)]
    public async Task ProfileForAUser_ThatCannotBe_IsAProblem(string allowed, string user, HttpStatusCode expected)
    {
        await using var program = await DecidingProgram.StartAsync(RateForImportedUsers, allowed);
        await program.SendAsync(HttpMethod.Post, Viewers, allowed == "true" ? HttpStatusCode.Created : HttpStatusCode.Forbidden, """{ "name": "Grace", "user": "1" }""");

        var problem = await program.SendAsync(HttpMethod.Post, Viewers, expected, $$"""{ "name": "Ada", "user": "{{user}}" }""");

        Assert.Equal(expected == HttpStatusCode.Forbidden, problem.Contains("StreamRec:Viewers:RateForImportedUsers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ProfileForAUser_OptionOffAgain_IsToldAndTakesNoMoreRatings()
    {
        using var root = new TemporaryFolder();
        string viewer;
        await using (var first = await DecidingProgram.StartAsync("--StreamRec:DataRoot", root.Path, RateForImportedUsers, "true"))
        {
            await first.SendAsync(HttpMethod.Post, Viewers, HttpStatusCode.Created, """{ "name": "Ada", "user": "1" }""");
            viewer = Viewers + "/" + Assert.Single((await first.GetAsync(Viewers)).GetProperty("viewers").EnumerateArray()).Text("id");
        }

        await using var second = await DecidingProgram.StartAsync("--StreamRec:DataRoot", root.Path);
        Assert.Equal("platforms:1", (await second.GetAsync(viewer)).GetProperty("viewer").Text("user"));
        Assert.Equal(0, (await second.GetAsync(viewer + "/recommendations")).GetProperty("ratings").GetInt32());
        Assert.Contains("RateForImportedUsers", await second.SendAsync(HttpMethod.Put, viewer + "/ratings/ns1", HttpStatusCode.Forbidden, """{ "score": 4 }"""), StringComparison.Ordinal);
        await second.SendAsync(HttpMethod.Put, viewer + "/marks/ns1", HttpStatusCode.Forbidden, """{ "mark": "not-for-me" }""");
        await second.SendAsync(HttpMethod.Delete, viewer + "/titles/ns1", HttpStatusCode.Forbidden);
        Assert.True((await SendAsync(second, HttpMethod.Delete, viewer)).GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task Request_ProfilesNotAllowed_IsForbidden()
    {
        await using var program = await DecidingProgram.StartAsync("--StreamRec:Viewers:Allowed", "false");

        await program.SendAsync(HttpMethod.Get, Viewers, HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Post, Viewers, HttpStatusCode.Forbidden, """{ "name": "Ada" }""");
    }

    [Fact]
    public async Task Request_DamagedStore_IsUnavailableAndTheStatusSaysWhy()
    {
        await using var program = await DecidingProgram.StartAsync();
        var damaged = new string('x', 10_000);
        await File.WriteAllTextAsync(program.Root.StoreFile, damaged, TestContext.Current.CancellationToken);

        await program.SendAsync(HttpMethod.Post, Viewers, HttpStatusCode.ServiceUnavailable, """{ "name": "Ada" }""");

        var store = (await program.GetAsync("/api/status")).GetProperty("store");
        Assert.Equal(program.Root.StoreFile, store.Text("place"));
        Assert.Contains("cannot be opened", store.Text("problem"), StringComparison.Ordinal);
        Assert.NotEmpty((await program.GetAsync("/api/titles")).GetProperty("items").EnumerateArray());
        Assert.Equal(damaged, await File.ReadAllTextAsync(program.Root.StoreFile, TestContext.Current.CancellationToken));
    }

    private static async Task<string> StartAsync(DecidingProgram program, string name) =>
        $"{Viewers}/{JsonDocument.Parse(await program.SendAsync(HttpMethod.Post, Viewers, HttpStatusCode.Created, $$"""{ "name": "{{name}}" }""")).RootElement.Text("id")}";

    private static async Task<JsonElement> SendAsync(DecidingProgram program, HttpMethod method, string address, string? body = null) =>
        JsonDocument.Parse(await program.SendAsync(method, address, body: body)).RootElement;

    private static async Task<List<string?>> ListAsync(DecidingProgram program, string viewer) =>
        [.. (await program.GetAsync(viewer + "/recommendations")).GetProperty("titles").EnumerateArray().Select(title => title.Text("id"))];
}
