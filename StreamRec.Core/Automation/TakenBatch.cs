namespace StreamRec.Core.Automation;

/// <summary>Files that were imported together out of a folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Began">When the import began.</param>
/// <param name="Before">The snapshot that was current then, or <see langword="null"/>.</param>
/// <param name="Files">The files by their names in the folder.</param>
/// <param name="Snapshot">The snapshot they went into; <see langword="null"/> while the import runs, or when the server ended meanwhile; empty when it failed.</param>
internal sealed record TakenBatch(string Id, DateTimeOffset Began, string? Before, IReadOnlyList<TakenFile> Files, string? Snapshot = null);

/// <summary>A file by its content.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Sha256">The checksum of its content, lower-case hexadecimal.</param>
internal sealed record TakenFile(string Name, string Sha256);
