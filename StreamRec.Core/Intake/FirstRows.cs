using System.Globalization;
using System.Text;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Intake;

/// <summary>Columns and first rows of a text file, out of its first bytes.</summary>
/// <param name="start">The first bytes, unpacked.</param>
/// <param name="options">What is accepted.</param>
/// <param name="rows">How many rows.</param>
internal sealed class FirstRows(byte[] start, ImportOptions options, int rows)
{
    private const int WholeWindow = 64 * 1024;

    /// <summary>Reads them.</summary>
    public (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Read(InputFile file, FileKind kind, RatingLayout? ratings, CancellationToken cancellation)
    {
        var text = Text();
        var delimiter = ratings?.Delimiter ?? (kind is FileKind.MovieLensMoviesDat ? "::" : kind is FileKind.MovieLensItems or FileKind.MovieLensUsers ? DelimiterOf(text) : ",");
        if (delimiter == ",")
        {
            return ReadCsv(text, file, cancellation);
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(rows).Select(line => (IReadOnlyList<string>)line.Split(delimiter)).ToList();
        var columns = lines.Count == 0 ? 0 : lines.Max(line => line.Count);
        return (ratings?.Columns.Count == columns ? ratings.Columns : [.. Enumerable.Range(1, columns).Select(column => column.ToString(CultureInfo.InvariantCulture))], lines);
    }

    private (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) ReadCsv(string text, InputFile file, CancellationToken cancellation)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var columns = CsvTable.Header(utf8);
        var found = CsvTable.Rows(new TextContent(utf8, ""), file, options, columns.Count, ',', hasHeader: true, cancellation).Where(row => row.Problem is null).Take(rows).Select(row => row.Cells).ToList();
        return (columns, found);
    }

    private static string DelimiterOf(string text) => text.Split('\n')[0].Contains("::", StringComparison.Ordinal) ? "::" : "|";

    // The window may cut the last record in two; it is left out.
    private string Text()
    {
        var text = start switch
        {
            [0xff, 0xfe, ..] => Encoding.Unicode.GetString(start.AsSpan(2)),
            [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(start.AsSpan(2)),
            [0xef, 0xbb, 0xbf, ..] => Encoding.UTF8.GetString(start.AsSpan(3)),
            _ when IsUtf8() => Encoding.UTF8.GetString(start),
            _ => Encoding.Latin1.GetString(start),
        };
        return start.Length < WholeWindow ? text : text[..(text.LastIndexOf('\n') + 1)];
    }

    private bool IsUtf8()
    {
        // Up to three bytes of a last character may be missing.
        var end = start.Length;
        while (end > 0 && end > start.Length - 4 && (start[end - 1] & 0x80) != 0)
        {
            end--;
        }

        return System.Text.Unicode.Utf8.IsValid(start.AsSpan(0, end));
    }
}
