namespace StreamRec.Core.Automation;

/// <summary>What lies in the watched folder and is imported as one: a file, or a folder with all its files.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">Its name in the watched folder.</param>
/// <param name="Files">Its files; for a file the file itself.</param>
internal sealed record ArrivingUnit(string Path, string Name, IReadOnlyList<ArrivingFile> Files)
{
    /// <summary>Whether a program is still writing one of its files, by the name that it has meanwhile.</summary>
    public bool IsBeingWritten { get; init; }
}

/// <summary>A file as it was seen.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">Its path in the watched folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Modified">When it was last written.</param>
internal sealed record ArrivingFile(string Path, string Name, long Bytes, DateTime Modified);

/// <summary>Something in the watched folder that is not imported yet.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="State">How far it is.</param>
/// <param name="Since">Since when it has not changed.</param>
public sealed record WaitingFile(string Name, long Bytes, WaitingState State, DateTimeOffset Since);

/// <summary>How far something in the watched folder is.</summary>
public enum WaitingState
{
    /// <summary>It changed a moment ago, or a program is writing it.</summary>
    Changing,

    /// <summary>It has not changed for long enough, but the end of an archive is missing, or it cannot be opened.</summary>
    Incomplete,

    /// <summary>It is complete and waits for what came with it, or for its turn.</summary>
    Complete,
}
