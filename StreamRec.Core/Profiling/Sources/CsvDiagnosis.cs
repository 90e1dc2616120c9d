using CsvHelper;
using System.Globalization;
using StreamRec.Core.Ingestion;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>Finds the row that keeps a CSV file from being read as a table: the engine names the file only.</summary>
internal static class CsvDiagnosis
{
    private const string Separators = ",;\t|";
    private const int MostHeaderCharacters = 1 << 16;

    /// <summary>What is wrong with a file that was not read, or was read as one column though its header has several; <see langword="null"/> where nothing is found.</summary>
    /// <param name="source">The file.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static UnusableInputException? Find(ProfileSource source, CancellationToken cancellation)
    {
        if (source.Encoding is not { } encoding || encoding == "utf-16")
        {
            return null;
        }

        CsvMalformedReason? malformed = null;
        try
        {
            using var reader = CsvReader.Create(TextEncoding.Open(source.Path, source.IsPacked), new CsvReaderOptions
            {
                Separator = SeparatorOf(source), HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = each => malformed = each.Reason,
            });
            var columns = 0;
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                columns = columns == 0 ? reader.FieldCount : columns;
                if (Problem(reader.FieldCount, columns, malformed) is { } problem && !reader.RawRecord.TrimEnd("\r\n"u8).IsEmpty)
                {
                    return new UnusableInputException(problem, source.Name, reader.LineNumber);
                }

                malformed = null;
            }
        }
        catch (CsvFormatException problem)
        {
            return new UnusableInputException("a quoted cell is never closed.", source.Name, problem.LineNumber > 0 ? problem.LineNumber : null, inner: problem);
        }

        return null;
    }

    /// <summary>Whether one column was read of what looks like several.</summary>
    public static bool IsSuspicious(IReadOnlyList<string> columns) => columns.Count == 1 && columns[0].AsSpan().IndexOfAny(Separators) >= 0;

    private static string? Problem(int fields, int columns, CsvMalformedReason? reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quoted cell is never closed; the file may have been cut off.",
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote: a quote is missing or one too many.",
        _ when fields != columns => string.Create(CultureInfo.InvariantCulture, $"{fields} cells where the header has {columns}."),
        _ => null,
    };

    private static char SeparatorOf(ProfileSource source)
    {
        using var text = new StreamReader(TextEncoding.Open(source.Path, source.IsPacked));
        var start = new char[MostHeaderCharacters];
        var header = start.AsSpan(0, text.ReadBlock(start, 0, start.Length)).Trim("\r\n");
        var end = header.IndexOfAny('\r', '\n');
        var line = (end < 0 ? header : header[..end]).ToString();
        return Separators.MaxBy(separator => line.Count(each => each == separator));
    }
}
