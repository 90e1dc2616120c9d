using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>Where pages look at the trained models as often as they like: manifests are read again only when something has changed on disk or in memory.</summary>
internal sealed class ModelShelf(ModelRegistry registry, WorkspaceHost host, IWorkspaceSource source)
{
    private readonly Lock gate = new();
    private (DateTime Folder, DateTime Active, Workspace? Workspace)? stamp;
    private ModelList list = new([], new Dictionary<string, string>(StringComparer.Ordinal));
    private RegisteredModel? found;

    /// <summary>Every model that is kept.</summary>
    public ModelList List()
    {
        lock (gate)
        {
            Freshen();
            return list;
        }
    }

    /// <summary>One model, its file read through for damage; <see langword="null"/> when there is none. The same instance until something changes.</summary>
    public RegisteredModel? Find(string id)
    {
        lock (gate)
        {
            Freshen();
            return found?.Manifest.Id == id ? found : found = registry.Find(id);
        }
    }

    private void Freshen()
    {
        var folder = host.Loader.Snapshots.Root.Models;
        var now = (Directory.GetLastWriteTimeUtc(folder), File.GetLastWriteTimeUtc(Path.Combine(folder, "active.json")), source.Current);
        if (now != stamp)
        {
            (stamp, found) = (now, null);
            list = registry.List();
        }
    }
}
