using System.Collections.Concurrent;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>Says whether models' files are as they were stored. A checksum is computed once for a file of the same size and time of writing.</summary>
internal sealed class ModelIntegrity
{
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written, string Sha256)> known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a model's file, or <see langword="null"/>.</summary>
    /// <param name="manifest">What it should be.</param>
    /// <param name="path">The file.</param>
    /// <param name="thorough">Whether the whole file is read unless its checksum is known; else a wrong byte may stay undetected.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string? ProblemOf(ModelManifest manifest, string path, bool thorough)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return Damaged(manifest.Id, "its file is missing");
        }

        if (file.Length != manifest.Bytes)
        {
            return Damaged(manifest.Id, $"its file has {file.Length} bytes instead of {manifest.Bytes}");
        }

        var stamp = (file.Length, file.LastWriteTimeUtc);
        var isKnown = known.TryGetValue(manifest.Id, out var before) && (before.Length, before.Written) == stamp;
        if (!isKnown && !thorough)
        {
            return null;
        }

        var checksum = isKnown ? before.Sha256 : Checksum.OfFile(path);
        known[manifest.Id] = (stamp.Length, stamp.LastWriteTimeUtc, checksum);
        return checksum == manifest.Sha256 ? null : Damaged(manifest.Id, "its file differs from what was stored");
    }

    /// <summary>Forgets what is known of a model, so that the next look reads its file.</summary>
    public void Forget(string id) => known.TryRemove(id, out _);

    private static string Damaged(string id, string what) => $"Model {id} is damaged: {what}. Train again or activate another model.";
}
