using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>Names of the folders of models: whole ones bear a model's id, the others begin with a dot and are nobody's to read.</summary>
internal static class ModelFolders
{
    private const string Unfinished = ".unfinished-";
    private const string Deleted = ".deleted-";

    /// <summary>Where a model is written before it is whole.</summary>
    public static string UnfinishedOf(string id) => Unfinished + id;

    /// <summary>What a deleted model is called until its files are gone.</summary>
    public static string DeletedOf(string id) => Deleted + id;

    /// <summary>The ids of whole models.</summary>
    public static IEnumerable<string> Ids(string models) =>
        Directory.Exists(models) ? Directory.EnumerateDirectories(models).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith('.')) : [];

    /// <summary>Removes what an interrupted training or deletion left behind.</summary>
    public static void Tidy(string models)
    {
        if (!Directory.Exists(models))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(models, Unfinished + "*").Concat(Directory.EnumerateDirectories(models, Deleted + "*")))
        {
            DeleteQuietly(folder);
        }
    }

    /// <summary>Removes a folder as far as the disk allows.</summary>
    public static void DeleteQuietly(string folder)
    {
        try
        {
            Disk.RemoveFolder(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The disk that refused a model may refuse this too; such a folder is never listed, and the next training tries again.
        }
    }
}
