using System.Text.Json.Serialization;

namespace StreamRec.Core.Snapshots;

/// <summary>One file of a snapshot.</summary>
/// <param name="Name">The file's name inside the snapshot's folder.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its checksum, lower-case hexadecimal.</param>
public sealed record SnapshotFile(string Name, long Rows, long Bytes, string Sha256);

/// <summary>What a snapshot is, where it came from and what was done to it; stored beside its files as <c>manifest.json</c>.</summary>
public sealed record SnapshotManifest
{
    /// <summary>The layout of snapshots that this version writes and reads.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The layout of the snapshot's files.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The snapshot's id and folder name: the time of its making and six hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The version of the program that made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>By what way it was imported; written as a text, so that a later version may add ways.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<SnapshotOrigin>))]
    public SnapshotOrigin ImportedBy { get; init; }

    /// <summary>Whether it holds the made-up sample world.</summary>
    public bool IsSample { get; init; }

    /// <summary>The snapshot that was current before, from which families of data may have been carried over.</summary>
    public string? Previous { get; init; }

    /// <summary>
    /// The snapshot all of whose ratings this one still holds, because it was appended to or its ratings were carried over; a model trained on
    /// that one may serve here until a new one is trained. <see langword="null"/> when ratings were replaced.
    /// </summary>
    public string? Continues { get; init; }

    /// <summary>The number of titles by platform key.</summary>
    public IReadOnlyDictionary<string, int> TitlesByPlatform { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The number of titles.</summary>
    public int Titles { get; init; }

    /// <summary>The number of films of The Movies Dataset, which are titles too.</summary>
    public int Films { get; init; }

    /// <summary>The number of works before any decision of a person; 0 in snapshots made before there were any.</summary>
    public int Works { get; init; }

    /// <summary>The number of users with ratings.</summary>
    public int Users { get; init; }

    /// <summary>The number of ratings.</summary>
    public long Ratings { get; init; }

    /// <summary>Its files with their checksums.</summary>
    public required IReadOnlyList<SnapshotFile> Files { get; init; }

    /// <summary>What the import had to say.</summary>
    public required ImportReport Import { get; init; }

    /// <summary>The size of its files in bytes.</summary>
    [JsonIgnore]
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>The checksum of the ratings, by which a model knows what it was trained on; empty without ratings.</summary>
    public string RatingsSha256 => Files.FirstOrDefault(file => file.Name == SnapshotStore.RatingsFile)?.Sha256 ?? "";
}

/// <summary>A snapshot that cannot be used: damaged, incomplete, or of a layout that this version does not know.</summary>
public sealed class UnusableSnapshotException(string message, Exception? inner = null) : Exception(message, inner);
