using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Questions;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>The program over the real catalog of one mean score a title, which has no ratings at all.</summary>
public sealed class ScoredWorldProgram : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private WebApplication? application;

    /// <summary>Asks for a document; skips the test where the real data is absent.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        SharedData.Require("data/henry/consultas.csv");
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (SharedData.PathOrNull("data/henry/consultas.csv") is null)
        {
            return;
        }

        application = StreamRecApplication.Build(["--StreamRec:DataRoot", ScoredWorld.DataRoot], builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        var source = application.Services.GetRequiredService<IWorkspaceSource>();
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Changed += (_, _) =>
        {
            if (source.Current is not null)
            {
                loaded.TrySetResult();
            }
        };
        await application.StartAsync();
        await loaded.Task;
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

public sealed class ScoredWorldApiTests(ScoredWorldProgram program) : IClassFixture<ScoredWorldProgram>
{
    public static TheoryData<string> ScoreCases => AcceptanceCase.IdsOf("get_score_count[mean, release_year]");

    [Theory]
    [MemberData(nameof(ScoreCases))]
    public async Task GetScoreCount_OverHttp_AnswersAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);

        var answer = await program.GetAsync($"/api/catalog/get_score_count?platform={given.Parameter("platform")}&scored={given.Parameter("scored")}&year={given.Parameter("year")}&type={given.Parameter("type")}");

        Assert.Equal(given.Expected.GetInt32(), answer.Number("count"));
        Assert.Equal(given.Expected.GetInt32(), answer.Number("countByGivenScore"));
    }

    [Fact]
    public async Task Title_WithAGivenScore_ShowsItApartFromRatings()
    {
        var title = await program.GetAsync("/api/titles/as1");

        Assert.Equal("the grand seduction", title.Text("title"));
        Assert.Equal(3.5, title.GetProperty("givenScore").GetDouble());
        Assert.True(title.GetProperty("ratings").IsNull("mean"));
        Assert.Equal(113, title.Number("durationInt"));
        Assert.True(title.IsNull("ageRating"));
    }
}
