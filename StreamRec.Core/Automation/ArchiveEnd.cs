using System.Buffers.Binary;
using System.IO.Compression;

namespace StreamRec.Core.Automation;

/// <summary>Whether a file can be opened and, where it is an archive, is there to its end: half an archive looks like a whole smaller file to whoever unpacks it.</summary>
internal static class ArchiveEnd
{
    // The signature of gzip and its only method of packing.
    private static ReadOnlySpan<byte> MemberStart => [0x1f, 0x8b, 0x08];

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

        var stated = BinaryPrimitives.ReadUInt32LittleEndian(end);
        return UnpackedFrom(file, 0, cancellation) == stated || LastMemberHolds(file, stated, cancellation);
    }

    // Of several members one after the other, the end states the length of the last only. Where it begins nothing says: it is looked for by its first bytes, from the end backwards.
    private static bool LastMemberHolds(FileStream file, uint stated, CancellationToken cancellation)
    {
        var block = new byte[MemberStart.Length + (1 << 16)];
        for (var first = Math.Max(0, file.Length - block.Length); ; first = Math.Max(0, first - (block.Length - MemberStart.Length)))
        {
            file.Position = first;
            var read = block.AsSpan(0, file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false));
            for (int place; (place = read.LastIndexOf(MemberStart)) >= 0; read = read[..(place + MemberStart.Length - 1)])
            {
                if (first + place > 0 && IsMember(file, first + place, stated, cancellation))
                {
                    return true;
                }
            }

            if (first == 0)
            {
                return false;
            }
        }
    }

    private static bool IsMember(FileStream file, long start, uint stated, CancellationToken cancellation)
    {
        try
        {
            return UnpackedFrom(file, start, cancellation) == stated;
        }
        catch (InvalidDataException)
        {
            // Packed bytes that happen to look like a beginning.
            return false;
        }
    }

    // The unpacked length as gzip counts it, without what goes beyond 32 bits.
    private static uint UnpackedFrom(FileStream file, long start, CancellationToken cancellation)
    {
        file.Position = start;
        using var content = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        var buffer = new byte[1 << 16];
        uint unpacked = 0;
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            unpacked += (uint)read;
        }

        return unpacked;
    }
}
