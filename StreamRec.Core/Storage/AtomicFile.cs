namespace StreamRec.Core.Storage;

/// <summary>Files and folders that appear whole or not at all, also when the power fails.</summary>
public static class AtomicFile
{
    /// <summary>Replaces a file's content: written beside it, forced to disk, then renamed over it.</summary>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var beside = path + ".new";
        try
        {
            Write(beside, content);
            Disk.Replace(beside, path);
        }
        catch (IOException)
        {
            // A full disk needs the room, and what is half written is of no use.
            RemoveQuietly(beside);
            throw;
        }

        Disk.ForceFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Forces every file of a finished folder to disk, then gives the folder its final name.</summary>
    /// <param name="unfinished">The folder as it was written.</param>
    /// <param name="final">Its name from now on; must not exist, and lies on the same disk.</param>
    public static void PublishFolder(string unfinished, string final)
    {
        foreach (var path in Directory.EnumerateFiles(unfinished, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            Disk.Force(file);
        }

        Disk.ForceFolder(unfinished);
        MoveFolder(unfinished, final);
    }

    /// <summary>Gives a folder another name on the same disk, durably.</summary>
    public static void MoveFolder(string folder, string name)
    {
        Disk.MoveFolder(folder, name);
        Disk.ForceFolder(Path.GetDirectoryName(Path.GetFullPath(name))!);
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = Disk.Write(path, FileMode.Create);
        file.Write(content);
        Disk.Force(file);
    }

    private static void RemoveQuietly(string path)
    {
        try
        {
            Disk.Remove(path);
        }
        catch (IOException)
        {
            // What went wrong before says more, and the next write replaces the file.
        }
    }
}
