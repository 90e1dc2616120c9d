using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StreamRec.Core.Sql.Protocol;

/// <summary>Reads and writes frames: a byte that says what it is, its length in four bytes (little end first), its content.</summary>
internal static class SqlFrames
{
    /// <summary>The longest frame that is taken; a longer one means that the other side talks nonsense.</summary>
    public const int MaximumBytes = 64 << 20;

    private const int HeadBytes = 5;

    /// <summary>Writes a frame in one piece.</summary>
    /// <exception cref="IOException">The other side has gone.</exception>
    public static void Write(Stream stream, SqlFrameKind kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], content.Length);
        stream.Write(head);
        stream.Write(content);
        stream.Flush();
    }

    /// <summary>Writes a message.</summary>
    /// <inheritdoc cref="Write(Stream, SqlFrameKind, ReadOnlySpan{byte})" path="/exception" />
    public static void Write<T>(Stream stream, SqlFrameKind kind, T message, JsonTypeInfo<T> type) => Write(stream, kind, JsonSerializer.SerializeToUtf8Bytes(message, type));

    /// <summary>Reads a frame; <see cref="SqlFrameKind.None"/> when the other side has gone.</summary>
    /// <exception cref="InvalidDataException">It is no frame.</exception>
    public static (SqlFrameKind Kind, byte[] Content) Read(Stream stream)
    {
        var head = new byte[HeadBytes];
        if (stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
        {
            return (SqlFrameKind.None, []);
        }

        var content = new byte[LengthOf(head)];
        return stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length ? (SqlFrameKind.None, []) : ((SqlFrameKind)head[0], content);
    }

    /// <inheritdoc cref="Read" />
    public static async ValueTask<(SqlFrameKind Kind, byte[] Content)> ReadAsync(Stream stream)
    {
        var head = new byte[HeadBytes];
        if (await stream.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
        {
            return (SqlFrameKind.None, []);
        }

        var content = new byte[LengthOf(head)];
        return await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false) < content.Length ? (SqlFrameKind.None, []) : ((SqlFrameKind)head[0], content);
    }

    /// <summary>The message in a frame.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static T Message<T>(byte[] content, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(content, type) ?? throw new InvalidDataException("A frame holds no message.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("A frame holds no message: " + error.Message, error);
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[1..]);
        return Enum.IsDefined((SqlFrameKind)head[0]) && length is >= 0 and <= MaximumBytes ? length : throw new InvalidDataException("What was read is no frame.");
    }
}
