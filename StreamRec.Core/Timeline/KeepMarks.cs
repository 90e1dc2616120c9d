using System.Text.Json;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Timeline;

/// <summary>The snapshots and models that somebody wants kept, whatever the rule says, in one small file of the data root that is replaced in one step.</summary>
/// <param name="root">The data root.</param>
internal sealed class KeepMarks(DataRoot root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The ids of everything that is marked.</summary>
    /// <exception cref="UnusableSnapshotException">The file is damaged; nothing may be deleted by rule then.</exception>
    public IReadOnlySet<string> Read()
    {
        if (!File.Exists(root.KeepMarksFile))
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        try
        {
            return (JsonSerializer.Deserialize<Content>(File.ReadAllBytes(root.KeepMarksFile), Json)?.Keep ?? []).ToHashSet(StringComparer.Ordinal);
        }
        catch (JsonException error)
        {
            throw new UnusableSnapshotException($"{root.KeepMarksFile} is damaged: {error.Message} Repair or remove it.", error);
        }
    }

    /// <summary>Marks something, or takes its mark away. Call it only while holding the right to write.</summary>
    /// <exception cref="UnusableSnapshotException">The file is damaged; it stays as it is.</exception>
    public void Set(string id, bool isKept)
    {
        var marked = Read().ToHashSet(StringComparer.Ordinal);
        if (isKept ? marked.Add(id) : marked.Remove(id))
        {
            AtomicFile.WriteAllBytes(root.KeepMarksFile, JsonSerializer.SerializeToUtf8Bytes(new Content([.. marked.Order(StringComparer.Ordinal)]), Json));
        }
    }

    private sealed record Content(IReadOnlyList<string>? Keep);
}
