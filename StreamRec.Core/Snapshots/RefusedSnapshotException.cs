namespace StreamRec.Core.Snapshots;

/// <summary>A snapshot cannot be deleted or gone back to as things stand; nothing has changed.</summary>
public sealed class RefusedSnapshotException(string message) : Exception(message);
