namespace StreamRec.Core.Snapshots;

/// <summary>By what way a snapshot was imported, or something was deleted.</summary>
public enum SnapshotOrigin
{
    /// <summary>Nobody wrote it down; so in snapshots of before this was kept.</summary>
    Unknown,

    /// <summary>Somebody at the command line.</summary>
    CommandLine,

    /// <summary>The server by itself: the sample world, a watched folder, a schedule, the rule for old snapshots and models.</summary>
    Server,

    /// <summary>A program, over the API.</summary>
    Api,

    /// <summary>Somebody on a page.</summary>
    Page,
}
