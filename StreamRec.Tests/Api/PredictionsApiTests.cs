using System.Net;

namespace StreamRec.Tests.Api;

public sealed class PredictionsApiTests(ApiProgram program) : IClassFixture<ApiProgram>
{
    [Fact]
    public async Task Predict_KnownUser_AnswersScoreProbabilityAndReasons()
    {
        var answer = await program.GetAsync("/api/predictions?user=1&title=ns2&threshold=3");
        Assert.Equal(("1", "ns2", "Harbour Storm", 3), (answer.Text("user"), answer.Text("title"), answer.Text("name"), answer.Number("threshold")));
        var score = answer.GetProperty("score").GetDouble();
        Assert.InRange(score, 0.5, 5);
        Assert.Equal(score >= 3, answer.GetProperty("recommended").GetBoolean());
        Assert.InRange(answer.GetProperty("probability").GetDouble(), 0, 1);
        Assert.True(answer.GetProperty("standardDeviation").GetDouble() > 0);
        Assert.Equal("content", answer.Text("source"));
        Assert.All(answer.GetProperty("reasons").EnumerateArray(), reason => Assert.NotEmpty(reason.Text("text")!));
    }

    [Fact]
    public async Task Predict_UnknownUser_IsAnsweredAndSaysSo()
    {
        var answer = await program.GetAsync("/api/predictions?user=nobody&title=as1");
        Assert.Equal(("title-mean", 3.7), (answer.Text("source"), answer.GetProperty("threshold").GetDouble()));
        Assert.Contains("user-unknown", answer.Texts("reasons", "kind"));
    }

    [Theory]
    [InlineData("/api/predictions?title=ns1", "user")]
    [InlineData("/api/predictions?user=1", "title")]
    [InlineData("/api/predictions?user=1&title=ns1&threshold=6", "threshold")]
    [InlineData("/api/predictions?user=1&title=ns1&threshold=NaN", "threshold")]
    [InlineData("/api/users/1/recommendations?count=0", "count")]
    [InlineData("/api/users/1/recommendations?count=99999999999", "count")]
    [InlineData("/api/users/1/recommendations?genre=none", "genre")]
    [InlineData("/api/users?count=x", "count")]
    public async Task Get_WrongValue_NamesIt(string address, string parameter) =>
        Assert.Equal(parameter, (await program.GetProblemAsync(address, HttpStatusCode.BadRequest)).Text("parameter"));

    [Fact]
    public async Task Recommend_User_LeavesOutWhatIsRated()
    {
        var answer = await program.GetAsync("/api/users/1/recommendations?count=10");
        var ids = answer.Texts("titles", "id");
        Assert.Equal(5, ids.Length);
        Assert.DoesNotContain("as1", ids);
        Assert.DoesNotContain("ns1", ids);
        var scores = answer.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("score").GetDouble()).ToArray();
        Assert.Equal([.. scores.OrderDescending()], scores);
    }

    [Fact]
    public async Task Recommend_Filters_KeepOnlyWhatFits()
    {
        Assert.Equal(["ns2"], (await program.GetAsync("/api/users/1/recommendations?platform=netflix&type=movie&genre=drama")).Texts("titles", "id"));
        Assert.Single((await program.GetAsync("/api/users/unknown%20user/recommendations?count=1")).Texts("titles", "id"));
    }

    [Fact]
    public async Task FindUsers_Beginning_ListsThemWithTheirRatings()
    {
        var users = (await program.GetAsync("/api/users?search=1")).GetProperty("users");
        Assert.Equal(["1", "12"], users.EnumerateArray().Select(user => user.Text("id")!).ToArray());
        Assert.Equal(2, users[0].Number("ratingCount"));
        Assert.Equal(["movielens:7"], (await program.GetAsync("/api/users?search=MovieLens:")).Texts("users", "id"));
        Assert.Equal(2, (await program.GetAsync("/api/users?count=2")).GetProperty("users").GetArrayLength());
    }
}
