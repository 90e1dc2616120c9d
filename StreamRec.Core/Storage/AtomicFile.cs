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
            File.Move(beside, path, overwrite: true);
        }
        catch (IOException)
        {
            // A full disk needs the room, and what is half written is of no use.
            File.Delete(beside);
            throw;
        }

        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Forces every file of a finished folder to disk, then gives the folder its final name.</summary>
    /// <param name="unfinished">The folder as it was written.</param>
    /// <param name="final">Its name from now on; must not exist, and lies on the same disk.</param>
    public static void PublishFolder(string unfinished, string final)
    {
        foreach (var path in Directory.EnumerateFiles(unfinished, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            file.Flush(flushToDisk: true);
        }

        SyncFolder(unfinished);
        MoveFolder(unfinished, final);
    }

    /// <summary>Gives a folder another name on the same disk, durably.</summary>
    public static void MoveFolder(string folder, string name)
    {
        Directory.Move(folder, name);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(name))!);
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    // A rename is durable once its folder is; only Unix can (and must) be asked for that.
    private static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = UnixFolder.Open(folder);
        RandomAccess.FlushToDisk(handle);
    }
}
