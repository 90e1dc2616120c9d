using System.Text;
using UnicodeBytes = System.Text.Unicode.Utf8;

namespace StreamRec.Core.Ingestion.Files;

/// <summary>The whole text of a catalog file (a few megabytes) in the encoding it was found to have.</summary>
/// <param name="Utf8">The text as UTF-8, without a byte order mark.</param>
/// <param name="EncodingName">The name of the encoding it had, for the report.</param>
internal sealed record TextContent(ReadOnlyMemory<byte> Utf8, string EncodingName)
{
    /// <summary>Reads a file as UTF-8, UTF-16 with a mark, or Latin-1 where that is allowed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Gives the limit on unpacked bytes.</param>
    /// <param name="latin1Allowed">Whether bytes that are not UTF-8 mean Latin-1 (older MovieLens files) rather than an error.</param>
    /// <exception cref="UnusableInputException">The file is empty, too large once unpacked, damaged, or in another encoding.</exception>
    public static TextContent Read(InputFile file, ImportOptions options, bool latin1Allowed)
    {
        var bytes = ReadBytes(file, options);
        if (bytes.Length == 0)
        {
            throw new UnusableInputException("the file is empty.", file.DisplayName);
        }

        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            return Transcode(Encoding.Unicode, bytes.AsMemory(2), "UTF-16LE");
        }

        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Transcode(Encoding.BigEndianUnicode, bytes.AsMemory(2), "UTF-16BE");
        }

        if (!UnicodeBytes.IsValid(bytes))
        {
            return latin1Allowed ? Transcode(Encoding.Latin1, bytes, "Latin-1") : throw NotUtf8(file, bytes);
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return new TextContent(bytes.AsMemory(start), "UTF-8");
    }

    private static TextContent Transcode(Encoding from, ReadOnlyMemory<byte> bytes, string name) =>
        new(Encoding.UTF8.GetBytes(from.GetString(bytes.Span)), name);

    private static byte[] ReadBytes(InputFile file, ImportOptions options)
    {
        try
        {
            using var content = LimitedStream.Open(file, options);
            using var all = new MemoryStream();
            content.CopyTo(all);
            return all.ToArray();
        }
        catch (InvalidDataException error)
        {
            throw new UnusableInputException("the file is damaged and cannot be unpacked: " + error.Message, file.DisplayName, inner: error);
        }
    }

    private static UnusableInputException NotUtf8(InputFile file, byte[] bytes)
    {
        var (valid, line) = (0, 1L);
        while (Rune.DecodeFromUtf8(bytes.AsSpan(valid), out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += bytes[valid] == (byte)'\n' ? 1 : 0;
            valid += length;
        }

        return new UnusableInputException($"the file is not UTF-8 (byte 0x{bytes[valid]:X2}). Save it as UTF-8 and import it again.", file.DisplayName, line);
    }
}
