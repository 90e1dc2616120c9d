using Microsoft.AspNetCore.Components.Forms;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Web.Studio;

/// <summary>Files that a visitor dropped on a page, in a folder of their own that only this program reads; gone with the page.</summary>
internal sealed class ProfileUpload : IDisposable
{
    /// <summary>One file, or two to compare.</summary>
    public const int MostFiles = 2;

    private readonly string folder = Directory.CreateTempSubdirectory("streamrec-profile-").FullName;
    private readonly List<ProfileSource> sources = [];

    /// <summary>The files, in the order in which they came.</summary>
    public IReadOnlyList<ProfileSource> Sources => sources;

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
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
