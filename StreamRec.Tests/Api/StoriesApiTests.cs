using System.Net;
using System.Text.Json;
using StreamRec.Core.Exploration.Stories;

namespace StreamRec.Tests.Api;

/// <summary>Stories over HTTP, in the sample world.</summary>
[Collection(SampleWorldTests.Name)]
public sealed class StoriesApiTests(SampleProgram program)
{
    [Fact]
    public async Task GetStories_SampleWorld_TellsAllThree()
    {
        var stories = (await GetAsync("/api/stories", HttpStatusCode.OK)).GetProperty("stories").EnumerateArray().ToList();

        Assert.Equal(Storyteller.Definitions.Select(definition => definition.Id), stories.Select(story => story.Text("id")));
        Assert.All(stories, story => Assert.True(story.GetProperty("isTold").GetBoolean(), story.ToString()));
        Assert.All(stories, story => Assert.InRange(story.GetProperty("steps").GetArrayLength(), 4, 6));
    }

    [Fact]
    public async Task GetStory_Series_SaysWhatThePlatformsRouteCounts()
    {
        var story = await GetAsync("/api/stories/CATALOG?language=en", HttpStatusCode.OK);
        var platforms = (await GetAsync("/api/catalog/get_count_platform", HttpStatusCode.OK)).GetProperty("platforms").EnumerateArray().Select(platform => platform.Number("tvShows")).ToList();
        var series = story.GetProperty("steps").EnumerateArray().First(step => step.Text("id") == "series");

        Assert.True(story.GetProperty("isSample").GetBoolean());
        Assert.Equal(platforms.Sum(), series.Number("rows"));
        Assert.Equal(platforms.Max(), Fact(series, "first-count").GetDouble());
        Assert.Equal("/explore/catalog?type=tv%20show", series.Text("data"));
        Assert.EndsWith(".", series.Text("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStory_Spanish_SpeaksSpanish()
    {
        Assert.Equal("Qué se ofrece", (await GetAsync("/api/stories/catalog?language=es", HttpStatusCode.OK)).Text("title"));
        Assert.Equal("language", (await GetAsync("/api/stories/catalog?language=xx", HttpStatusCode.BadRequest)).Text("parameter"));
    }

    [Fact]
    public async Task GetStory_Unknown_IsNotFound() => Assert.Contains("weather", (await GetAsync("/api/stories/weather", HttpStatusCode.NotFound)).Text("detail"), StringComparison.Ordinal);

    private static JsonElement Fact(JsonElement step, string id) => step.GetProperty("facts").EnumerateArray().First(fact => fact.Text("id") == id).GetProperty("value");

    private async Task<JsonElement> GetAsync(string path, HttpStatusCode expected)
    {
        using var answer = await program.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
