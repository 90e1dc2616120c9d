using System.IO.Compression;
using StreamRec.Core.Ingestion;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>In which encoding a text file is: UTF-16 where its mark stands, UTF-8 where all bytes are, Latin-1 otherwise.</summary>
internal static class TextEncoding
{
    /// <summary>UTF-8, with or without a mark.</summary>
    public const string Utf8 = "utf-8";

    private const string Utf16 = "utf-16";
    private const string Latin1 = "latin-1";
    private const int BlockBytes = 1 << 20;

    /// <summary>Whether a file is packed with gzip.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> start) => start.Length > 1 && start[0] == 0x1f && start[1] == 0x8b;

    /// <summary>Opens a text file, unpacked.</summary>
    public static Stream Open(string path, bool isPacked)
    {
        var file = File.OpenRead(path);
        return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The encoding, by the engine's name.</summary>
    /// <exception cref="UnusableInputException">The file is damaged, or holds nothing but blank lines.</exception>
    public static string Of(string path, string name, bool isPacked)
    {
        var buffer = new byte[BlockBytes];
        var (kept, isUtf8, isFirst, isBlank) = (0, true, true, true);
        try
        {
            using var text = Open(path, isPacked);
            while (true)
            {
                var read = text.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
                var block = buffer.AsSpan(0, kept + read);
                if (isFirst && (block.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) || block.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])))
                {
                    return Utf16;
                }

                isFirst = false;
                isBlank &= block.Trim(" \t\r\n"u8).IsEmpty;
                if (read == 0)
                {
                    isUtf8 &= kept == 0;
                    break;
                }

                // A character may be cut by the end of the block.
                var whole = block.Length - Math.Min(block.Length, CutBytes(block));
                isUtf8 = isUtf8 && System.Text.Unicode.Utf8.IsValid(block[..whole]);
                block[whole..].CopyTo(buffer);
                kept = block.Length - whole;
            }
        }
        catch (InvalidDataException problem)
        {
            throw new UnusableInputException("the file is damaged and cannot be unpacked: " + problem.Message, name, inner: problem);
        }

        return isBlank ? throw new UnusableInputException("the file has nothing but blank lines.", name) : isUtf8 ? Utf8 : Latin1;
    }

    // How many bytes at the end begin a character that is not whole.
    private static int CutBytes(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            var each = block[^back];
            if ((each & 0xc0) == 0xc0)
            {
                var length = each >= 0xf0 ? 4 : each >= 0xe0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if ((each & 0x80) == 0)
            {
                return 0;
            }
        }

        return 0;
    }
}
