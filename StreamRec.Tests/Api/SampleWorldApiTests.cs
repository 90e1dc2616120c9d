using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>The program as a newcomer starts it: nothing imported, so it makes a (small) sample world, imports it, trains, and answers.</summary>
public sealed class SampleWorldApiTests
{
    [Fact]
    public async Task Start_EmptyDataRoot_AnswersFromATrainedSampleWorld()
    {
        using var folder = new TemporaryFolder();
        await using var application = StreamRecApplication.Build([], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["StreamRec:DataRoot"] = folder.Path,
                ["StreamRec:Sample:Titles"] = "200",
                ["StreamRec:Sample:Users"] = "60",
                ["StreamRec:Sample:Ratings"] = "1500",
            });
        });
        var ready = WhenReady(application.Services.GetRequiredService<IWorkspaceSource>());
        await application.StartAsync(TestContext.Current.CancellationToken);
        await ready.WaitAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };

        var status = await GetAsync(client, "/api/status");
        Assert.True(status.GetProperty("snapshot").GetProperty("isSample").GetBoolean());
        var films = status.GetProperty("snapshot").Number("films");
        Assert.InRange(films, 50, 100);
        Assert.Equal((200 + films, 1500), (status.GetProperty("snapshot").Number("titles"), status.GetProperty("snapshot").Number("ratings")));
        Assert.Equal("mf", status.GetProperty("model").Text("model"));

        var counts = await GetAsync(client, "/api/catalog/get_count_platform");
        Assert.Equal(200, counts.GetProperty("platforms").EnumerateArray().Sum(platform => platform.Number("total")));

        var user = (await GetAsync(client, "/api/users?count=1")).GetProperty("users")[0].Text("id");
        var best = (await GetAsync(client, $"/api/users/{user}/recommendations?count=5")).GetProperty("titles");
        Assert.Equal(5, best.GetArrayLength());
        var rated = (await GetAsync(client, "/api/titles?ratedOnly=true&sort=most-rated&pageSize=1")).GetProperty("items")[0].Text("id");
        var prediction = await GetAsync(client, $"/api/predictions?user={user}&title={rated}");
        Assert.Equal("matrix-factorization", prediction.Text("source"));
    }

    private static Task WhenReady(IWorkspaceSource source)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Changed += (_, _) =>
        {
            if (source.State.Phase == WorkspacePhase.Ready)
            {
                ready.TrySetResult();
            }
            else if (source.State.Phase == WorkspacePhase.Failed)
            {
                ready.TrySetException(new InvalidOperationException(source.State.Problem));
            }
        };
        return ready.Task;
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
