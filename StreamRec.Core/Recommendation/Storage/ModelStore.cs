using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>
/// The trained models of a data root, one folder each: <c>model.bin</c> and <c>manifest.json</c>. A model is written under a working name and renamed when it is
/// whole; which one is active is said by one small file that is replaced in one step. Older models stay.
/// </summary>
public sealed class ModelStore(DataRoot root)
{
    private const string DataFile = "model.bin";
    private const string ManifestFile = "manifest.json";
    private const string UnfinishedPrefix = ".unfinished-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private string ActiveFile => Path.Combine(root.Models, "active.json");

    /// <summary>The id of the active model, or <see langword="null"/> when none is.</summary>
    /// <exception cref="ModelException">The file that says so is damaged.</exception>
    public string? ActiveId
    {
        get
        {
            if (!File.Exists(ActiveFile))
            {
                return null;
            }

            try
            {
                return JsonSerializer.Deserialize<Pointer>(File.ReadAllBytes(ActiveFile), Json)?.Model;
            }
            catch (JsonException failure)
            {
                throw new ModelException($"{ActiveFile} is damaged: {failure.Message}", failure);
            }
        }
    }

    /// <summary>Stores a model under a new id. It does not become active; see <see cref="Activate"/>.</summary>
    /// <exception cref="ArgumentException">The origin's ids do not fit the model's rows.</exception>
    /// <exception cref="ModelException">It could not be written; nothing is left behind.</exception>
    public ModelManifest Save(TrainedModel trained, ModelOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.UserIds.Count != trained.Model.UserCount || origin.TitleIds.Count != trained.Model.TitleCount)
        {
            throw new ArgumentException("There must be an id for each user row and each title row of the model.", nameof(origin));
        }

        var now = DateTimeOffset.UtcNow;
        var id = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
        var unfinished = Path.Combine(root.Models, UnfinishedPrefix + id);
        try
        {
            Directory.CreateDirectory(unfinished);
            var data = Path.Combine(unfinished, DataFile);
            ModelFile.Write(data, trained.Model, origin.UserIds, origin.TitleIds);
            var manifest = Describe(id, now, trained, origin, data);
            File.WriteAllBytes(Path.Combine(unfinished, ManifestFile), JsonSerializer.SerializeToUtf8Bytes(manifest, Json));
            AtomicFile.PublishFolder(unfinished, FolderOf(id));
            return manifest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            DeleteQuietly(unfinished);
            throw new ModelException($"The model could not be stored in {root.Models}: {failure.Message}", failure);
        }
    }

    /// <summary>All stored models, newest first; folders without a readable manifest are left out.</summary>
    public IReadOnlyList<ModelManifest> List()
    {
        if (!Directory.Exists(root.Models))
        {
            return [];
        }

        var manifests = new List<ModelManifest>();
        foreach (var folder in Directory.EnumerateDirectories(root.Models))
        {
            var id = Path.GetFileName(folder);
            if (!id.StartsWith('.') && TryReadManifest(id) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        manifests.Sort((left, right) => string.CompareOrdinal(right.Id, left.Id));
        return manifests;
    }

    /// <summary>Reads a model and checks that it is as it was stored.</summary>
    /// <exception cref="ModelException">There is no such model, or it is damaged or of another format.</exception>
    public StoredModel Load(string id)
    {
        var manifest = ReadManifest(id);
        var path = Path.Combine(FolderOf(id), DataFile);
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length != manifest.Bytes || !string.Equals(Checksum.OfFile(path), manifest.Sha256, StringComparison.Ordinal))
            {
                throw new ModelException($"Model {id} is damaged: {DataFile} is missing or differs from what was stored. Train again or activate another model.");
            }

            var (model, userIds, titleIds) = ModelFile.Read(path);
            var trained = new TrainedModel(model, manifest.Parameters, manifest.Seed, manifest.Ratings, manifest.Quality, manifest.Uncertainty, manifest.TrainSeconds);
            return new StoredModel(manifest, trained, userIds, titleIds);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException)
        {
            throw new ModelException($"Model {id} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Reads the active model, or <see langword="null"/> when none is active.</summary>
    /// <exception cref="ModelException">It is damaged; see <see cref="Load"/>.</exception>
    public StoredModel? LoadActive() => ActiveId is { } id ? Load(id) : null;

    /// <summary>Makes a stored model the active one, in one step.</summary>
    /// <exception cref="ModelException">There is no such model, or its manifest is damaged.</exception>
    public void Activate(string id)
    {
        _ = ReadManifest(id);
        AtomicFile.WriteAllBytes(ActiveFile, JsonSerializer.SerializeToUtf8Bytes(new Pointer(id), Json));
    }

    /// <summary>Reads a model's manifest.</summary>
    /// <exception cref="ModelException">There is no such model, or its manifest is damaged or of another format.</exception>
    public ModelManifest ReadManifest(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var path = Path.Combine(FolderOf(id), ManifestFile);
        if (!string.Equals(Path.GetFileName(id), id, StringComparison.Ordinal) || !File.Exists(path))
        {
            throw new ModelException($"There is no model {id}.");
        }

        try
        {
            return JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), Json) switch
            {
                null => throw new ModelException($"The manifest of model {id} is empty."),
                { FormatVersion: not ModelManifest.CurrentFormatVersion } other =>
                    throw new ModelException($"Model {id} has format {other.FormatVersion}; this version reads {ModelManifest.CurrentFormatVersion}."),
                var manifest => manifest,
            };
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            throw new ModelException($"The manifest of model {id} is damaged: {failure.Message}", failure);
        }
    }

    /// <summary>Removes what an interrupted training left behind. Call it only while holding the right to write.</summary>
    public void RemoveUnfinished()
    {
        if (Directory.Exists(root.Models))
        {
            foreach (var folder in Directory.EnumerateDirectories(root.Models, UnfinishedPrefix + "*"))
            {
                DeleteQuietly(folder);
            }
        }
    }

    private string FolderOf(string id) => Path.Combine(root.Models, id);

    private static ModelManifest Describe(string id, DateTimeOffset now, TrainedModel trained, ModelOrigin origin, string data) => new()
    {
        Id = id,
        Model = trained.Model.Name,
        Created = now,
        SnapshotId = origin.SnapshotId,
        RatingsSha256 = origin.RatingsSha256,
        Parameters = trained.Parameters,
        Seed = trained.Seed,
        Users = trained.Model.UserCount,
        Titles = trained.Model.TitleCount,
        Ratings = trained.Ratings,
        TrainSeconds = trained.TrainSeconds,
        Quality = trained.Quality,
        Uncertainty = trained.Uncertainty,
        Bytes = new FileInfo(data).Length,
        Sha256 = Checksum.OfFile(data),
    };

    private ModelManifest? TryReadManifest(string id)
    {
        try
        {
            return ReadManifest(id);
        }
        catch (ModelException)
        {
            return null;
        }
    }

    private static void DeleteQuietly(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The disk that refused the model may refuse this too; an unfinished folder is never listed.
        }
    }

    private sealed record Pointer(string Model);
}
