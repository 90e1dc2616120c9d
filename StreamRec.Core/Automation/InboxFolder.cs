namespace StreamRec.Core.Automation;

/// <summary>The watched folder: what lies in it, and where files go from there.</summary>
/// <param name="path">Its full path.</param>
internal sealed class InboxFolder(string path)
{
    private const string ImportedName = "imported";
    private const string QuarantineName = "quarantine";

    // What programs call a file while they write it.
    private static readonly string[] Unfinished = [".part", ".tmp", ".crdownload", ".partial", ".filepart", ".download", ".new"];

    private static readonly EnumerationOptions Inside = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>Its full path.</summary>
    public string Path => path;

    /// <summary>Where imported files go.</summary>
    public string Imported => System.IO.Path.Combine(path, ImportedName);

    /// <summary>Where files that cannot be used go.</summary>
    public string Quarantine => System.IO.Path.Combine(path, QuarantineName);

    /// <summary>What lies in it, by name; hidden files, files that are still being written and what has left it are not part of it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyList<ArrivingUnit> Scan()
    {
        var units = new List<ArrivingUnit>();
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = Inside.AttributesToSkip }).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is FileInfo file && !IsUnfinished(file.Name))
            {
                units.Add(new ArrivingUnit(file.FullName, file.Name, [Describe(file)]));
            }
            else if (entry is DirectoryInfo folder && folder.Name is not (ImportedName or QuarantineName))
            {
                var files = folder.EnumerateFiles("*", Inside).ToList();
                if (files.Count > 0)
                {
                    units.Add(new ArrivingUnit(folder.FullName, folder.Name, [.. files.Where(each => !IsUnfinished(each.Name)).Select(Describe)]) { IsBeingWritten = files.Exists(each => IsUnfinished(each.Name)) });
                }
            }
        }

        return units;
    }

    /// <summary>Moves a file out of it, with the folders that it lies in; folders that are empty then go.</summary>
    /// <param name="file">The file's full path.</param>
    /// <param name="target">The folder it goes to.</param>
    /// <returns>Where it is now; another name where that one was taken.</returns>
    public string MoveOut(string file, string target)
    {
        var destination = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(path, file));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(destination)!);
        var (stem, extension) = (destination[..^System.IO.Path.GetExtension(destination).Length], System.IO.Path.GetExtension(destination));
        for (var number = 2; File.Exists(destination); number++)
        {
            destination = $"{stem}-{number}{extension}";
        }

        File.Move(file, destination);
        RemoveEmptyFolders(file);
        return destination;
    }

    /// <summary>Deletes a file of it; folders that are empty then go.</summary>
    public void Delete(string file)
    {
        File.Delete(file);
        RemoveEmptyFolders(file);
    }

    private void RemoveEmptyFolders(string file)
    {
        for (var folder = System.IO.Path.GetDirectoryName(file)!; folder.Length > path.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = System.IO.Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    private static bool IsUnfinished(string name) => Unfinished.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private ArrivingFile Describe(FileInfo file) => new(file.FullName, System.IO.Path.GetRelativePath(path, file.FullName), file.Length, file.LastWriteTimeUtc);
}
