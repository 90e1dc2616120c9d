using System.IO.Compression;

namespace StreamRec.Core.Ingestion.Files;

/// <summary>The first bytes of a file, unpacked where it is gzip: what recognition looks at.</summary>
internal static class FileStart
{
    private const int Length = 64 * 1024;

    /// <summary>Whether the file is gzip, by its signature.</summary>
    public static bool IsGzip(string path)
    {
        Span<byte> start = stackalloc byte[2];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start[0] == 0x1f && start[1] == 0x8b;
    }

    /// <summary>Opens the file's content, unpacked where it is gzip.</summary>
    public static Stream OpenContent(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return IsGzip(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Reads up to 64 KB of the content.</summary>
    /// <exception cref="UnusableInputException">The file is gzip by its signature but cannot be unpacked.</exception>
    public static byte[] Read(InputFile file)
    {
        try
        {
            using var content = OpenContent(file.Path);
            var start = new byte[Length];
            var read = content.ReadAtLeast(start, Length, throwOnEndOfStream: false);
            return start[..read];
        }
        catch (InvalidDataException error)
        {
            throw new UnusableInputException("the file is damaged and cannot be unpacked: " + error.Message, file.DisplayName, inner: error);
        }
    }
}
