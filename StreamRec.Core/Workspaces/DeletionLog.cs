using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// Which snapshots and models were deleted, in one file of the data root to which a line is added for each. A file and not the store, as a command that deletes beside a server cannot open the
/// server's store; the server tells the activity what is in it.
/// </summary>
/// <param name="root">The data root.</param>
public sealed class DeletionLog(DataRoot root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>The length of the file in bytes, which grows with each deletion; 0 while there is none.</summary>
    public long Length => new FileInfo(root.DeletionLogFile) is { Exists: true, Length: var length } ? length : 0;

    /// <summary>Adds a deletion. Call it only while holding the right to write, once the thing is gone.</summary>
    internal void Add(Deletion deletion)
    {
        try
        {
            Disk.BeforeWriting(root.DeletionLogFile);
            using var file = new FileStream(root.DeletionLogFile, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write([.. JsonSerializer.SerializeToUtf8Bytes(deletion, Json), (byte)'\n']);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is gone all the same; a disk without room for this line is the very reason to delete more.
        }
    }

    /// <summary>The latest deletions, the earliest first; a line that a killed process left half written is passed over.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyList<Deletion> Latest(int count)
    {
        if (!File.Exists(root.DeletionLogFile))
        {
            return [];
        }

        // Another process may be adding a line.
        using var lines = new StreamReader(new FileStream(root.DeletionLogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. Lines(lines).Select(TryRead).OfType<Deletion>().TakeLast(count)];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static Deletion? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Deletion>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
