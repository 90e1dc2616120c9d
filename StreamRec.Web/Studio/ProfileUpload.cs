using Microsoft.AspNetCore.Components.Forms;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Web.Studio;

/// <summary>
/// Files that a visitor dropped on a page, in a folder of their own that only this program reads; gone with the page. As long as the folder is in use a file in it is locked, which
/// tells the next program whether it was left behind.
/// </summary>
internal sealed class ProfileUpload : IDisposable
{
    /// <summary>One file, or two to compare.</summary>
    public const int MostFiles = 2;

    private const string Prefix = "streamrec-profile-";
    private const string LockName = "in-use";

    private readonly string folder;
    private readonly FileStream use;
    private readonly List<ProfileSource> sources = [];

    /// <summary>Makes the folder.</summary>
    /// <param name="parent">Where; <see langword="null"/>: the system's folder for temporary files.</param>
    public ProfileUpload(string? parent = null)
    {
        folder = parent is null ? Directory.CreateTempSubdirectory(Prefix).FullName : Directory.CreateDirectory(Path.Combine(parent, Prefix + Path.GetRandomFileName())).FullName;
        use = new FileStream(Path.Combine(folder, LockName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The files, in the order in which they came.</summary>
    public IReadOnlyList<ProfileSource> Sources => sources;

    /// <summary>Removes folders that programs left behind which were killed; those that a program still uses stay.</summary>
    /// <param name="parent">Where; <see langword="null"/>: the system's folder for temporary files.</param>
    /// <returns>How many were removed.</returns>
    public static int RemoveLeftBehind(string? parent = null)
    {
        var removed = 0;
        foreach (var left in Directory.EnumerateDirectories(parent ?? Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                using (new FileStream(Path.Combine(left, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
                {
                    foreach (var file in Directory.EnumerateFiles(left))
                    {
                        File.Delete(file);
                    }
                }

                Directory.Delete(left);
                removed++;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // In use, or another person's.
            }
        }

        return removed;
    }

    /// <summary>Takes a file over.</summary>
    /// <param name="file">The browser's file.</param>
    /// <param name="maximumBytes">The most bytes it may have.</param>
    /// <param name="cancellation">Stops the transfer.</param>
    /// <exception cref="IOException">It is larger, or the connection broke.</exception>
    /// <exception cref="Core.Ingestion.UnusableInputException">It is empty.</exception>
    public async Task AddAsync(IBrowserFile file, long maximumBytes, CancellationToken cancellation)
    {
        // Never the visitor's own name: it may be anything.
        var path = Path.Combine(folder, FormattableString.Invariant($"{sources.Count}.table"));
        await using (var target = File.Create(path))
        await using (var source = file.OpenReadStream(maximumBytes, cancellation))
        {
            await source.CopyToAsync(target, cancellation);
        }

        sources.Add(ProfileSource.OfFile(path, file.Name));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        use.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
