using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Intake;

/// <summary>
/// Files that are brought along in pieces and wait for their import, in a folder of the data root. Each piece goes to the disk as it arrives; a file that was interrupted goes on where it
/// ended, also after a restart. What nobody imports is removed after a time.
/// </summary>
/// <param name="root">The data root.</param>
/// <param name="options">The limits.</param>
/// <param name="time">The clock.</param>
public sealed partial class UploadStore(DataRoot root, UploadOptions options, TimeProvider time)
{
    private const string DescriptionFile = "upload.json";

    // Pages draw a bar; more often than this nobody sees it move.
    private static readonly TimeSpan AnnouncementInterval = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, UploadEntry> entries = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private bool isLoaded;
    private long announced;

    /// <summary>Raised when a file has come, grown or gone, on some thread; not more often than a page can follow.</summary>
    public event EventHandler? Changed;

    /// <summary>The limits.</summary>
    public UploadOptions Options => options;

    private string Folder => Path.Combine(root.Intake, "uploads");

    /// <summary>Announces a file; its pieces follow.</summary>
    /// <param name="group">The group it belongs to; <see langword="null"/> or nothing known: a new one.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="size">Its bytes.</param>
    /// <exception cref="RefusedUploadException">It is not taken.</exception>
    public Upload Create(string? group, string? name, long size)
    {
        Load();
        RemoveOld();
        var cleaned = UploadName.Clean(name);
        if (cleaned.Length == 0 || size <= 0)
        {
            throw new RefusedUploadException(UploadRefusal.Nothing, cleaned.Length == 0 ? "The file has no name." : $"{cleaned} is empty: there is nothing to import.");
        }

        if (size > options.MaximumFileBytes)
        {
            throw new RefusedUploadException(UploadRefusal.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{cleaned} has {size} bytes; one file may have {options.MaximumFileBytes} (StreamRec:Uploads:MaximumFileBytes)."));
        }

        Upload upload;
        lock (gate)
        {
            RequireRoom(cleaned, size);
            upload = new Upload(NewId(), IsId(group) ? group! : NewId(), cleaned, size, 0, time.GetUtcNow());
            var entry = new UploadEntry(upload, Path.Combine(Folder, upload.Id));
            Directory.CreateDirectory(entry.Folder);
            AtomicFile.WriteAllBytes(Path.Combine(entry.Folder, DescriptionFile), JsonSerializer.SerializeToUtf8Bytes(upload, JsonSerializerOptions.Web));
            entries[upload.Id] = entry;
        }

        Announce(always: true);
        return upload;
    }

    /// <summary>A file; <see langword="null"/> when there is none.</summary>
    public Upload? Find(string? id)
    {
        Load();
        return id is not null && entries.TryGetValue(id, out var entry) ? entry.Upload : null;
    }

    /// <summary>The files of a group, or all of them, in the order in which they were announced.</summary>
    public IReadOnlyList<Upload> List(string? group = null)
    {
        Load();
        return [.. entries.Values.Select(entry => entry.Upload).Where(upload => group is null || upload.Group == group).OrderBy(upload => upload.Created).ThenBy(upload => upload.Name, StringComparer.Ordinal)];
    }

    /// <summary>Where a file's bytes are; <see langword="null"/> when there is no such file.</summary>
    public string? PathOf(string id)
    {
        Load();
        return entries.TryGetValue(id, out var entry) ? entry.ContentPath : null;
    }

    /// <summary>Removes a file and what was received of it; a piece that is arriving is refused.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        Load();
        if (!entries.TryRemove(id, out var entry))
        {
            return false;
        }

        entry.IsRemoved = true;
        DeleteQuietly(entry.Folder);
        Announce(always: true);
        return true;
    }

    /// <summary>Removes files that were announced too long ago and that nobody uses.</summary>
    /// <returns>How many.</returns>
    public int RemoveOld()
    {
        Load();
        var before = time.GetUtcNow() - TimeSpan.FromHours(options.KeptHours);
        return entries.Values.Where(entry => entry.Upload.Created < before).Count(entry => !InUse(entry.Upload.Id) && Remove(entry.Upload.Id));
    }

    /// <summary>Says whether something else needs a file still; set by whoever reads the files.</summary>
    internal Func<string, bool> InUse { get; set; } = _ => false;

    private void RequireRoom(string name, long size)
    {
        if (entries.Count >= options.MaximumFiles)
        {
            throw new RefusedUploadException(UploadRefusal.NoRoom, string.Create(CultureInfo.InvariantCulture, $"{entries.Count} files wait for their import already, and no more may (StreamRec:Uploads:MaximumFiles)."));
        }

        var waiting = entries.Values.Sum(entry => entry.Upload.Size);
        if (size > options.MaximumTotalBytes - waiting)
        {
            throw new RefusedUploadException(
                UploadRefusal.NoRoom,
                string.Create(CultureInfo.InvariantCulture, $"{name} has {size} bytes; with the {waiting} that wait already that is more than {options.MaximumTotalBytes} (StreamRec:Uploads:MaximumTotalBytes). Import or remove what waits."));
        }
    }

    private void Load()
    {
        if (Volatile.Read(ref isLoaded))
        {
            return;
        }

        lock (gate)
        {
            if (isLoaded || !Directory.Exists(Folder))
            {
                Volatile.Write(ref isLoaded, true);
                return;
            }

            foreach (var folder in Directory.EnumerateDirectories(Folder))
            {
                if (Read(folder) is { } entry)
                {
                    entries[entry.Upload.Id] = entry;
                }
                else
                {
                    DeleteQuietly(folder);
                }
            }

            Volatile.Write(ref isLoaded, true);
        }
    }

    private static UploadEntry? Read(string folder)
    {
        try
        {
            var upload = JsonSerializer.Deserialize<Upload>(File.ReadAllBytes(Path.Combine(folder, DescriptionFile)), JsonSerializerOptions.Web);
            if (upload is null || upload.Id != Path.GetFileName(folder))
            {
                return null;
            }

            // The file itself says how much of it is here, whatever happened in between.
            var content = new FileInfo(Path.Combine(folder, "content"));
            return new UploadEntry(upload with { Received = content.Exists ? Math.Min(content.Length, upload.Size) : 0 }, folder);
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static bool IsId(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    private static void DeleteQuietly(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Where something still reads it, the next start removes it: it has no description any more, or is too old.
        }
    }

    private void Announce(bool always = false)
    {
        if (always || Stopwatch.GetElapsedTime(Volatile.Read(ref announced)) > AnnouncementInterval)
        {
            Volatile.Write(ref announced, Stopwatch.GetTimestamp());
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}
