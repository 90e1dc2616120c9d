namespace StreamRec.Core.Storage;

/// <summary>A step that changes the disk.</summary>
internal enum DiskStep
{
    /// <summary>A folder is made.</summary>
    CreateFolder,

    /// <summary>A file is written.</summary>
    Write,

    /// <summary>A file's content, or a folder's entries, are forced to the disk.</summary>
    Force,

    /// <summary>A file or folder gets another name.</summary>
    Move,

    /// <summary>A file or folder is removed.</summary>
    Remove,
}

/// <summary>Hears of every step before it is made, and may let it fail.</summary>
internal interface IDiskFaults
{
    /// <summary>A step is about to be made.</summary>
    /// <param name="step">Which.</param>
    /// <param name="path">The file or folder.</param>
    /// <exception cref="IOException">The disk fails, or is full.</exception>
    void Before(DiskStep step, string path);
}

/// <summary>
/// The steps by which snapshots, models and the small files beside them come to be, change and go. They stand in one place so that a disk that fails or fills up can be tried at each of them.
/// </summary>
internal static class Disk
{
    // Of the caller and whatever it starts, not of the process: others go on with a disk that works.
    private static readonly AsyncLocal<IDiskFaults?> Faults = new();

    /// <summary>Lets the disk fail for the caller, and for threads and tasks that it starts, until disposed.</summary>
    public static IDisposable Inject(IDiskFaults faults)
    {
        Faults.Value = faults;
        return new Injection();
    }

    /// <summary>Makes a folder unless it is there.</summary>
    public static void CreateFolder(string folder)
    {
        Faults.Value?.Before(DiskStep.CreateFolder, folder);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Opens a file to be written from its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">What is to be if there is one already.</param>
    /// <param name="buffer">Bytes that are held back to be written together.</param>
    public static FileStream Write(string path, FileMode mode, int buffer = 1 << 12)
    {
        BeforeWriting(path);
        return new FileStream(path, mode, FileAccess.Write, FileShare.None, buffer);
    }

    /// <summary>Says that another part, such as the database engine, is about to write a file.</summary>
    public static void BeforeWriting(string path) => Faults.Value?.Before(DiskStep.Write, path);

    /// <summary>Forces a file to the disk.</summary>
    public static void Force(FileStream file)
    {
        Faults.Value?.Before(DiskStep.Force, file.Name);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Forces a folder's entries to the disk: a rename is durable once its folder is. Only Unix can, and must, be asked for that.</summary>
    public static void ForceFolder(string folder)
    {
        Faults.Value?.Before(DiskStep.Force, folder);
        if (!OperatingSystem.IsWindows())
        {
            using var handle = UnixFolder.Open(folder);
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <summary>Gives a file the name of another, which it replaces.</summary>
    public static void Replace(string path, string name)
    {
        Faults.Value?.Before(DiskStep.Move, path);
        File.Move(path, name, overwrite: true);
    }

    /// <summary>Gives a folder another name.</summary>
    public static void MoveFolder(string folder, string name)
    {
        Faults.Value?.Before(DiskStep.Move, folder);
        Directory.Move(folder, name);
    }

    /// <summary>Removes a file if it is there.</summary>
    public static void Remove(string path)
    {
        Faults.Value?.Before(DiskStep.Remove, path);
        File.Delete(path);
    }

    /// <summary>Removes a folder with all that is in it.</summary>
    public static void RemoveFolder(string folder)
    {
        Faults.Value?.Before(DiskStep.Remove, folder);
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Injection : IDisposable
    {
        public void Dispose() => Faults.Value = null;
    }
}
