using System.Net;
using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>The profile of a table over HTTP, in the sample world.</summary>
[Collection(SampleWorldTests.Name)]
public sealed class ProfileApiTests(SampleProgram program)
{
    [Fact]
    public async Task GetProfile_Filtered_CountsThoseRows()
    {
        var titles = await GetAsync("/api/titles?platform=netflix&pageSize=1", HttpStatusCode.OK);
        var profile = await GetAsync("/api/profile?table=titles&where=platform%20%3D%20netflix", HttpStatusCode.OK);

        Assert.Equal(titles.Number("total"), profile.Number("rows"));
        Assert.Equal("platform = netflix", profile.Text("where"));
        var platform = profile.GetProperty("columns").EnumerateArray().First(column => column.Text("name") == "platform");
        Assert.Equal(("category", 1), (platform.Text("kind"), platform.Number("distinct")));
        Assert.Contains(profile.GetProperty("alerts").EnumerateArray(), alert => alert.Text("kind") == "constant" && alert.Text("column") == "platform");
    }

    [Fact]
    public async Task GetProfile_Halves_MakeTheWhole()
    {
        var rows = new List<int>();
        foreach (var part in new[] { "all", "first-half", "second-half" })
        {
            rows.Add((await GetAsync($"/api/profile?table=people&part={part}", HttpStatusCode.OK)).Number("rows"));
        }

        Assert.Equal(rows[0], rows[1] + rows[2]);
        Assert.InRange(rows[2] - rows[1], 0, 1);
    }

    [Theory]
    [InlineData("halves")]
    [InlineData("hulu")]
    [InlineData("type = Movie")]
    public async Task CompareProfiles_Selections_StandSideBySide(string compare)
    {
        var comparison = await GetAsync("/api/profile/compare?table=titles&compare=" + Uri.EscapeDataString(compare), HttpStatusCode.OK);
        var whole = await GetAsync("/api/profile?table=titles", HttpStatusCode.OK);

        Assert.Equal(compare == "halves", comparison.GetProperty("left").Number("rows") + comparison.GetProperty("right").Number("rows") == whole.Number("rows"));
        Assert.Contains(comparison.GetProperty("columns").EnumerateArray(), column => column.Text("name") == "release_year" && column.GetProperty("difference").ValueKind == JsonValueKind.Number);
    }

    [Theory]
    [InlineData("html", "text/html", "")]
    [InlineData("csv", "text/csv", "")]
    [InlineData("parquet", "application/vnd.apache.parquet", "&compare=halves")]
    public async Task GetProfileFile_Format_IsAFileThatSaysItsFilter(string format, string mediaType, string compare)
    {
        using var answer = await program.Client.GetAsync(new Uri($"/api/profile/file?table=people&where=titles%20%3E%201&format={format}{compare}", UriKind.Relative));
        var content = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.EndsWith("." + format, answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Contains(format == "html" ? "titles &gt; 1" : "titles > 1", content, StringComparison.Ordinal);
        Assert.Contains(program.Workspace.Snapshot.Id, content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetProfile_TargetKindsAndSensitive_AreTaken()
    {
        var profile = await GetAsync("/api/profile?table=people&target=titles&columns=first_year:category&sensitive=true", HttpStatusCode.OK);

        Assert.Equal("titles", profile.GetProperty("target").Text("column"));
        Assert.Equal("category", profile.GetProperty("columns").EnumerateArray().First(column => column.Text("name") == "first_year").Text("kind"));
        Assert.Empty(profile.GetProperty("samples").GetProperty("first").EnumerateArray());
    }

    [Theory]
    [InlineData("", "table")]
    [InlineData("?table=titles&columns=title", "columns")]
    [InlineData("?table=titles&target=title", "target")]
    [InlineData("?table=titles&time=title", "time")]
    [InlineData("?table=titles&sensitive=perhaps", "sensitive")]
    [InlineData("/compare?table=titles", "compare")]
    [InlineData("/compare?table=titles&compare=nobody", "compare")]
    [InlineData("/file?table=titles&format=pdf", "format")]
    [InlineData("?table=planets", "table")]
    [InlineData("?table=titles&part=third", "part")]
    [InlineData("?table=titles&where=platform", "where")]
    [InlineData("?table=titles&where=size%20%3D%203", "where")]
    public async Task GetProfile_WrongValue_NamesIt(string query, string parameter)
    {
        var problem = await GetAsync("/api/profile" + query, HttpStatusCode.BadRequest);

        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.NotEmpty(problem.Texts("accepted"));
    }

    private async Task<JsonElement> GetAsync(string path, HttpStatusCode expected)
    {
        using var answer = await program.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
