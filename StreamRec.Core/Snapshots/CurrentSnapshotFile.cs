using System.Text.Json;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Snapshots;

/// <summary>The small file that says which snapshot is current and which ones were before it; replaced in one step.</summary>
/// <param name="path">The file.</param>
internal sealed class CurrentSnapshotFile(string path)
{
    // So many switches are remembered; nobody goes back further by single steps.
    private const int MostRemembered = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The current snapshot and those that were current before, the latest first; nothing when there is no file.</summary>
    /// <returns><c>Before</c> is <see langword="null"/> in files of versions that did not remember.</returns>
    /// <exception cref="UnusableSnapshotException">The file is damaged.</exception>
    public (string? Current, IReadOnlyList<string>? Before) Read()
    {
        if (!File.Exists(path))
        {
            return (null, []);
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Json);
            return (content?.Snapshot, content?.Before);
        }
        catch (JsonException error)
        {
            throw new UnusableSnapshotException($"{path} is damaged: {error.Message}", error);
        }
    }

    /// <summary>Makes another snapshot the current one. The one that was is the first of those before, so that switching back is a switch like any other.</summary>
    /// <param name="id">The new one.</param>
    /// <param name="former">The one that was current, and those before it.</param>
    public void Switch(string id, IEnumerable<string> former) => AtomicFile.WriteAllBytes(
        path, JsonSerializer.SerializeToUtf8Bytes(new Content(id, [.. former.Where(each => each != id).Distinct(StringComparer.Ordinal).Take(MostRemembered)]), Json));

    private sealed record Content(string? Snapshot, IReadOnlyList<string>? Before);
}
