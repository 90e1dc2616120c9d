using System.Runtime.InteropServices;

namespace StreamRec.Core.Storage;

/// <summary>Flat arrays to and from bytes, little endian, read with every length checked before memory is taken.</summary>
internal static class BinaryArrays
{
    private const int Portion = 1 << 20;

    /// <summary>Writes the values one after the other, without their number.</summary>
    public static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Model files are little endian; this machine is not.");
        }

        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        while (!bytes.IsEmpty)
        {
            var portion = bytes[..Math.Min(Portion, bytes.Length)];
            writer.Write(portion);
            bytes = bytes[portion.Length..];
        }
    }

    /// <summary>Fills the values with what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public static void Read<T>(BinaryReader reader, T[] values)
        where T : unmanaged
    {
        try
        {
            var bytes = MemoryMarshal.AsBytes(values.AsSpan());
            while (!bytes.IsEmpty)
            {
                var portion = bytes[..Math.Min(Portion, bytes.Length)];
                reader.BaseStream.ReadExactly(portion);
                bytes = bytes[portion.Length..];
            }
        }
        catch (EndOfStreamException failure)
        {
            throw new InvalidDataException("The model file ends too early.", failure);
        }
    }

    /// <summary>Reads a number of things and checks that it is from 0 to <paramref name="maximum"/>.</summary>
    public static int ReadCount(BinaryReader reader, int maximum)
    {
        var count = reader.ReadInt32();
        return count >= 0 && count <= maximum ? count : throw new InvalidDataException($"The model file holds an impossible count, {count}.");
    }

    /// <summary>Checks that so many bytes are still to come, before arrays for them are made.</summary>
    public static void RequireBytes(BinaryReader reader, long bytes)
    {
        if (reader.BaseStream.CanSeek && reader.BaseStream.Length - reader.BaseStream.Position < bytes)
        {
            throw new InvalidDataException("The model file is shorter than its header says.");
        }
    }
}
