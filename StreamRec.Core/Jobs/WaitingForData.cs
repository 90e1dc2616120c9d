using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Jobs;

/// <summary>What every kind of work on a snapshot does first.</summary>
public static class WaitingForData
{
    /// <summary>The stage before the snapshot is loaded.</summary>
    public const string Stage = "waiting-for-data";

    /// <summary>The workspace, as soon as there is one.</summary>
    /// <exception cref="OperationCanceledException">Cancelled through the context.</exception>
    internal static Workspace For(IWorkspaceSource source, JobContext context)
    {
        using var changed = new AutoResetEvent(initialState: false);
        EventHandler notice = (_, _) => changed.Set();
        source.Changed += notice;
        try
        {
            Workspace? workspace;
            while ((workspace = source.Current) is null)
            {
                context.Report(0, new JobStage(Stage));
                WaitHandle.WaitAny([changed, context.Cancellation.WaitHandle]);
                context.Cancellation.ThrowIfCancellationRequested();
            }

            return workspace;
        }
        finally
        {
            source.Changed -= notice;
        }
    }
}
