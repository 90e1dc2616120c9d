using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Studies;

/// <summary>
/// The studies of a data root, one file each that is replaced in one step after each point. Whoever works on a study holds it, so that others can tell a study at work
/// from one whose process has ended.
/// </summary>
/// <param name="root">The data root.</param>
public sealed class StudyStore(DataRoot root)
{
    private const string Extension = ".json";
    private const string LockExtension = ".lock";

    private static readonly TimeSpan HoldRetry = TimeSpan.FromMilliseconds(20);

    /// <summary>How studies are written: camelCase names, enumerations as kebab-case texts.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>An id for a study that begins now.</summary>
    internal static string NewId(DateTimeOffset now) =>
        now.ToUniversalTime().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));

    /// <summary>Stores a study in place of its earlier state.</summary>
    /// <exception cref="ModelException">It could not be written; the earlier state is still there.</exception>
    public void Save(StudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        try
        {
            Directory.CreateDirectory(root.Studies);
            AtomicFile.WriteAllBytes(FileOf(study.Id), JsonSerializer.SerializeToUtf8Bytes(study, Json));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The study could not be stored in {root.Studies}: {failure.Message}", failure);
        }
    }

    /// <summary>All studies, newest first.</summary>
    /// <param name="problem">Told about each file that is passed over because it is damaged.</param>
    public IReadOnlyList<StudyResult> List(Action<string>? problem = null)
    {
        if (!Directory.Exists(root.Studies))
        {
            return [];
        }

        var studies = new List<StudyResult>();
        foreach (var path in Directory.EnumerateFiles(root.Studies, "*" + Extension))
        {
            try
            {
                if (Find(Path.GetFileNameWithoutExtension(path)) is { } study)
                {
                    studies.Add(study);
                }
            }
            catch (ModelException failure)
            {
                problem?.Invoke(failure.Message);
            }
        }

        studies.Sort((left, right) => string.CompareOrdinal(right.Id, left.Id));
        return studies;
    }

    /// <summary>Reads a study; one that is said to be at work but that nobody holds is <see cref="StudyState.Interrupted"/>.</summary>
    /// <returns>The study, or <see langword="null"/> when there is none of this id.</returns>
    /// <exception cref="ModelException">Its file is damaged or of another layout.</exception>
    public StudyResult? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!IsId(id) || !File.Exists(FileOf(id)))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<StudyResult>(File.ReadAllBytes(FileOf(id)), Json) switch
            {
                null => throw new ModelException($"The file of study {id} is empty."),
                { Layout: not StudyResult.CurrentLayout } other => throw new ModelException($"Study {id} has the layout {other.Layout}; this version reads {StudyResult.CurrentLayout}."),
                var other when other.Id != id || other.Request?.Models is null || other.Points is null => throw new ModelException($"The file of study {id} is damaged: it is not that study."),
                { State: StudyState.Running } study when !IsHeld(id) => study with { State = StudyState.Interrupted },
                var study => study,
            };
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The file of study {id} is damaged: {failure.Message}", failure);
        }
    }

    /// <summary>Reads a study that must be there.</summary>
    /// <exception cref="ModelException">There is no such study, or its file is damaged.</exception>
    public StudyResult Load(string id) => Find(id) ?? throw new ModelException($"There is no study {id}.");

    /// <summary>Removes a study.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ModelException">It is at work.</exception>
    public bool Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!IsId(id) || !File.Exists(FileOf(id)))
        {
            return false;
        }

        using (Hold(id))
        {
            File.Delete(FileOf(id));
        }

        File.Delete(LockOf(id));
        return true;
    }

    /// <summary>Holds a study until disposed: nobody else works on it meanwhile.</summary>
    /// <exception cref="ModelException">Somebody else does.</exception>
    public IDisposable Hold(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Directory.CreateDirectory(root.Studies);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(LockOf(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 10)
            {
                // Somebody may only be looking whether it is held.
                Thread.Sleep(HoldRetry);
            }
            catch (IOException failure)
            {
                throw new ModelException($"Study {id} is at work already.", failure);
            }
        }
    }

    private static bool IsId(string id) => id.Length is > 0 and <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private bool IsHeld(string id)
    {
        try
        {
            using var file = new FileStream(LockOf(id), FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private string FileOf(string id) => Path.Combine(root.Studies, id + Extension);

    private string LockOf(string id) => Path.Combine(root.Studies, id + LockExtension);
}
