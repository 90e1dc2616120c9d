using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests;

/// <summary>The real catalog of one mean score a title (<c>henry/consultas.csv</c>), imported alone and once for all tests that ask about it.</summary>
internal static class ScoredWorld
{
    private static readonly Lazy<(Workspace Workspace, ImportReport Report, string DataRoot)> Loaded = new(Load);

    /// <summary>What answers about it.</summary>
    public static Workspace Workspace => Loaded.Value.Workspace;

    /// <summary>What its import had to say.</summary>
    public static ImportReport Report => Loaded.Value.Report;

    /// <summary>The folder with its snapshot.</summary>
    public static string DataRoot => Loaded.Value.DataRoot;

    private static (Workspace, ImportReport, string) Load()
    {
        var file = SharedData.Require("data/henry/consultas.csv");
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var root = new DataRoot(folder.Path);
        var result = new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest([file]));
        return (new WorkspaceLoader(root).LoadCurrent()!, result.Report, folder.Path);
    }
}
