using StreamRec.Core.Storage;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Storage;

/// <summary>What must hold of a data root whatever has happened to those who wrote in it.</summary>
internal static class WholeDataRoot
{
    /// <summary>Every snapshot and model that there is is whole to the last byte, and the current snapshot is served with a model.</summary>
    /// <param name="root">The data root.</param>
    /// <param name="when">After what, for the message.</param>
    public static void Require(DataRoot root, string when)
    {
        var loader = new WorkspaceLoader(root);
        var snapshots = loader.Snapshots.List();
        Assert.True(Folders(root.Snapshots).SequenceEqual(snapshots.Select(snapshot => snapshot.Id).Order(StringComparer.Ordinal)), $"{when}: a snapshot is not whole.");
        foreach (var snapshot in snapshots)
        {
            loader.Snapshots.Verify(snapshot, checksums: true);
        }

        Assert.True(loader.Models.Unreadable().Count == 0, $"{when}: {string.Join(" ", loader.Models.Unreadable().Values)}");
        Assert.All(loader.Models.List(), model => Assert.Null(loader.Models.ProblemOf(model, thorough: true)));
        Assert.True(loader.LoadCurrent()?.Model is not null, $"{when}: nothing, or no model, is served.");
        _ = new FileMatchDecisions(root).Read();
    }

    /// <summary>Nothing half done lies about.</summary>
    public static void RequireTidy(DataRoot root, string when) => Assert.True(
        Directory.EnumerateFileSystemEntries(root.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path))
            .All(name => name is ".lock" || (!name.StartsWith('.') && !name.EndsWith(".new", StringComparison.Ordinal) && name != "working")),
        $"{when}: something half done is left.");

    /// <summary>A copy of it in another folder.</summary>
    public static DataRoot Copy(string folder, string target)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new DataRoot(target);
    }

    private static IEnumerable<string> Folders(string path) =>
        Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal);
}
