using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The films of The Movies Dataset with their credits to a snapshot: read, rules applied, written, switched to.</summary>
internal sealed class FilmImportScenario : IScenario
{
    private string[] files = [];

    public string Name => "import-films";

    public string Goal => "import of 45,345 films with credits: 3 s, 600 MB";

    public void Prepare(ScenarioContext context) =>
        files = [ScenarioContext.Shared("data/tmdb/movies_dataset.rebuilt.csv.gz"), ScenarioContext.Shared("data/tmdb/credits.rebuilt.csv.gz")];

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var store = new SnapshotStore(new DataRoot(context.FreshFolder("import-films")));
        ImportResult? result = null;
        var import = Stopwatches.Seconds("import", () => result = new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest(files)));
        return [import, new Figure("films", result!.Report.Films, "")];
    }
}
