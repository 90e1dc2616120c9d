using System.Net;

namespace StreamRec.Tests.Api;

public sealed class TastesApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Fact]
    public async Task Recommend_Ratings_AnswersLikeForAStoredUserAndSaysWhy()
    {
        var answer = await program.PostAsync("/api/recommendations", """{ "ratings": [{ "title": "ns1", "score": 2 }, { "title": "NS1", "score": 5 }], "count": 10 }""");
        Assert.Equal(1, answer.Number("ratings"));
        var titles = answer.GetProperty("titles");
        Assert.Equal(6, titles.GetArrayLength());
        Assert.DoesNotContain("ns1", answer.Texts("titles", "id"));
        var storm = titles.EnumerateArray().Single(title => title.Text("id") == "ns2");
        Assert.Equal(["rated-shares-content", "without-rating", "shares-genres", "shares-people"], storm.Texts("reasons", "kind").Take(4));
        Assert.Contains("Carla Díaz", storm.GetProperty("reasons")[3].Text("text"), StringComparison.Ordinal);
        var single = await program.PostAsync("/api/predictions", """{ "ratings": [{ "title": "ns1", "score": 5 }], "title": "ns2" }""");
        Assert.Equal(storm.GetProperty("score").GetDouble(), single.GetProperty("score").GetDouble());
        Assert.True(single.IsNull("user"));
    }

    [Fact]
    public async Task Recommend_Filters_ComeBeforeTheCut()
    {
        var answer = await program.PostAsync("/api/recommendations", """{ "ratings": [], "platform": ["netflix"], "yearFrom": 2019, "streamedOnly": true, "diversity": 1, "count": 2 }""");
        Assert.Equal(["ns1", "ns2"], answer.Texts("titles", "id").Order());
        Assert.DoesNotContain("m1", (await program.PostAsync("/api/recommendations", """{ "ratings": [], "streamedOnly": true }""")).Texts("titles", "id"));
    }

    [Fact]
    public async Task Recommend_Language_SaysReasonsInIt()
    {
        const string Body = """{ "ratings": [{ "title": "ns1", "score": 5 }], "count": 1, "platform": ["netflix"] }""";
        Assert.Contains("Sin las 5 estrellas", (await program.PostAsync("/api/recommendations?language=es", Body)).GetProperty("titles")[0].GetProperty("reasons")[1].Text("text"), StringComparison.Ordinal);
        Assert.StartsWith("Without the 5", (await program.PostAsync("/api/recommendations", Body)).GetProperty("titles")[0].GetProperty("reasons")[1].Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_RatingTakenAway_TellsScoresBeforeAndAfter()
    {
        var before = await program.GetAsync("/api/users/1/recommendations");
        var answer = await program.PostAsync("/api/what-if", """{ "user": "1", "changes": [{ "title": "ns1", "score": null }], "titles": ["as1"] }""");
        var entered = answer.GetProperty("titles").EnumerateArray().Single(title => title.Text("id") == "ns1");
        Assert.Equal("entered", entered.Text("move"));
        Assert.True(entered.IsNull("placeBefore"));
        Assert.All(answer.GetProperty("titles").EnumerateArray(), title =>
            Assert.Equal(title.GetProperty("scoreAfter").GetDouble() - title.GetProperty("scoreBefore").GetDouble(), title.GetProperty("change").GetDouble(), 1e-9));
        Assert.Equal(("as1", "outside"), (answer.GetProperty("titles")[6].Text("id"), answer.GetProperty("titles")[6].Text("move")));
        Assert.Equal(before.Texts("titles", "id").Order(), answer.GetProperty("titles").EnumerateArray().Where(title => !title.IsNull("placeBefore")).Select(title => title.Text("id")!).Order());
    }

    [Theory]
    [InlineData("/api/recommendations", "{ }", "ratings")]
    [InlineData("/api/recommendations", """{ "ratings": [{ "title": "ns1", "score": 4.3 }] }""", "ratings[0].score")]
    [InlineData("/api/recommendations", """{ "ratings": [{ "title": "ns1", "score": 4 }, { "title": "ns2" }] }""", "ratings[1].score")]
    [InlineData("/api/recommendations", """{ "ratings": [{ "title": "zz9", "score": 4 }] }""", "ratings[0].title")]
    [InlineData("/api/recommendations", """{ "ratings": [null] }""", "ratings[0].title")]
    [InlineData("/api/recommendations", """{ "ratings": [{ "title": "ns1", "score": "four" }] }""", "ratings[0].score")]
    [InlineData("/api/recommendations", """{ "ratings": [], "diversity": 1.5 }""", "diversity")]
    [InlineData("/api/recommendations", """{ "ratings": [], "yearFrom": 2020, "yearTo": 2010 }""", "yearTo")]
    [InlineData("/api/recommendations", """{ "ratings": [], "genre": ["none"] }""", "genre")]
    [InlineData("/api/recommendations", "null", "body")]
    [InlineData("/api/recommendations", "{ cut off", "body")]
    [InlineData("/api/recommendations?language=fr", """{ "ratings": [] }""", "language")]
    [InlineData("/api/predictions", """{ "ratings": [] }""", "title")]
    [InlineData("/api/predictions", """{ "ratings": [], "title": "ns1", "threshold": 9 }""", "threshold")]
    [InlineData("/api/what-if", """{ "changes": [] }""", "user")]
    [InlineData("/api/what-if", """{ "user": "1" }""", "changes")]
    [InlineData("/api/what-if", """{ "user": "1", "changes": [{ "title": "ns1", "score": 7 }] }""", "changes[0].score")]
    [InlineData("/api/what-if", """{ "user": "1", "changes": [], "titles": ["zz9"] }""", "titles[0]")]
    public async Task Post_WrongValue_NamesIt(string address, string body, string parameter) =>
        Assert.Equal(parameter, (await program.PostAsync(address, body, HttpStatusCode.BadRequest)).Text("parameter"));

    [Fact]
    public async Task Post_TooManyRatings_IsRefused()
    {
        var ratings = string.Join(',', Enumerable.Repeat("""{ "title": "ns1", "score": 4 }""", 201));
        var problem = await program.PostAsync("/api/recommendations", $$"""{ "ratings": [{{ratings}}] }""", HttpStatusCode.BadRequest);
        Assert.Equal(("ratings", "201 ratings"), (problem.Text("parameter"), problem.Text("value")));
    }

    [Fact]
    public async Task Predict_UnknownTitle_IsNotFound() =>
        Assert.Equal(404, (await program.PostAsync("/api/predictions", """{ "ratings": [], "title": "zz9" }""", HttpStatusCode.NotFound)).Number("status"));

    [Theory]
    [InlineData("diversity=2", "diversity")]
    [InlineData("yearFrom=1", "yearFrom")]
    [InlineData("excludeNearDuplicates=perhaps", "excludeNearDuplicates")]
    [InlineData("streamedOnly=x", "streamedOnly")]
    [InlineData("language=xx", "language")]
    public async Task Get_WrongValue_NamesIt(string query, string parameter) =>
        Assert.Equal(parameter, (await program.GetProblemAsync("/api/users/1/recommendations?" + query, HttpStatusCode.BadRequest)).Text("parameter"));
}
