using System.Buffers.Binary;
using System.Globalization;

namespace StreamRec.Core.Ingestion.Files;

/// <summary>
/// Looks at how long a zip archive's directory is before anything reads it: the library reads all of it at once, and an archive of a few gigabytes may list a hundred million empty entries.
/// Fields as in PKWARE's APPNOTE.TXT, 4.3.14 to 4.3.16.
/// </summary>
internal static class ArchiveDirectory
{
    // Room for long names and their extra fields; the slack is for archives of few entries.
    private const long BytesOfEntry = 1024;
    private const long Slack = 64 * 1024;
    private const int EndRecord = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LargeLocator = 20;

    /// <summary>Refuses an archive whose directory is longer than the entries that are allowed need.</summary>
    /// <exception cref="UnusableInputException">It is, or has none.</exception>
    public static void RequireSmall(string path, string displayName, ImportOptions options)
    {
        using var file = File.OpenRead(path);
        var tail = new byte[(int)Math.Min(file.Length, EndRecord + LongestComment + LargeLocator)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndRecord)
        {
            throw new UnusableInputException("the archive is damaged: its directory is missing, so it was cut off.", displayName);
        }

        // The directory ends where the end record begins; what is said of its length need not be true.
        var begin = DirectoryOffset(file, tail, end);
        var length = file.Length - (tail.Length - end) - begin;
        if (begin < 0 || length < 0 || length > Slack + (options.MaximumFiles * BytesOfEntry))
        {
            throw new UnusableInputException(
                string.Create(CultureInfo.InvariantCulture, $"the archive's directory is longer than one of {options.MaximumFiles} entries (StreamRec:Import:MaximumFiles) needs, or not where it should be."), displayName);
        }
    }

    private static long DirectoryOffset(FileStream file, byte[] tail, int end)
    {
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var locator = end - LargeLocator;
        if (offset != uint.MaxValue || locator < 0 || !tail.AsSpan(locator).StartsWith("PK\x06\x07"u8))
        {
            return offset;
        }

        // More than 4 GiB: the offset stands in a record of its own.
        var record = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        Span<byte> large = stackalloc byte[56];
        if (record < 0 || record > file.Length - large.Length)
        {
            return -1;
        }

        file.Seek(record, SeekOrigin.Begin);
        file.ReadExactly(large);
        return BinaryPrimitives.ReadInt64LittleEndian(large[48..]);
    }
}
