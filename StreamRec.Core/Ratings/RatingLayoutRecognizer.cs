using System.Text;
using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Tells from a file's content which rating layout it has, if any.</summary>
public static class RatingLayoutRecognizer
{
    /// <summary>How many bytes of a file (unpacked) are enough to recognise it.</summary>
    public const int SampleLength = 4096;

    private const int SampleLines = 20;

    /// <summary>Recognises a layout from the first bytes of a text file.</summary>
    /// <param name="firstBytes">The first <see cref="SampleLength"/> bytes, unpacked; fewer when the file is shorter.</param>
    /// <returns>
    /// The layout, or <see langword="null"/> when these are not ratings. A rating file that lacks a column or is not UTF-8 is recognised, with
    /// <see cref="RatingLayout.Problem"/> set.
    /// </returns>
    public static RatingLayout? Recognize(ReadOnlySpan<byte> firstBytes)
    {
        if (firstBytes.StartsWith("\uFEFF"u8)) firstBytes = firstBytes[3..];
        if (firstBytes.Contains((byte)0)) return RecognizeWide(firstBytes);
        // Latin-1 never fails; what matters here is ASCII.
        var lines = Lines(Encoding.Latin1.GetString(firstBytes), firstBytes.Length >= SampleLength);
        if (lines.Count == 0) return null;
        return ByHeader(lines) ?? ByShape(lines, "\t", "MovieLens u.data") ?? ByShape(lines, "::", "MovieLens ratings.dat");
    }

    /// <summary>Recognises a file: text, gzip or Parquet.</summary>
    /// <exception cref="RatingFileException">The file cannot be read.</exception>
    public static RatingLayout? RecognizeFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = RatingStreams.Open(path);
            var buffer = new byte[SampleLength];
            var sample = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
            return sample.StartsWith("PAR1"u8) ? ParquetRatingLayout.Recognize(path) : Recognize(sample);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or DuckDbException)
        {
            throw new RatingFileException(Path.GetFileName(path), $"The file cannot be read: {exception.Message}", exception);
        }
    }

    private static RatingLayout? ByHeader(List<string> lines)
    {
        var header = new RatingHeader(RatingLine.Unquote(lines[0].Split(',')));
        if (!header.IsRatings) return null;
        var titles = lines.Skip(1)
            .Select(line => RatingLine.Unquote(line.Split(',')))
            .Where(fields => header.Title >= 0 && fields.Count > header.Title)
            .Select(fields => fields[header.Title])
            .ToList();
        var texts = titles.Count(title => title.Length > 0 && char.IsAsciiLetter(title[0]));
        // Without a row to go by, the order of the eight-file layout decides.
        var isText = titles.Count > 0 ? texts * 2 > titles.Count : header.Score == 1 && header.Title == 3;
        return FromHeader(header, ",", isText, titles.Any(title => title.StartsWith('m')));
    }

    internal static RatingLayout FromHeader(RatingHeader header, string delimiter, bool titlesAreText, bool titlesAreMovieLensIds)
    {
        var source = titlesAreText && !titlesAreMovieLensIds ? RatingSource.Platforms : RatingSource.MovieLens;
        var name = header.Source >= 0 ? "StreamRec ratings" : source == RatingSource.Platforms ? "platform ratings" : "MovieLens ratings";
        return new RatingLayout
        {
            Name = name + (delimiter.Length == 0 ? " (Parquet)" : " (CSV)"),
            Source = source,
            TitlesAreMovieLensNumbers = !titlesAreText,
            Delimiter = delimiter,
            HasHeader = delimiter.Length > 0,
            Columns = header.Columns,
            UserColumn = header.User,
            TitleColumn = header.Title,
            ScoreColumn = header.Score,
            TimeColumn = header.Time,
            SourceColumn = header.Source,
            Problem = header.Problem,
        };
    }

    // Files without a header: most of the first lines are three or four numbers.
    private static RatingLayout? ByShape(List<string> lines, string delimiter, string name)
    {
        var widths = lines.Select(line => Width(line.Split(delimiter))).Where(width => width > 0).ToList();
        if (widths.Count * 2 <= lines.Count) return null;
        var columns = widths.Count(width => width == 4) * 2 >= widths.Count ? 4 : 3;
        return new RatingLayout
        {
            Name = name,
            Source = RatingSource.MovieLens,
            TitlesAreMovieLensNumbers = true,
            Delimiter = delimiter,
            HasHeader = false,
            Columns = columns == 4 ? ["user", "movie", "rating", "timestamp"] : ["user", "movie", "rating"],
            UserColumn = 0,
            TitleColumn = 1,
            ScoreColumn = 2,
            TimeColumn = columns == 4 ? 3 : -1,
        };
    }

    private static int Width(string[] fields)
    {
        var isRating = fields.Length is 3 or 4 && IsDigits(fields[0]) && IsDigits(fields[1])
            && RatingFields.TryHalfStars(Encoding.ASCII.GetBytes(fields[2]), out _) && (fields.Length == 3 || IsDigits(fields[3]));
        return isRating ? fields.Length : 0;
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static RatingLayout? RecognizeWide(ReadOnlySpan<byte> firstBytes)
    {
        var isBigEndian = firstBytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || firstBytes[0] == 0;
        var text = (isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(firstBytes).TrimStart('\uFEFF');
        return text.Contains('\0', StringComparison.Ordinal) || Recognize(Encoding.UTF8.GetBytes(text)) is not { } layout
            ? null
            : layout with { Problem = "row 1: the file is UTF-16; save it as UTF-8." };
    }

    // The last line of a sample may be cut off.
    private static List<string> Lines(string text, bool isCut)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines.Count > 1 && (isCut || lines[^1].Length == 0)) lines.RemoveAt(lines.Count - 1);
        return lines.Where(line => line.Length > 0).Take(SampleLines).ToList();
    }
}
