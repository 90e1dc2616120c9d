using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StreamRec.Core.Intake;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class UploadsApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Pieces_SentLostAndResumed_AreTheFile()
    {
        await using var program = await StudioProgram.StartAsync(world);
        var bytes = Enumerable.Range(0, 20_000).Select(index => (byte)(index * 7)).ToArray();
        var id = await AnnounceAsync(program, "folder/1.csv", bytes.Length);

        await PutAsync(program, id, 0, bytes[..5_000]);
        var gap = await PutAsync(program, id, 9_000, bytes[9_000..], HttpStatusCode.Conflict);
        var state = await program.GetAsync($"/api/uploads/{id}");
        var whole = await PutAsync(program, id, state.GetProperty("received").GetInt64(), bytes[5_000..]);

        Assert.Equal((5_000, 5_000), (gap.GetProperty("received").GetInt64(), state.GetProperty("received").GetInt64()));
        Assert.True(whole.GetProperty("isComplete").GetBoolean());
        Assert.Equal("folder/1.csv", whole.Text("name"));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(program.Service<UploadStore>().PathOf(id)!, TestContext.Current.CancellationToken));
        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/uploads/{id}")).GetProperty("removed").GetBoolean());
        await program.SendAsync(HttpMethod.Get, $"/api/uploads/{id}", HttpStatusCode.NotFound);
        await PutAsync(program, id, 0, bytes, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Piece_LargerThanAllowed_IsRefusedWithOrWithoutItsLength()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Uploads:ChunkBytes", "1024");
        var id = await AnnounceAsync(program, "1.csv", 100_000);

        await PutAsync(program, id, 0, new byte[1025], HttpStatusCode.RequestEntityTooLarge);
        using var unknownLength = new StreamContent(new WithoutLength(new byte[50_000]));
        using var response = await program.Client.PutAsync(new Uri($"/api/uploads/{id}?offset=0", UriKind.Relative), unknownLength, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await PutAsync(program, id, 0, new byte[1024]);
    }

    [Fact]
    public async Task Limits_OfSizesAndNames_AreSaid()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Uploads:MaximumFileBytes", "1000", "--StreamRec:Uploads:MaximumTotalBytes", "1500");

        await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.RequestEntityTooLarge, """{ "name": "a.csv", "size": 1001 }""");
        await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.BadRequest, """{ "size": 10 }""");
        await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.BadRequest, """{ "name": "a.csv", "size": -1 }""");
        await AnnounceAsync(program, "a.csv", 1000);
        var full = await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.InsufficientStorage, """{ "name": "b.csv", "size": 501 }""");

        Assert.Contains("MaximumTotalBytes", full.Text("detail"), StringComparison.Ordinal);
        foreach (var offset in new[] { "", "-1", "x", "99999999999999999999" })
        {
            await program.SendAsync(HttpMethod.Put, $"/api/uploads/latest?offset={offset}", HttpStatusCode.BadRequest, "{}");
        }
    }

    [Fact]
    public async Task Request_OfAnotherSitesPage_IsRefused()
    {
        await using var program = await StudioProgram.StartAsync(world);
        foreach (var (site, expected) in new[] { ("cross-site", HttpStatusCode.Forbidden), ("same-site", HttpStatusCode.Forbidden), ("same-origin", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/uploads/none");
            request.Headers.Add("Sec-Fetch-Site", site);
            using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task Uploads_ChangesNotAllowed_AreForbidden()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Studio:ChangesAllowed", "false");

        await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.Forbidden, """{ "name": "a.csv", "size": 10 }""");
        await program.SendAsync(HttpMethod.Put, "/api/uploads/latest?offset=0", HttpStatusCode.Forbidden, "{}");
        await program.SendAsync(HttpMethod.Delete, "/api/uploads/latest", HttpStatusCode.Forbidden);
    }

    private static async Task<string> AnnounceAsync(StudioProgram program, string name, long size) =>
        (await program.SendAsync(HttpMethod.Post, "/api/uploads", HttpStatusCode.Created, JsonSerializer.Serialize(new { name, size }))).Text("id")!;

    private static async Task<JsonElement> PutAsync(StudioProgram program, string id, long offset, byte[] bytes, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new ByteArrayContent(bytes);
        using var response = await program.Client.PutAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/uploads/{id}?offset={offset}"), UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    // A body of unknown length is sent in pieces of the transport, and only reading it tells that it is too long.
    private sealed class WithoutLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
