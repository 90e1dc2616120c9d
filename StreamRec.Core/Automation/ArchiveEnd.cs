using System.Buffers.Binary;
using System.IO.Compression;

namespace StreamRec.Core.Automation;

/// <summary>Whether a file can be opened and, where it is an archive, is there to its end: half an archive looks like a whole smaller file to whoever unpacks it.</summary>
internal static class ArchiveEnd
{
    /// <summary>Looks at a file; a gzip file is unpacked, as only its end says how much it holds (RFC 1952, ISIZE).</summary>
    /// <returns><see langword="null"/> for a file that cannot be opened now.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static bool? IsThere(string path, CancellationToken cancellation)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            Span<byte> start = stackalloc byte[4];
            var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            file.Position = 0;
            return read switch
            {
                4 when start.SequenceEqual("PK\x03\x04"u8) => HasDirectory(file),
                >= 2 when start[0] == 0x1f && start[1] == 0x8b => HoldsWhatItsEndSays(file, cancellation),
                _ => true,
            };
        }
        catch (InvalidDataException)
        {
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasDirectory(FileStream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        return archive.Entries.Count >= 0;
    }

    private static bool HoldsWhatItsEndSays(FileStream file, CancellationToken cancellation)
    {
        Span<byte> end = stackalloc byte[4];
        file.Seek(-Math.Min(file.Length, end.Length), SeekOrigin.End);
        if (file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false) < end.Length)
        {
            return false;
        }

        file.Position = 0;
        using var content = new GZipStream(file, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        uint unpacked = 0;
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            unpacked += (uint)read;
        }

        return unpacked == BinaryPrimitives.ReadUInt32LittleEndian(end);
    }
}
