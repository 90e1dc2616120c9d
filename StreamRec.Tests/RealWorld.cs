using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests;

/// <summary>
/// The four real catalogs and MovieLens latest-small, imported once by the real importer for all tests that ask about them; a test that needs
/// them skips where <c>shared/</c> is absent.
/// </summary>
internal static class RealWorld
{
    private static readonly Lazy<(Workspace Workspace, ImportReport Report, string DataRoot)> Loaded = new(Load);

    /// <summary>What answers about them; without a trained model.</summary>
    public static Workspace Workspace => Loaded.Value.Workspace;

    /// <summary>What their import had to say.</summary>
    public static ImportReport Report => Loaded.Value.Report;

    /// <summary>The folder with their snapshot.</summary>
    public static string DataRoot => Loaded.Value.DataRoot;

    private static (Workspace, ImportReport, string) Load()
    {
        string[] paths = [SharedData.Require("data/platforms"), SharedData.Require("data/movielens/ml-latest-small")];
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var root = new DataRoot(folder.Path);
        var result = new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths), cancellation: TestContext.Current.CancellationToken);
        return (new WorkspaceLoader(root).LoadCurrent(cancellation: TestContext.Current.CancellationToken)!, result.Report, folder.Path);
    }
}
