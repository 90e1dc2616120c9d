namespace StreamRec.Core.Storage;

/// <summary>Folders that a person named as the place to write to.</summary>
internal static class OutputFolder
{
    /// <summary>Makes a folder unless it is there.</summary>
    /// <exception cref="DirectoryNotFoundException">Its name is that of a file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Create(string folder)
    {
        if (File.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{folder} is a file; a folder is needed.");
        }

        Directory.CreateDirectory(folder);
    }
}
