namespace StreamRec.Core.Workspaces;

/// <summary>Where pages and API find the workspace that answers now. Read <see cref="Current"/> once per request and keep it: it never changes under a reader.</summary>
public interface IWorkspaceSource
{
    /// <summary>What answers now; <see langword="null"/> until the first snapshot is loaded.</summary>
    Workspace? Current { get; }

    /// <summary>What the program is busy with.</summary>
    WorkspaceState State { get; }

    /// <summary>Raised, on a thread of the source's own, whenever <see cref="Current"/> or <see cref="State"/> has changed.</summary>
    event EventHandler? Changed;
}
