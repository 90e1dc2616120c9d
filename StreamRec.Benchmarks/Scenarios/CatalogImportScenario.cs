using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The four real platform catalogs to a snapshot: read, rules applied, written, switched to.</summary>
internal sealed class CatalogImportScenario : IScenario
{
    private string catalogs = "";

    public string Name => "import-catalogs";

    public string Goal => "import of the four catalogs: 1.5 s";

    public void Prepare(ScenarioContext context) => catalogs = ScenarioContext.Shared("data/platforms");

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var store = new SnapshotStore(new DataRoot(context.FreshFolder("import-catalogs")));
        ImportResult? result = null;
        var import = Stopwatches.Seconds("import", () => result = new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([catalogs])));
        return [import, new Figure("titles", result!.Report.Titles, "")];
    }
}
