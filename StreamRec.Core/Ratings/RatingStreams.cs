using System.IO.Compression;

namespace StreamRec.Core.Ratings;

/// <summary>Opens rating files, unpacking gzip by content rather than by name.</summary>
internal static class RatingStreams
{
    public static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            var isGzip = IsGzip(file);
            file.Position = 0;
            return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public static bool IsGzip(string path)
    {
        using var file = File.OpenRead(path);
        return IsGzip(file);
    }

    /// <summary>Unpacks a gzip file to nowhere.</summary>
    /// <exception cref="InvalidDataException">It is damaged, ends too early, or unpacks to more than is allowed.</exception>
    public static void CheckGzip(string path, RatingReadOptions options, CancellationToken cancellationToken)
    {
        var limit = Math.Min(options.MaximumUnpackedBytes, new FileInfo(path).Length * options.MaximumUnpackRatio);
        var unpacked = 0L;
        using var stream = Open(path);
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            unpacked += read;
            if (unpacked > limit)
            {
                throw new InvalidDataException("it unpacks to more than is allowed (StreamRec:Import:MaximumUnpackedBytes and MaximumUnpackRatio).");
            }
        }
    }

    private static bool IsGzip(FileStream file) => file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
}
