namespace StreamRec.Core.Snapshots;

/// <summary>A snapshot cannot be made, deleted or gone back to as things stand; the current one stays.</summary>
public sealed class RefusedSnapshotException(string message, Exception? cause = null) : Exception(message, cause);
