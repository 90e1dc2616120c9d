using System.Net;
using System.Text;
using System.Text.Json;
using StreamRec.Core.Intake;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Intake;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class ImportsApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Import_UploadedReviewedAndCommitted_IsServedAtOnceAndCanBeUndone()
    {
        await using var program = await StudioProgram.StartAsync(world);
        var before = world.Loader.Snapshots.CurrentId;
        var upload = await UploadAsync(program, "netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s900", "Nine hundred"));

        var begun = await program.SendAsync(HttpMethod.Post, "/api/imports", HttpStatusCode.Accepted, JsonSerializer.Serialize(new { uploads = new[] { upload }, append = true }));
        var id = begun.Text("id")!;
        await ReviewFixture.UntilAsync(program.Service<ImportReviews>(), id, review => review.IsOver);
        var review = await program.GetAsync($"/api/imports/{id}");

        Assert.Equal(("ready", before, false), (review.Text("state"), review.Text("base"), review.GetProperty("isOutdated").GetBoolean()));
        Assert.Equal((1, 21), (review.GetProperty("changes").GetProperty("titles").GetProperty("added").Number("total"), review.GetProperty("result").Number("titles")));
        var file = review.GetProperty("files")[0];
        Assert.Equal(("platform-catalog", "netflix", "Nine hundred"), (file.Text("kind"), file.Text("source"), file.GetProperty("preview")[0][2].GetString()));
        Assert.False(file.TryGetProperty("path", out _));

        var committed = await program.SendAsync(HttpMethod.Post, $"/api/imports/{id}/commit");
        await program.UntilAsync(source => source.Current!.Snapshot.Id == committed.Text("snapshot"));
        Assert.Equal("Nine hundred", (await program.GetAsync("/api/titles/ns900")).Text("title"));
        Assert.Equal("api", (await program.GetAsync("/api/snapshots/current")).GetProperty("snapshot").Text("importedBy"));
        Assert.Equal(before, (await program.SendAsync(HttpMethod.Post, "/api/snapshots/back")).Text("current"));
    }

    [Fact]
    public async Task Rejected_Rows_ComeAsCsvWithoutFormulas()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Import:MaximumRejectedShare", "1");
        var upload = await UploadAsync(program, "=cmd/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + "s2,Movie,too,few\n");
        var id = (await program.SendAsync(HttpMethod.Post, "/api/imports", HttpStatusCode.Accepted, JsonSerializer.Serialize(new { uploads = new[] { upload } }))).Text("id")!;
        await ReviewFixture.UntilAsync(program.Service<ImportReviews>(), id, review => review.IsOver);

        var csv = await program.Client.GetStringAsync(new Uri($"/api/imports/{id}/rejected", UriKind.Relative), TestContext.Current.CancellationToken);

        var lines = csv.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal("file,row,line,column,problem,left_out", lines[0]);
        Assert.StartsWith("'=cmd/netflix_titles.csv,2,3,,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",row", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task Import_OutdatedNotReadyOrUnknown_IsRefused()
    {
        await using var program = await StudioProgram.StartAsync(world);
        var upload = await UploadAsync(program, "netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s900", "Nine hundred"));
        var id = (await program.SendAsync(HttpMethod.Post, "/api/imports", HttpStatusCode.Accepted, JsonSerializer.Serialize(new { uploads = new[] { upload } }))).Text("id")!;
        await ReviewFixture.UntilAsync(program.Service<ImportReviews>(), id, review => review.IsOver);
        world.ImportRatings(2);

        await program.SendAsync(HttpMethod.Post, $"/api/imports/{id}/commit", HttpStatusCode.Conflict);
        Assert.True((await program.GetAsync($"/api/imports/{id}")).GetProperty("isOutdated").GetBoolean());
        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/imports/{id}")).GetProperty("removed").GetBoolean());
        await program.SendAsync(HttpMethod.Get, $"/api/imports/{id}", HttpStatusCode.NotFound);
        Assert.False((await program.SendAsync(HttpMethod.Post, $"/api/imports/{id}/commit")).GetProperty("committed").GetBoolean());
        await program.SendAsync(HttpMethod.Post, "/api/imports", HttpStatusCode.BadRequest, """{ "folder": "/" }""");
        await program.SendAsync(HttpMethod.Post, "/api/imports", HttpStatusCode.BadRequest, "{}");
    }

    private static async Task<string> UploadAsync(StudioProgram program, string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var id = (await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.Created, JsonSerializer.Serialize(new { name, size = bytes.Length }))).Text("id")!;
        using var content = new ByteArrayContent(bytes);
        using var response = await program.Client.PutAsync(new Uri($"/api/uploads/{id}?offset=0", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return id;
    }
}
