using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Tests.Questions;

/// <summary>The four real platform catalogs, imported once for all tests that ask them.</summary>
internal static class RealCatalog
{
    private static readonly Lazy<CatalogIndex> Imported = new(Import);

    public static CatalogIndex Index => Imported.Value;

    private static CatalogIndex Import()
    {
        var files = SharedData.Require("data/platforms");
        using var folder = new TemporaryFolder();
        var store = new SnapshotStore(new DataRoot(folder.Path));
        var snapshot = new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([files])).Snapshot;
        return new CatalogIndex(TitlesParquet.ReadTitles(Path.Combine(store.FolderOf(snapshot!.Id), SnapshotStore.TitlesFile)));
    }
}
