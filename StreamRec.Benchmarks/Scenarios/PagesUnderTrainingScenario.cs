using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// How long pages and the API take to answer while the queue trains on every core: real requests at a constant rate, each timed from when it was due, so that a request that had to
/// wait for the one before counts in full.
/// </summary>
internal sealed class PagesUnderTrainingScenario : IScenario
{
    private const int PerSecond = 20;
    private const int Requests = 300;

    private static readonly string[] Paths =
        ["/", "/catalog", "/catalog?search=love", "/api/predictions?user=1&title=m1", "/api/users/2/recommendations?count=10", "/api/titles?search=storm&pageSize=5", "/api/status"];

    private string program = "";
    private string dataRoot = "";

    public string Name => "pages-under-training";

    public string Goal => "pages and API while a training runs on every core: answers under 100 ms; cancelled within 200 ms";

    public void Prepare(ScenarioContext context)
    {
        program = ServerProcess.FindProgram();
        string[] paths = [ScenarioContext.Shared("data/platforms"), ScenarioContext.Shared("data/movielens/ml-latest-small")];
        dataRoot = context.FreshFolder("pages-under-training");
        var loader = new WorkspaceLoader(new DataRoot(dataRoot));
        new Importer(new SnapshotStore(new DataRoot(dataRoot)), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths));
        ModelTrainer.Train(loader, loader.LoadCurrent()!, TrainRequest.WithoutBeingAsked(new TrainingSettings()));
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        using var server = ServerProcess.Start(program, dataRoot);
        server.WaitFor("/healthz/ready");
        _ = Ask(server.Client);
        var idle = Ask(server.Client);
        var job = Submit(server.Client);
        WaitUntil(server.Client, job, state => state == "running");
        var busy = Ask(server.Client);
        var stopped = Stopwatch.GetTimestamp();
        using var deletion = server.Client.DeleteAsync(new Uri(job, UriKind.Relative)).GetAwaiter().GetResult();
        deletion.EnsureSuccessStatusCode();
        var stillRan = WaitUntil(server.Client, job, state => state is "cancelled" or "done") == "cancelled";
        var cancelling = Stopwatch.GetElapsedTime(stopped).TotalMilliseconds;
        return
        [
            new Figure("idle median", At(idle, 0.5), "ms"),
            new Figure("idle 95 %", At(idle, 0.95), "ms"),
            new Figure("training median", At(busy, 0.5), "ms"),
            new Figure("training 95 %", At(busy, 0.95), "ms"),
            new Figure("training 99 %", At(busy, 0.99), "ms"),
            new Figure("training longest", At(busy, 1), "ms"),
            new Figure("cancel", stillRan ? cancelling : throw new InvalidOperationException("The training was over before the requests were."), "ms"),
        ];
    }

    private static string Submit(HttpClient client)
    {
        var request = new { model = "mf", settings = new { factors = 512, epochs = 1_000 }, threads = Environment.ProcessorCount, activate = false };
        using var response = client.PostAsJsonAsync("/api/jobs", request).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        return response.Headers.Location!.ToString();
    }

    private static string WaitUntil(HttpClient client, string job, Func<string, bool> isSo)
    {
        while (true)
        {
            using var document = JsonDocument.Parse(client.GetStringAsync(new Uri(job, UriKind.Relative)).GetAwaiter().GetResult());
            var state = document.RootElement.GetProperty("state").GetString()!;
            if (isSo(state))
            {
                return state;
            }

            Thread.Sleep(5);
        }
    }

    private static double[] Ask(HttpClient client)
    {
        var start = Stopwatch.GetTimestamp();
        var requests = Enumerable.Range(0, Requests).Select(async number =>
        {
            var due = TimeSpan.FromSeconds((double)number / PerSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            using var response = await client.GetAsync(new Uri(Paths[number % Paths.Length], UriKind.Relative));
            response.EnsureSuccessStatusCode();
            return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
        }).ToArray();
        var times = Task.WhenAll(requests).GetAwaiter().GetResult();
        Array.Sort(times);
        return times;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
}
