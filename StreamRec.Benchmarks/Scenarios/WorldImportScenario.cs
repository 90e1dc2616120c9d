using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The whole import of the large sample world: four catalogs and eight rating files, with checksums and the switch.</summary>
internal sealed class WorldImportScenario : IScenario
{
    private string world = "";

    public string Name => "import-world";

    public string Goal => "catalogs (1.5 s) and 8 rating files (3 s, 1 GB) as one import";

    public void Prepare(ScenarioContext context) => world = context.LargeWorld();

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var store = new SnapshotStore(new DataRoot(context.FreshFolder("import-world")));
        ImportResult? result = null;
        var import = Stopwatches.Seconds("import", () => result = new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([world])));
        return [import, new Figure("ratings", result!.Report.Ratings, "")];
    }
}
