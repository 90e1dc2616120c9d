using StreamRec.Benchmarks.Running;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>All real titles matched into works, and how much of what the links know is found when they are hidden.</summary>
internal sealed class MatchingScenario : IScenario
{
    private IReadOnlyList<Title> titles = [];

    public string Name => "matching";

    public string Goal => "22,998 platform titles, 45,345 films and 9,742 MovieLens films into works: 2 s; precision 0.99, recall 0.95 with hidden ids";

    public void Prepare(ScenarioContext context)
    {
        string[] paths =
        [
            ScenarioContext.Shared("data/platforms"), ScenarioContext.Shared("data/tmdb/movies_dataset.rebuilt.csv.gz"), ScenarioContext.Shared("data/tmdb/credits.rebuilt.csv.gz"),
            ScenarioContext.Shared("data/movielens/ml-latest-small/movies.csv"), ScenarioContext.Shared("data/movielens/ml-latest-small/links.csv"),
        ];
        var store = new SnapshotStore(new DataRoot(context.FreshFolder("matching")));
        var snapshot = new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths)).Snapshot!;
        titles = TitlesParquetReader.ReadTitles(Path.Combine(store.FolderOf(snapshot.Id), SnapshotStore.TitlesFile));
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        MatchResult? result = null;
        var time = Stopwatches.Seconds("matching", () => result = TitleMatcher.Match(titles));
        var quality = MatchingQuality.Measure(titles);
        return
        [
            time,
            new Figure("titles", titles.Count, ""),
            new Figure("works", WorkBuilder.Build(titles, result!.Matches, []).Count, ""),
            new Figure("precision", quality.Precision, ""),
            new Figure("recall", quality.Recall, ""),
        ];
    }
}
