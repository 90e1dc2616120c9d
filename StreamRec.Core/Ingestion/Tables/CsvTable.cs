using System.Globalization;
using CsvHelper;
using StreamRec.Core.Ingestion.Files;

namespace StreamRec.Core.Ingestion.Tables;

/// <summary>A catalog file in CSV (RFC 4180), read record by record with the place of each, so that a bad one can be named.</summary>
internal static class CsvTable
{
    /// <summary>The fields of the first record, trimmed; empty when there is none.</summary>
    public static IReadOnlyList<string> Header(ReadOnlyMemory<byte> utf8, char separator = ',')
    {
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions { Separator = separator, HasHeader = false });
        return reader.Read() ? [.. reader.Current.ToArray().Select(cell => cell.Trim().Trim('\ufeff'))] : [];
    }

    /// <summary>The records behind the header, or all of them where there is no header.</summary>
    /// <exception cref="UnusableInputException">A record is larger than <see cref="ImportOptions.MaximumCellLength"/> allows.</exception>
    public static IEnumerable<SourceRow> Rows(
        TextContent content, InputFile file, ImportOptions options, int columns, char separator, bool hasHeader, CancellationToken cancellation)
    {
        CsvMalformedRecord? malformed = null;
        using var reader = CsvReader.Create(content.Utf8, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = hasHeader,
            Mode = separator == '|' ? CsvMode.NoEscape : CsvMode.Rfc4180,
            TrackLineNumbers = true,
            OnMalformedRecord = each => malformed = each,
        });
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = reader.LineNumber;
            // A cell that is never closed takes the last line break of the file in as well.
            var lines = 1 + reader.RawRecord.TrimEnd("\r\n"u8).Count((byte)'\n');
            var problem = Problem(reader.FieldCount, columns, malformed?.Reason, line, lines);
            malformed = null;
            if (problem is not null)
            {
                yield return new SourceRow(reader.RowNumber, line, [], problem) { Lines = lines };
                continue;
            }

            var cells = reader.Current.ToArray();
            if (cells.Max(cell => cell.Length) > options.MaximumCellLength)
            {
                throw new UnusableInputException("a cell is longer than is allowed (StreamRec:Import:MaximumCellLength).", file.DisplayName, line);
            }

            yield return new SourceRow(reader.RowNumber, line, cells, null);
        }
    }

    private static string? Problem(int fields, int columns, CsvMalformedReason? reason, long line, int lines)
    {
        var place = lines == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" The record runs to line {line + lines - 1}.");
        return reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quoted cell is never closed; the file may have been cut off." + place,
            CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote: a quote is missing or one too many." + place,
            _ when fields != columns => string.Create(CultureInfo.InvariantCulture, $"{fields} fields where {columns} are expected.") + place,
            _ => null,
        };
    }
}
