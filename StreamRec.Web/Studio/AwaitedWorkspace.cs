using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>Stands in where nothing loads a workspace: the pages say that the catalog is being prepared.</summary>
internal sealed class AwaitedWorkspace : IWorkspaceSource
{
    /// <inheritdoc />
    public event EventHandler? Changed
    {
        add { }
        remove { }
    }

    /// <inheritdoc />
    public Workspace? Current => null;

    /// <inheritdoc />
    public WorkspaceState State { get; } = new(WorkspacePhase.Starting, 0);
}
