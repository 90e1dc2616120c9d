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

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,

        // A null where a value must be is damage, and is found here instead of wherever the value is used.
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly ActiveModelFile activeFile = new(Path.Combine(root.Models, "active.json"));

    private readonly ModelIntegrity integrity = new();

    /// <summary>The id of the active model, or <see langword="null"/> when none is.</summary>
    /// <exception cref="ModelException">The file that says so is damaged.</exception>
    public string? ActiveId => activeFile.Read().Active;

    /// <summary>The ids of the models that were active before, the latest first; some may be gone or damaged.</summary>
    /// <exception cref="ModelException">The file that says so is damaged.</exception>
    public IReadOnlyList<string> ActiveBefore => activeFile.Read().Before;

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
        var unfinished = Path.Combine(root.Models, ModelFolders.UnfinishedOf(id));
        try
        {
            Disk.CreateFolder(unfinished);
            var data = Path.Combine(unfinished, DataFile);
            ModelFile.Write(data, trained.Model, origin.UserIds, origin.TitleIds);
            var manifest = Describe(id, now, trained, origin, data);
            AtomicFile.WriteAllBytes(Path.Combine(unfinished, ManifestFile), JsonSerializer.SerializeToUtf8Bytes(manifest, Json));
            AtomicFile.PublishFolder(unfinished, FolderOf(id));
            return manifest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // Out of range is how .NET says that the disk takes no file of this length.
            ModelFolders.DeleteQuietly(unfinished);
            throw new ModelException($"The model could not be stored in {root.Models}: {failure.Message} Nothing of it was kept, and the active model stays.", failure);
        }
    }

    /// <summary>All stored models, newest first; folders without a readable manifest are left out.</summary>
    public IReadOnlyList<ModelManifest> List()
    {
        var manifests = new List<ModelManifest>();
        foreach (var id in ModelFolders.Ids(root.Models))
        {
            if (TryReadManifest(id) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        return [.. manifests.OrderByDescending(manifest => manifest.Created).ThenByDescending(manifest => manifest.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is wrong with each model whose manifest cannot be read, by id; <see cref="List"/> leaves them out.</summary>
    public IReadOnlyDictionary<string, string> Unreadable()
    {
        var problems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ModelFolders.Ids(root.Models))
        {
            try
            {
                _ = ReadManifest(id);
            }
            catch (ModelException failure)
            {
                problems[id] = failure.Message;
            }
        }

        return problems;
    }

    /// <summary>Says whether a model is as it was stored.</summary>
    /// <param name="manifest">The model.</param>
    /// <param name="thorough">Whether to read the whole file; else only its size, and what a thorough look found before, count.</param>
    /// <returns>What is wrong with it, or <see langword="null"/>.</returns>
    public string? ProblemOf(ModelManifest manifest, bool thorough)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        try
        {
            return integrity.ProblemOf(manifest, Path.Combine(FolderOf(manifest.Id), DataFile), thorough);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"Model {manifest.Id} cannot be read: {failure.Message}";
        }
    }

    /// <summary>Reads a model and checks that it is as it was stored.</summary>
    /// <exception cref="ModelException">There is no such model, or it is damaged or of another format.</exception>
    public StoredModel Load(string id)
    {
        var manifest = ReadManifest(id);
        integrity.Forget(id);
        if (ProblemOf(manifest, thorough: true) is { } problem)
        {
            throw new ModelException(problem);
        }

        try
        {
            var (model, userIds, titleIds) = ModelFile.Read(Path.Combine(FolderOf(id), DataFile));
            var trained = new TrainedModel(model, manifest.Parameters, manifest.Seed, manifest.Ratings, manifest.Quality, manifest.Uncertainty, manifest.TrainSeconds);
            return new StoredModel(manifest, trained, userIds, titleIds);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException or FormatException or OverflowException)
        {
            throw new ModelException($"Model {id} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Reads the active model, or <see langword="null"/> when none is active.</summary>
    /// <exception cref="ModelException">It is damaged; see <see cref="Load"/>.</exception>
    public StoredModel? LoadActive() => ActiveId is { } id ? Load(id) : null;

    /// <summary>Makes a stored model the active one, in one step, and remembers the one before.</summary>
    /// <exception cref="ModelException">There is no such model, it is damaged, or the disk does not take the change; the active model stays.</exception>
    public void Activate(string id)
    {
        RequireWhole(id);
        activeFile.Switch(id);
    }

    /// <summary>Makes a model active again that was so before, in one step; it and all activated since are no longer remembered as "before".</summary>
    /// <exception cref="ModelException">As for <see cref="Activate"/>.</exception>
    public void GoBackTo(string id)
    {
        RequireWhole(id);
        activeFile.GoBackTo(id);
    }

    /// <summary>Deletes a model: it is gone in one step, then its files are removed.</summary>
    /// <exception cref="ModelException">There is no such model, it is the active one, or the disk does not take the change.</exception>
    public void Delete(string id)
    {
        RequireFolder(id);
        if (ActiveId == id)
        {
            throw new ModelException($"Model {id} is the active one and is not deleted; make another one active before.");
        }

        var deleted = Path.Combine(root.Models, ModelFolders.DeletedOf(id));
        try
        {
            AtomicFile.MoveFolder(FolderOf(id), deleted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"Model {id} could not be deleted: {failure.Message}", failure);
        }

        ModelFolders.DeleteQuietly(deleted);
    }

    /// <summary>Reads a model's manifest.</summary>
    /// <exception cref="ModelException">There is no such model, or its manifest is damaged or of another format.</exception>
    public ModelManifest ReadManifest(string id)
    {
        RequireFolder(id);
        var path = Path.Combine(FolderOf(id), ManifestFile);
        if (!File.Exists(path))
        {
            throw new ModelException($"The manifest of model {id} is missing.");
        }

        try
        {
            return JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), Json) switch
            {
                null => throw new ModelException($"The manifest of model {id} is empty."),
                { FormatVersion: not ModelManifest.CurrentFormatVersion } other =>
                    throw new ModelException($"Model {id} was stored by another version of StreamRec (format {other.FormatVersion}; this one reads {ModelManifest.CurrentFormatVersion}). Train it again."),
                { Uncertainty.BySource: not null } manifest when manifest.Id == id => manifest,
                _ => throw new ModelException($"The manifest of model {id} is damaged: it is not of that model, or not whole."),
            };
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            throw new ModelException($"The manifest of model {id} is damaged: {failure.Message}", failure);
        }
    }

    /// <summary>Removes what an interrupted training or deletion left behind. Call it only while holding the right to write.</summary>
    public void RemoveUnfinished() => ModelFolders.Tidy(root.Models);

    private void RequireWhole(string id)
    {
        var manifest = ReadManifest(id);
        integrity.Forget(id);
        if (ProblemOf(manifest, thorough: true) is { } problem)
        {
            throw new ModelException(problem);
        }
    }

    private void RequireFolder(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0 || id.StartsWith('.') || !string.Equals(Path.GetFileName(id), id, StringComparison.Ordinal) || !Directory.Exists(FolderOf(id)))
        {
            throw new ModelException($"There is no model '{id}'.");
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
        Threads = origin.Threads,
        Note = origin.Note,
        Environment = ModelEnvironment.Current,
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
}
