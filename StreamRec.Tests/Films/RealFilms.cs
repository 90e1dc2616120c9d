using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Films;

/// <summary>Real films of The Movies Dataset, each selection imported once by the real importer; a test that needs them skips where <c>shared/</c> is absent.</summary>
internal static class RealFilms
{
    private static readonly Lazy<Workspace> FirstOnes = new(() => Import("data/tmdb/movies_metadata.head5000.csv"));
    private static readonly Lazy<Workspace> AllOnes = new(() => Import("data/tmdb/movies_dataset.rebuilt.csv.gz", "data/tmdb/credits.rebuilt.csv.gz"));

    /// <summary>The first 5,000 rows of the original file, without credits.</summary>
    public static Workspace First => FirstOnes.Value;

    /// <summary>45,345 films with all directors, and the cast of 14,659.</summary>
    public static Workspace All => AllOnes.Value;

    private static Workspace Import(params string[] files)
    {
        string[] paths = [.. files.Select(SharedData.Require)];
        using var folder = new TemporaryFolder();
        var root = new DataRoot(folder.Path);
        new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths), cancellation: TestContext.Current.CancellationToken);
        return new WorkspaceLoader(root).LoadCurrent(cancellation: TestContext.Current.CancellationToken)!;
    }
}
