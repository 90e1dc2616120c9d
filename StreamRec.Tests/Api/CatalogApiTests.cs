using System.Net;

namespace StreamRec.Tests.Api;

public sealed class CatalogApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Fact]
    public async Task GetMaxDuration_Ties_AreListedInCatalogOrder()
    {
        var answer = await program.GetAsync("/api/catalog/get_max_duration?year=2019&type=movie");
        Assert.Equal((100, "min"), (answer.Number("durationInt"), answer.Text("durationType")));
        Assert.Equal(["ds1", "ns2"], answer.Texts("titles", "id"));
        var first = answer.GetProperty("titles")[0];
        Assert.Equal(("Élan", "élan", "disney", "movie", 2019), (first.Text("title"), first.Text("titleKey"), first.Text("platform"), first.Text("type"), first.Number("releaseYear")));
        Assert.True(first.IsNull("remark"));
    }

    [Fact]
    public async Task GetMaxDuration_VeryLongFilms_AreRemarkedOnAndCanBeLeftOut()
    {
        var answer = await program.GetAsync("/api/catalog/get_max_duration");
        Assert.Equal((601, "very-long"), (answer.Number("durationInt"), answer.GetProperty("titles")[0].Text("remark")));
        Assert.Equal(100, (await program.GetAsync("/api/catalog/get_max_duration?leave_out_very_long=true")).Number("durationInt"));
    }

    [Fact]
    public async Task GetMaxDuration_NothingFits_AnswersNullAndNoTitles()
    {
        var answer = await program.GetAsync("/api/catalog/get_max_duration?year=1921&platform=AMAZON&duration_type=season");
        Assert.True(answer.IsNull("durationInt"));
        Assert.Equal("season", answer.Text("durationType"));
        Assert.Empty(answer.Texts("titles"));
    }

    [Fact]
    public async Task GetScoreCount_BothBases_SayWhichWasUsed()
    {
        var byRelease = await program.GetAsync("/api/catalog/get_score_count?scored=4&year=2019");
        Assert.Equal((2, "release_year"), (byRelease.Number("count"), byRelease.Text("basis")));
        Assert.True(byRelease.IsNull("platform"));
        var byRating = await program.GetAsync("/api/catalog/get_score_count?scored=1.5&year=2020&basis=rating_year&platform=disney&type=movie");
        Assert.Equal((1, "rating_year", "disney", "movie", 2020), (byRating.Number("count"), byRating.Text("basis"), byRating.Text("platform"), byRating.Text("type"), byRating.Number("year")));
    }

    [Fact]
    public async Task GetCountPlatform_WithAndWithoutPlatform_Counts()
    {
        var all = await program.GetAsync("/api/catalog/get_count_platform");
        Assert.Equal(["amazon", "disney", "hulu", "netflix"], all.Texts("platforms", "platform"));
        var netflix = Assert.Single((await program.GetAsync("/api/catalog/get_count_platform?platform=netflix")).GetProperty("platforms").EnumerateArray());
        Assert.Equal((1, 1, 2), (netflix.Number("movies"), netflix.Number("tvShows"), netflix.Number("total")));
    }

    [Fact]
    public async Task GetActor_Ties_AreAlphabeticalWithTheirKeys()
    {
        var answer = await program.GetAsync("/api/catalog/get_actor?platform=disney&year=2019");
        Assert.Equal(1, answer.Number("count"));
        Assert.Equal(["Ana Pérez", "Bruno Gil"], answer.Texts("actors"));
        Assert.Equal(["ana pérez", "bruno gil"], answer.Texts("actorKeys"));
        Assert.True(answer.IsNull("note"));
        Assert.Equal(["1", "Ana Pérez"], (await program.GetAsync("/api/catalog/get_actor?platform=amazon&year=2019&keep_names_without_letter=true")).Texts("actors"));
    }

    [Fact]
    public async Task GetActor_Hulu_ExplainsTheEmptyAnswer()
    {
        var answer = await program.GetAsync("/api/catalog/get_actor?platform=hulu&year=2018");
        Assert.Empty(answer.Texts("actors"));
        Assert.Contains("names no cast", answer.Text("note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get_max_duration?platform=hbo", "platform", "netflix")]
    [InlineData("get_max_duration?year=banana", "year", "a year from 1870 to 2100")]
    [InlineData("get_max_duration?duration_type=hours", "duration_type", "season")]
    [InlineData("get_max_duration?type=film", "type", "tv show")]
    [InlineData("get_max_duration?leave_out_very_long=maybe", "leave_out_very_long", "true")]
    [InlineData("get_score_count", "scored", "a number from 0 to 5")]
    [InlineData("get_score_count?scored=9", "scored", "a number from 0 to 5")]
    [InlineData("get_score_count?scored=3&basis=both", "basis", "rating_year")]
    [InlineData("get_count_platform?platform=%00", "platform", "disney")]
    [InlineData("get_actor?year=2019", "platform", "hulu")]
    [InlineData("get_actor?platform=netflix", "year", "a year from 1870 to 2100")]
    public async Task Get_WrongValue_NamesItAndWhatIsAccepted(string query, string parameter, string accepted)
    {
        var problem = await program.GetProblemAsync("/api/catalog/" + query, HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(accepted, problem.Texts("accepted"));
        Assert.Contains(accepted, problem.Text("detail"), StringComparison.Ordinal);
    }
}
