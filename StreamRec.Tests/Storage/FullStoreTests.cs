using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StreamRec.Tests.Servers;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Storage;

/// <summary>The store on a disk that takes no more for a while: what was acknowledged stays, what was not is refused, and when there is room again it goes on.</summary>
public sealed class FullStoreTests : IDisposable
{
    // The log of changes may grow to 16 or 32 KB: some dozens of ratings.
    private const int Blocks = 32;

    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Rate_DiskFullForAWhile_RefusesKeepsWhatWasAcknowledgedAndGoesOn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit of a running process is raised by Linux' prlimit.");
        world.Train();
        string viewer;
        await using (var first = await ServerProcess.StartAsync(world.Options.DataRoot, KilledProgramTests.Settings))
        {
            using var answer = await first.Client.PostAsJsonAsync("api/viewers", new { name = "Ada" }, TestContext.Current.CancellationToken);
            viewer = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetString()!;
        }

        await using var server = await ServerProcess.StartAsync(world.Options.DataRoot, KilledProgramTests.Settings, Blocks);
        var acknowledged = new Dictionary<string, double>(StringComparer.Ordinal);
        var turn = 0;
        while (await RateAsync(server, viewer, turn, acknowledged))
        {
            Assert.True(++turn < 5000, "The disk never became full.");
        }

        Assert.Contains("Title 1", await server.Client.GetStringAsync("catalog", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using (var raised = Process.Start("prlimit", ["--pid", $"{server.Id}", "--fsize=unlimited"]))
        {
            await raised.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, raised.ExitCode);
        }

        // A failure is remembered for a moment.
        while (!await RateAsync(server, viewer, turn, acknowledged))
        {
            turn++;
        }

        Assert.Equal(acknowledged, await RatingsAsync(server, viewer));
        await server.KillAsync();
        await using var next = await ServerProcess.StartAsync(world.Options.DataRoot, KilledProgramTests.Settings);
        Assert.Equal(acknowledged, await RatingsAsync(next, viewer));
    }

    private static async Task<bool> RateAsync(ServerProcess server, string viewer, int turn, Dictionary<string, double> acknowledged)
    {
        var (title, score) = ($"ns{1 + (turn % 20)}", 0.5 + ((turn + (turn / 20)) % 10 * 0.5));
        using var answer = await server.Client.PutAsJsonAsync($"api/viewers/{viewer}/ratings/{title}", new { score }, TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            acknowledged[title] = score;
            return true;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        return false;
    }

    private static async Task<Dictionary<string, double>> RatingsAsync(ServerProcess server, string viewer)
    {
        var record = await server.Client.GetFromJsonAsync<JsonElement>($"api/viewers/{viewer}", TestContext.Current.CancellationToken);
        return record.GetProperty("ratings").EnumerateArray().ToDictionary(
            rating => rating.GetProperty("title").GetString()!, rating => rating.GetProperty("score").GetDouble(), StringComparer.Ordinal);
    }
}
