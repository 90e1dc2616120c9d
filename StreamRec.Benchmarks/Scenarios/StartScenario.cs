using System.Diagnostics;
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
        program = ServerProcess.FindProgram();
        string[] paths = [ScenarioContext.Shared("data/platforms"), ScenarioContext.Shared("data/movielens/ml-latest-small")];
        dataRoot = context.FreshFolder("start");
        var loader = new WorkspaceLoader(new DataRoot(dataRoot));
        new Importer(new SnapshotStore(new DataRoot(dataRoot)), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths));
        ModelTrainer.Train(loader, loader.LoadCurrent()!, TrainRequest.WithoutBeingAsked(new TrainingSettings()));
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = ServerProcess.Start(program, dataRoot);
        server.WaitFor("/healthz/live");
        var listening = Stopwatch.GetElapsedTime(started).TotalSeconds;
        server.WaitFor("/healthz/ready");
        server.WaitFor("/catalog");
        return [new Figure("answers", listening, "s"), new Figure("catalog page", Stopwatch.GetElapsedTime(started).TotalSeconds, "s")];
    }
}
