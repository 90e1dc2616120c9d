using System.Globalization;

namespace StreamRec.Core.Samples;

/// <summary>Writes rows of <c>userId,rating,timestamp,movieId</c> as bytes, without an object per row.</summary>
internal sealed class RatingRowWriter : IDisposable
{
    private const int LongestRow = 96;
    private static readonly byte[][] Scores = [.. Enumerable.Range(0, 11).Select(half => System.Text.Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $",{half * 0.5:0.0},")))];

    private readonly FileStream stream;
    private readonly byte[] buffer = new byte[1 << 18];
    private int length;

    /// <summary>Creates the file with its header.</summary>
    public RatingRowWriter(string path)
    {
        stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        Append("userId,rating,timestamp,movieId\n"u8);
    }

    /// <summary>Writes one row.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="halfStars">The score in half stars, 1 to 10.</param>
    /// <param name="seconds">Unix seconds.</param>
    /// <param name="titleIdAndEnd">The title's id with a comma before and a line feed after it.</param>
    public void Write(int userId, byte halfStars, long seconds, byte[] titleIdAndEnd)
    {
        if (buffer.Length - length < LongestRow)
        {
            Flush();
        }

        userId.TryFormat(buffer.AsSpan(length), out var written, provider: CultureInfo.InvariantCulture);
        length += written;
        Append(Scores[halfStars]);
        seconds.TryFormat(buffer.AsSpan(length), out written, provider: CultureInfo.InvariantCulture);
        length += written;
        Append(titleIdAndEnd);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    private void Flush()
    {
        stream.Write(buffer, 0, length);
        length = 0;
    }
}
