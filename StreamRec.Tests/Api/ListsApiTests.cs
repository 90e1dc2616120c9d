using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>The lists of all users over the API.</summary>
[Collection(SampleWorldTests.Name)]
public sealed class ListsApiTests(SampleProgram program)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Csv_HasTheListThatEachUserGetsAlone()
    {
        var lines = (await program.Client.GetStringAsync(new Uri("/api/recommendations?format=csv&count=3&type=movie", UriKind.Relative), Cancellation)).TrimEnd().Split('\n');

        Assert.Equal("user,rank,title_id,title,score", lines[0].TrimEnd());
        Assert.Equal((program.Workspace.Users.Count * 3) + 1, lines.Length);
        var user = lines[1].Split(',')[0].Trim('"');
        var alone = await program.Client.GetFromJsonAsync<JsonElement>($"/api/users/{user}/recommendations?count=3&type=movie", Cancellation);
        Assert.Equal(alone.GetProperty("titles").EnumerateArray().Select(title => title.Text("id")), lines[1..4].Select(line => line.Split(',')[2].Trim('"')));
    }

    [Fact]
    public async Task Get_Parquet_IsAParquetFile()
    {
        using var answer = await program.Client.GetAsync(new Uri("/api/recommendations?count=2", UriKind.Relative), Cancellation);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal("application/vnd.apache.parquet", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".parquet", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal("PAR1"u8.ToArray(), bytes[..4]);
        Assert.Equal("PAR1"u8.ToArray(), bytes[^4..]);
    }

    [Theory]
    [InlineData("format=xml", HttpStatusCode.BadRequest, "parquet")]
    [InlineData("count=0", HttpStatusCode.BadRequest, "1 to")]
    [InlineData("model=20260101-000000-abcdef", HttpStatusCode.NotFound, "20260101-000000-abcdef")]
    public async Task Get_WhatCannotBe_IsRefusedWithWhatIsAccepted(string query, HttpStatusCode status, string said)
    {
        using var answer = await program.Client.GetAsync(new Uri($"/api/recommendations?{query}", UriKind.Relative), Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
