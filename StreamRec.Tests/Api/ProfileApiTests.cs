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
    [InlineData("", "table")]
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
