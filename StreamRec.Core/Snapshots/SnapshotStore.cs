using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>
/// The snapshots of a data root. A snapshot is written under a working name, checked in whole, and then renamed; which one is current is
/// said by one small file that is replaced in one step. Older snapshots stay, so that each switch can be undone.
/// </summary>
public sealed partial class SnapshotStore(DataRoot root)
{
    /// <summary>The titles of a snapshot.</summary>
    public const string TitlesFile = "titles.parquet";

    /// <summary>The ratings of a snapshot; absent when there are none.</summary>
    public const string RatingsFile = "ratings.parquet";

    /// <summary>What is known of the films of The Movies Dataset beyond their titles; absent when there are none.</summary>
    public const string FilmsFile = "films.parquet";

    /// <summary>The matches between titles of a snapshot; absent when there are none, and in snapshots made before there were any.</summary>
    public const string MatchesFile = "matches.parquet";

    /// <summary>What is known of users besides their ratings; absent when nothing is.</summary>
    public const string UserAttributesFile = "user-attributes.parquet";

    private const string ManifestFile = "manifest.json";
    private const string UnfinishedPrefix = ".unfinished-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The data root.</summary>
    public DataRoot Root { get; } = root;

    /// <summary>A new id: sortable by time, unique by chance.</summary>
    public static string NewId(DateTimeOffset now) =>
        now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));

    /// <summary>The folder of a snapshot.</summary>
    public string FolderOf(string id) => Path.Combine(Root.Snapshots, id);

    /// <summary>The id of the current snapshot, or <see langword="null"/> when nothing has been imported yet.</summary>
    /// <exception cref="UnusableSnapshotException">The file that says so is damaged.</exception>
    public string? CurrentId => Pointer.Read().Current;

    /// <summary>The ids of the snapshots that were current before, the latest first; some may be gone.</summary>
    /// <exception cref="UnusableSnapshotException">The file that says so is damaged.</exception>
    public IReadOnlyList<string> CurrentBefore
    {
        get
        {
            var (current, before) = Pointer.Read();

            // Before switches were remembered, the snapshot that an import replaced was known from its manifest alone.
            return before ?? (current is not null && TryReadManifest(current)?.Previous is { } previous ? [previous] : []);
        }
    }

    private CurrentSnapshotFile Pointer => new(Root.CurrentSnapshotFile);

    /// <summary>Every whole snapshot, newest first; one whose manifest cannot be read is left out.</summary>
    public IReadOnlyList<SnapshotManifest> List()
    {
        if (!Directory.Exists(Root.Snapshots))
        {
            return [];
        }

        var manifests = new List<SnapshotManifest>();
        foreach (var folder in Directory.EnumerateDirectories(Root.Snapshots))
        {
            var id = Path.GetFileName(folder);
            if (!id.StartsWith('.') && TryReadManifest(id) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        // Ids of one second are in no order.
        return [.. manifests.OrderByDescending(manifest => manifest.Created).ThenByDescending(manifest => manifest.Id, StringComparer.Ordinal)];
    }

    /// <summary>Reads a snapshot's manifest.</summary>
    /// <exception cref="UnusableSnapshotException">There is no such snapshot, or it is damaged or of another layout.</exception>
    public SnapshotManifest ReadManifest(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var path = Path.Combine(FolderOf(id), ManifestFile);
        if (id.Length == 0 || Path.GetFileName(id) != id || !File.Exists(path))
        {
            throw new UnusableSnapshotException($"There is no snapshot {id}.");
        }

        SnapshotManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<SnapshotManifest>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException error)
        {
            throw new UnusableSnapshotException($"The manifest of snapshot {id} is damaged: {error.Message}", error);
        }

        return manifest switch
        {
            null => throw new UnusableSnapshotException($"The manifest of snapshot {id} is empty."),
            { SchemaVersion: not SnapshotManifest.CurrentSchemaVersion } => throw new UnusableSnapshotException(
                $"Snapshot {id} has the layout {manifest.SchemaVersion}; this version reads {SnapshotManifest.CurrentSchemaVersion}."),
            _ => manifest,
        };
    }

    /// <summary>A snapshot's films with their titles; empty when it has none.</summary>
    /// <param name="manifest">The snapshot.</param>
    /// <param name="titles">Its titles.</param>
    /// <exception cref="UnusableSnapshotException">Its films and its titles do not fit together.</exception>
    public FilmCatalog ReadFilms(SnapshotManifest manifest, IReadOnlyList<Title> titles)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest.Files.All(file => file.Name != FilmsFile))
        {
            return FilmCatalog.Empty;
        }

        try
        {
            return new FilmCatalog(titles, FilmsParquetReader.Read(Path.Combine(FolderOf(manifest.Id), FilmsFile)));
        }
        catch (ArgumentException error)
        {
            throw new UnusableSnapshotException($"The films of snapshot {manifest.Id} do not fit its titles: {error.Message}", error);
        }
    }

    /// <summary>Checks a snapshot's files against the sizes (and, if asked, the checksums) of its manifest.</summary>
    /// <exception cref="UnusableSnapshotException">A file is missing or differs.</exception>
    public void Verify(SnapshotManifest manifest, bool checksums)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(FolderOf(manifest.Id), file.Name);
            if (!File.Exists(path) || new FileInfo(path).Length != file.Bytes || (checksums && Checksum.OfFile(path) != file.Sha256))
            {
                throw new UnusableSnapshotException($"{file.Name} of snapshot {manifest.Id} is missing or damaged.");
            }
        }
    }

    /// <summary>Starts a snapshot: an empty folder under a working name, in which the caller writes the files.</summary>
    public string Begin(string id)
    {
        var folder = Path.Combine(Root.Snapshots, UnfinishedPrefix + id);
        Disk.CreateFolder(folder);
        return folder;
    }

    /// <summary>Writes the manifest into a started snapshot, publishes it under its final name, and makes it the current one.</summary>
    public void Publish(SnapshotManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var unfinished = Path.Combine(Root.Snapshots, UnfinishedPrefix + manifest.Id);
        AtomicFile.WriteAllBytes(Path.Combine(unfinished, ManifestFile), JsonSerializer.SerializeToUtf8Bytes(manifest, Json));
        AtomicFile.PublishFolder(unfinished, FolderOf(manifest.Id));
        PointTo(manifest.Id);
    }

    /// <summary>Takes over a folder in which a snapshot lies whole but for its manifest, and publishes it. Call it only while holding the right to write.</summary>
    /// <param name="manifest">What it is.</param>
    /// <param name="folder">Where it lies, on the same disk; gone afterwards.</param>
    /// <exception cref="UnusableSnapshotException">A file of it is missing or has another size.</exception>
    internal void PublishPrepared(SnapshotManifest manifest, string folder)
    {
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path) || new FileInfo(path).Length != file.Bytes)
            {
                throw new UnusableSnapshotException($"{file.Name} of the prepared snapshot is missing or damaged.");
            }
        }

        RemoveUnfinished();
        Directory.CreateDirectory(Root.Snapshots);
        Directory.Move(folder, Path.Combine(Root.Snapshots, UnfinishedPrefix + manifest.Id));
        Publish(manifest);
    }

    /// <summary>Makes a whole snapshot the current one, in one step.</summary>
    /// <exception cref="UnusableSnapshotException">It is missing or damaged; the current one stays.</exception>
    public void MakeCurrent(string id)
    {
        Verify(ReadManifest(id), checksums: true);
        PointTo(id);
    }

    private void PointTo(string id) => Pointer.Switch(id, ReadFormer());

    private IEnumerable<string> ReadFormer()
    {
        try
        {
            return CurrentId is { } current ? CurrentBefore.Prepend(current) : CurrentBefore;
        }
        catch (UnusableSnapshotException)
        {
            // A damaged file is no reason to be left without data: the new choice takes its place.
            return [];
        }
    }

    private SnapshotManifest? TryReadManifest(string id)
    {
        try
        {
            return ReadManifest(id);
        }
        catch (UnusableSnapshotException)
        {
            return null;
        }
    }
}
