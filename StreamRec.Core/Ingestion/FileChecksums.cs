using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion;

/// <summary>Checksums of large input files, computed on a thread of their own while the files are being read.</summary>
internal sealed class FileChecksums
{
    private readonly Task<Dictionary<string, string>> checksums;

    /// <summary>Starts at once.</summary>
    public FileChecksums(IReadOnlyList<string> paths, CancellationToken cancellation) =>
        checksums = Task.Factory.StartNew(() => Compute(paths, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>A file's checksum, waited for if need be.</summary>
    public string Of(string path) => checksums.GetAwaiter().GetResult()[path];

    private static Dictionary<string, string> Compute(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            found[path] = Checksum.OfFile(path);
        }

        return found;
    }
}
