using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>From starting the web program to its catalog page, with the real catalogs, MovieLens latest-small and a trained model in store.</summary>
internal sealed class StartScenario : IScenario
{
    private string program = "";
    private string dataRoot = "";

    public string Name => "start";

    public string Goal => "start to first page with a stored snapshot of the real catalogs and a trained model: 3 s";

    public void Prepare(ScenarioContext context)
    {
        program = FindProgram();
        string[] paths = [ScenarioContext.Shared("data/platforms"), ScenarioContext.Shared("data/movielens/ml-latest-small")];
        dataRoot = context.FreshFolder("start");
        var loader = new WorkspaceLoader(new DataRoot(dataRoot));
        new Importer(new SnapshotStore(new DataRoot(dataRoot)), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths));
        ModelTrainer.Train(loader, loader.LoadCurrent()!, TrainRequest.WithoutBeingAsked(new TrainingSettings()));
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var started = Stopwatch.GetTimestamp();
        using var server = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", address, "--data-root", dataRoot]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        try
        {
            WaitFor(client, "/healthz/live");
            var listening = Stopwatch.GetElapsedTime(started).TotalSeconds;
            WaitFor(client, "/healthz/ready");
            WaitFor(client, "/catalog");
            return [new Figure("answers", listening, "s"), new Figure("catalog page", Stopwatch.GetElapsedTime(started).TotalSeconds, "s")];
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    private static void WaitFor(HttpClient client, string path)
    {
        for (var tries = 0; tries < 3_000; tries++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                using var response = client.Send(request);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            Thread.Sleep(10);
        }

        throw new TimeoutException($"{path} did not answer.");
    }

    private static string FindProgram()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "StreamRec.Web", "bin", "Release", "net10.0", "StreamRec.Web.dll");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new ScenarioUnavailableException("StreamRec.Web is not built: dotnet build -c Release");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
