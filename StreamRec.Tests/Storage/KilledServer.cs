using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StreamRec.Tests.Servers;

namespace StreamRec.Tests.Storage;

/// <summary>A server with visitors who rate, switch models and snapshots and start trainings until it is killed under them; it keeps book of what was acknowledged.</summary>
/// <param name="dataRoot">The data root.</param>
/// <param name="book">For each title the scores that may stand: the last one acknowledged, and those sent since; 0 for none.</param>
internal sealed class KilledServer(string dataRoot, ConcurrentDictionary<string, double[]> book)
{
    private const int Visitors = 4;

    private int acknowledged;

    /// <summary>How many ratings were acknowledged, in all lives.</summary>
    public int Acknowledged => acknowledged;

    /// <summary>The profile that rates, once there is one.</summary>
    public string? Viewer { get; set; }

    /// <summary>Starts it, lets the visitors in when it answers, and kills it when it has acknowledged some ratings.</summary>
    /// <param name="models">Models to switch between.</param>
    /// <param name="snapshots">Snapshots to switch between.</param>
    /// <param name="ratings">After how many acknowledged ratings.</param>
    public async Task LiveAsync(string[] models, string[] snapshots, int ratings)
    {
        await using var program = await ServerProcess.StartAsync(dataRoot, KilledProgramTests.Settings);
        var client = program.Client;
        Viewer ??= await StartProfileAsync(client);
        var (enough, last) = (NewSignal(), acknowledged + ratings);
        var work = Enumerable.Range(0, Visitors).Select(visitor => RateAsync(client, visitor, last, enough))
            .Append(RepeatAsync(client, [.. models.Select(id => $"api/models/{id}/activate")]))
            .Append(RepeatAsync(client, [.. snapshots.Select(id => $"api/snapshots/{id}/use")]))
            .Append(TrainAsync(client))
            .ToArray();
        await Task.WhenAny(enough.Task, program.EndsWithinAsync(TimeSpan.FromMinutes(1)));
        await program.KillAsync();
        await Task.WhenAll(work);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static async Task<string> StartProfileAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("api/viewers", new { name = "Ada" });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task RateAsync(HttpClient client, int visitor, int last, TaskCompletionSource enough)
    {
        for (var turn = 0; ; turn++)
        {
            var title = $"ns{1 + (((turn * Visitors) + visitor) % 20)}";
            var score = 0.5 + (((turn * 7) + visitor) % 10 * 0.5);
            book.AddOrUpdate(title, _ => [0, score], (_, may) => [.. may, score]);
            try
            {
                using var answer = await client.PutAsJsonAsync($"api/viewers/{Viewer}/ratings/{title}", new { score });
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    book[title] = [score];
                    _ = Interlocked.Increment(ref acknowledged) >= last && enough.TrySetResult();
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static async Task RepeatAsync(HttpClient client, string[] addresses)
    {
        for (var turn = 0; await TryPostAsync(client, addresses[turn % addresses.Length], body: null); turn++)
        {
        }
    }

    private static async Task TrainAsync(HttpClient client)
    {
        for (var job = 0; job < 2 && await TryPostAsync(client, "api/jobs", new { model = "bias" }); job++)
        {
        }
    }

    private static async Task<bool> TryPostAsync(HttpClient client, string address, object? body)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(address, body);
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
