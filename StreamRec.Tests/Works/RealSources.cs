using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Tests.Works;

/// <summary>The titles of all real sources, imported once for each MovieLens set; skips where the data is absent.</summary>
internal static class RealSources
{
    private static readonly Dictionary<string, IReadOnlyList<Title>> Imported = new(StringComparer.Ordinal);

    /// <summary>Platforms, The Movies Dataset, and the films of a MovieLens set with the links that name their numbers.</summary>
    /// <param name="films">The film list, below <c>shared</c>.</param>
    /// <param name="links">The links, below <c>shared</c>.</param>
    public static IReadOnlyList<Title> Titles(string films, string links)
    {
        string[] paths =
        [
            SharedData.Require("data/platforms"), SharedData.Require("data/tmdb/movies_dataset.rebuilt.csv.gz"), SharedData.Require("data/tmdb/credits.rebuilt.csv.gz"),
            SharedData.Require(films), SharedData.Require(links),
        ];
        lock (Imported)
        {
            if (!Imported.TryGetValue(films, out var titles))
            {
                using var folder = new TemporaryFolder();
                var store = new SnapshotStore(new DataRoot(folder.Path));
                var snapshot = new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths)).Snapshot!;
                Imported[films] = titles = TitlesParquetReader.ReadTitles(Path.Combine(store.FolderOf(snapshot.Id), SnapshotStore.TitlesFile));
            }

            return titles;
        }
    }
}
