using System.Globalization;
using System.IO.Compression;
using StreamRec.Core.Ingestion.Tables;

namespace StreamRec.Core.Ingestion.Files;

/// <summary>Turns the paths a person named into the list of files to read: folders are opened, archives are unpacked.</summary>
/// <param name="options">The limits.</param>
/// <param name="workFolder">Where archives are unpacked to.</param>
/// <param name="names">What people call a path where that is not its own name; see <see cref="ImportRequest.Names"/>.</param>
internal sealed class InputFiles(ImportOptions options, string workFolder, IReadOnlyDictionary<string, string>? names = null)
{
    private readonly List<InputFile> found = [];
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private long unpackedBytes;
    private int unpackedFiles;

    /// <summary>Finds the files, ordered by name within each folder; one that several paths lead to counts once.</summary>
    /// <exception cref="UnusableInputException">A path does not exist, or a limit of <see cref="ImportOptions"/> is passed.</exception>
    public IReadOnlyList<InputFile> Find(IReadOnlyList<string> named, CancellationToken cancellation)
    {
        // Files named directly come first: an unknown kind is an error for them, also where a folder holds them too.
        foreach (var path in named.OrderBy(Directory.Exists))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Directory.Exists(path))
            {
                AddFolder(path, cancellation);
            }
            else if (File.Exists(path))
            {
                Add(path, NameOf(path), namedDirectly: names?.ContainsKey(path) != true, cancellation);
            }
            else
            {
                throw new UnusableInputException("There is no such file or folder.", NameOf(path));
            }
        }

        return found;
    }

    private void AddFolder(string folder, CancellationToken cancellation)
    {
        var entries = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        foreach (var path in Directory.EnumerateFiles(folder, "*", entries).Order(NaturalOrder.Instance))
        {
            Add(path, names?.TryGetValue(folder, out var name) == true ? Path.Combine(name, Path.GetRelativePath(folder, path)) : path, namedDirectly: false, cancellation);
        }
    }

    private string NameOf(string path) => names?.GetValueOrDefault(path) ?? path;

    private void Add(string path, string displayName, bool namedDirectly, CancellationToken cancellation)
    {
        if (!paths.Add(Path.GetFullPath(path)))
        {
            return;
        }

        RequireAllowed(path, displayName);
        if (StartsWithZipSignature(path))
        {
            Unpack(path, displayName, cancellation);
        }
        else
        {
            found.Add(new InputFile(displayName, path, namedDirectly));
        }
    }

    private void RequireAllowed(string path, string displayName)
    {
        if (found.Count >= options.MaximumFiles)
        {
            throw new UnusableInputException(
                string.Create(CultureInfo.InvariantCulture, $"more than {options.MaximumFiles} files in one import (StreamRec:Import:MaximumFiles)."), displayName);
        }

        var bytes = new FileInfo(path).Length;
        if (bytes > options.MaximumFileBytes)
        {
            throw new UnusableInputException(
                string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes are more than the allowed {options.MaximumFileBytes} (StreamRec:Import:MaximumFileBytes)."), displayName);
        }

        ParquetLimits.Require(path, displayName, options);
    }

    private static bool StartsWithZipSignature(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\x03\x04"u8);
    }

    private void Unpack(string archivePath, string displayName, CancellationToken cancellation)
    {
        ArchiveDirectory.RequireSmall(archivePath, displayName, options);
        try
        {
            using var archive = ZipFile.OpenRead(archivePath);
            var budget = (long)Math.Min(options.MaximumUnpackedBytes - unpackedBytes, new FileInfo(archivePath).Length * options.MaximumUnpackRatio);
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, NaturalOrder.Instance))
            {
                cancellation.ThrowIfCancellationRequested();

                // The entry's own name never becomes a path of ours: it may point anywhere.
                var target = Path.Combine(workFolder, string.Create(CultureInfo.InvariantCulture, $"entry-{unpackedFiles++}"));
                var name = displayName + "/" + entry.FullName;
                budget -= CopyEntry(entry, target, budget, displayName, cancellation);
                RequireAllowed(target, name);

                // An archive inside an archive stays packed, and is reported as a file of no known kind.
                found.Add(new InputFile(name, target, NamedDirectly: false));
            }
        }
        catch (InvalidDataException error)
        {
            throw new UnusableInputException("the archive is damaged: " + error.Message, displayName, inner: error);
        }
    }

    private long CopyEntry(ZipArchiveEntry entry, string target, long budget, string archive, CancellationToken cancellation)
    {
        Directory.CreateDirectory(workFolder);
        using var from = entry.Open();
        using var to = File.Create(target);
        var buffer = new byte[1 << 16];
        long copied = 0;
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            copied += read;
            if (copied > budget)
            {
                throw new UnusableInputException(
                    "the archive unpacks to more than is allowed (StreamRec:Import:MaximumUnpackedBytes and MaximumUnpackRatio).", archive + "/" + entry.FullName);
            }

            to.Write(buffer.AsSpan(0, read));
        }

        unpackedBytes += copied;
        return copied;
    }
}
