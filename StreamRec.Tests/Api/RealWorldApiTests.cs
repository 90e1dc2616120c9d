using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Questions;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>The program as people start it, over the real catalogs and MovieLens latest-small, on which it has trained by itself.</summary>
public sealed class RealWorldProgram : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private WebApplication? application;

    /// <summary>Asks for a document; skips the test where the real data is absent.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Document)> GetAsync(string address)
    {
        SharedData.Require("data/platforms");
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(text).RootElement);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (SharedData.PathOrNull("data/platforms") is null)
        {
            return;
        }

        application = StreamRecApplication.Build(["--StreamRec:DataRoot", RealWorld.DataRoot], builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        var source = application.Services.GetRequiredService<IWorkspaceSource>();
        var trained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Changed += (_, _) =>
        {
            if (source.Current?.Model is not null)
            {
                trained.TrySetResult();
            }
        };
        await application.StartAsync();
        await trained.Task;
        client.BaseAddress = new Uri(application.Urls.First());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }
    }
}

public sealed class RealWorldApiTests(RealWorldProgram program) : IClassFixture<RealWorldProgram>
{
    public static TheoryData<string> CountCases => AcceptanceCase.IdsOf("get_count_platform");

    public static TheoryData<string> DurationCases => AcceptanceCase.IdsOf("get_max_duration");

    public static TheoryData<string> GroupCases => AcceptanceCase.IdsOf("genre_groups_seed0");

    public static TheoryData<string> ActorCases => AcceptanceCase.IdsOf("get_actor_catalog");

    [Theory]
    [MemberData(nameof(CountCases))]
    public async Task GetCountPlatform_OverHttp_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var (status, answer) = await program.GetAsync("/api/catalog/get_count_platform" + Query(given, "platform"));
        if (given.Expected.TryGetProperty("error", out _))
        {
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("netflix", answer.Texts("accepted"));
            return;
        }

        var platform = Assert.Single(answer.GetProperty("platforms").EnumerateArray());
        Assert.Equal(given.Expected.Number("total"), platform.Number("total"));
        Assert.Equal(given.Expected.Number("movie"), platform.Number("movies"));
        Assert.Equal(given.Expected.Number("tv show"), platform.Number("tvShows"));
    }

    [Fact]
    public async Task Predict_NetflixTitle_AnswersFromMovieLensRatingsAndSaysSo()
    {
        var (status, answer) = await program.GetAsync("/api/predictions?user=1&title=ns8415");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("ns8415", "The Matrix", "matrix-factorization"), (answer.Text("title"), answer.Text("name"), answer.Text("source")));
        var rated = Assert.Single(answer.GetProperty("ratedOn").EnumerateArray());
        Assert.Equal(("m2571", "movielens", 278), (rated.Text("id"), rated.Text("platform"), rated.Number("count")));
        Assert.Equal(answer.GetProperty("score").GetDouble(), (await program.GetAsync("/api/predictions?user=1&title=m2571")).Document.GetProperty("score").GetDouble());
    }

    [Fact]
    public async Task GetTitle_OnTwoSources_SaysWhereToWatch()
    {
        var (_, answer) = await program.GetAsync("/api/titles/m2571");

        Assert.Equal(["ns8415"], answer.Texts("whereToWatch", "id"));
        Assert.Equal(["m2571"], answer.Texts("otherSources", "id"));
        Assert.Equal("ns8415", answer.Text("work"));
    }

    [Theory]
    [MemberData(nameof(DurationCases))]
    public async Task GetMaxDuration_OverHttp_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var (status, answer) = await program.GetAsync("/api/catalog/get_max_duration" + Query(given, "year", "platform", "duration_type", "type"));

        Assert.Equal(HttpStatusCode.OK, status);
        if (given.Expected.ValueKind == JsonValueKind.Null)
        {
            Assert.True(answer.IsNull("durationInt"));
            Assert.Equal(0, answer.GetProperty("titles").GetArrayLength());
            return;
        }

        Assert.Equal(given.Expected.Number("value"), answer.Number("durationInt"));
        Assert.Equal(given.Expected.Texts("ids"), answer.Texts("titles", "id"));
        Assert.Equal(given.Expected.Texts("titles"), answer.Texts("titles", "titleKey"));
    }

    [Theory]
    [MemberData(nameof(ActorCases))]
    public async Task GetActor_OverHttp_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        var keep = given.Parameter("ignore_numeric_names") is null ? "&keep_names_without_letter=true" : "";
        var (status, answer) = await program.GetAsync("/api/catalog/get_actor" + Query(given, "platform", "year") + keep);

        Assert.Equal(HttpStatusCode.OK, status);
        if (given.Expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Equal(0, answer.GetProperty("actors").GetArrayLength());
            Assert.Contains("Hulu", answer.Text("note"), StringComparison.Ordinal);
            return;
        }

        var expected = given.Expected.Texts("actors");
        Assert.Equal(given.Expected.Number("count"), answer.Number("count"));
        Assert.Equal(expected, answer.Texts("actorKeys")[..expected.Length]);
    }

    [Theory]
    [MemberData(nameof(GroupCases))]
    public async Task GenreGroups_OverHttp_AreAsPublished(string id)
    {
        var (_, answer) = await program.GetAsync("/api/history/genre_groups");

        Assert.Equal(
            AcceptanceCase.Find(id).Expected.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetInt32(), StringComparer.Ordinal),
            answer.GetProperty("groups").EnumerateArray().ToDictionary(group => group.Text("group")!, group => group.Number("titles"), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Predict_RealUsers_IsBetterThanGuessingTheirMean()
    {
        var (_, state) = await program.GetAsync("/api/status");
        Assert.Equal("mf", state.GetProperty("model").Text("model"));
        Assert.InRange(state.GetProperty("model").GetProperty("rmse").GetDouble(), 0.75, 0.87);

        var (_, rated) = await program.GetAsync("/api/predictions?user=1&title=m2571");
        Assert.Equal("matrix-factorization", rated.Text("source"));
        Assert.True(rated.GetProperty("recommended").GetBoolean());
        Assert.NotEqual(0, rated.GetProperty("reasons").GetArrayLength());

        var (_, unrated) = await program.GetAsync("/api/predictions?user=1&title=ns1");
        Assert.Equal("content", unrated.Text("source"));

        var (_, unknown) = await program.GetAsync("/api/predictions?user=nobody&title=m2571");
        Assert.Equal("title-mean", unknown.Text("source"));
        Assert.Contains(unknown.GetProperty("reasons").EnumerateArray(), reason => reason.Text("kind") == "user-unknown");
    }

    [Fact]
    public async Task Recommend_RealUser_ListsWhatTheyHaveNotRatedBestFirst()
    {
        var (_, answer) = await program.GetAsync("/api/users/414/recommendations?count=50");
        var catalog = RealWorld.Workspace.Catalog;
        var user = RealWorld.Workspace.Users.Find("414");
        var rows = answer.Texts("titles", "id").Select(id => catalog.Find(id)!.Row).ToList();

        Assert.Equal(50, rows.Distinct().Count());
        Assert.Empty(rows.Intersect(RealWorld.Workspace.Ratings.TitlesOf(user).ToArray()));
        var scores = answer.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    private static string Query(AcceptanceCase given, params string[] names) =>
        "?" + string.Join('&', names.Where(name => given.Parameter(name) is not null).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name}={Uri.EscapeDataString(given.Parameter(name)!)}")));
}
