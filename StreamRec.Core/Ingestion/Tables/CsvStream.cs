using System.Text;
using System.Text.Unicode;
using CsvHelper;
using StreamRec.Core.Ingestion.Files;

namespace StreamRec.Core.Ingestion.Tables;

/// <summary>A large CSV file (RFC 4180), read record by record without ever being in memory as a whole.</summary>
internal sealed class CsvStream : IDisposable
{
    private const int BufferBytes = 1 << 18;

    // A quote that is never closed would make one record of the rest of the file: more than a few of the longest cells are no record.
    private const int LongestCells = 4;

    private readonly CsvReader reader;
    private readonly string file;
    private readonly int longestCell;
    private readonly char[][] texts;
    private readonly CancellationToken cancellation;
    private CsvMalformedReason? malformed;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="UnusableInputException">The file is damaged or not UTF-8.</exception>
    public CsvStream(InputFile file, ImportOptions options, CancellationToken cancellation)
    {
        this.file = file.DisplayName;
        this.cancellation = cancellation;
        longestCell = options.MaximumCellLength;
        reader = CsvReader.Create(LimitedStream.Open(file, options), new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            BufferSize = BufferBytes,
            MaxRecordSize = (int)Math.Min(int.MaxValue / 2, (long)options.MaximumCellLength * LongestCells),
            TrackLineNumbers = true,
            OnMalformedRecord = each => malformed = each.Reason,
        });
        try
        {
            Header = Read() ? [.. reader.Current.ToArray().Select(cell => cell.Trim())] : [];
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        texts = [.. Header.Select(_ => Array.Empty<char>())];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The data row, 1-based, the header not counted.</summary>
    public long Row => reader.RowNumber - 1;

    /// <summary>The line at which the record begins, 1-based.</summary>
    public long Line => reader.LineNumber;

    /// <summary>How many lines the record takes up.</summary>
    public int Lines => 1 + reader.RawRecord.TrimEnd("\r\n"u8).Count((byte)'\n');

    /// <summary>The number of fields of the record.</summary>
    public int FieldCount => reader.FieldCount;

    /// <summary>What is wrong with the quotes of the record, or <see langword="null"/>.</summary>
    public string? Problem => malformed switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quoted cell is never closed; the file may have been cut off.",
        CsvMalformedReason.TextAfterClosingQuote => "text stands behind a closing quote: a quote is missing or one too many.",
        _ => null,
    };

    /// <summary>Goes to the next record.</summary>
    /// <exception cref="UnusableInputException">The file is damaged, not UTF-8, or holds a record that is too large.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public bool Read()
    {
        cancellation.ThrowIfCancellationRequested();
        malformed = null;
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (InvalidDataException error)
        {
            throw new UnusableInputException("the file is damaged and cannot be unpacked: " + error.Message, file, inner: error);
        }
        catch (CsvFormatException error)
        {
            throw new UnusableInputException(
                "a record is longer than is allowed (StreamRec:Import:MaximumCellLength); a quoted cell may never be closed.", file, error.LineNumber > 0 ? error.LineNumber : null, inner: error);
        }

        RequireUtf8();
        return true;
    }

    /// <summary>A cell of a record that has it; valid until the next read.</summary>
    /// <exception cref="UnusableInputException">It is longer than <see cref="ImportOptions.MaximumCellLength"/> allows.</exception>
    public ReadOnlySpan<char> Text(int column)
    {
        var bytes = reader.GetSpan(column);
        ref var text = ref texts[column];
        if (text.Length < bytes.Length)
        {
            text = new char[Math.Max(256, bytes.Length * 2)];
        }

        var length = Encoding.UTF8.GetChars(bytes, text);
        RequireLength(length);
        return text.AsSpan(0, length);
    }

    /// <summary>All cells of the record, be they as many as the columns or not.</summary>
    /// <inheritdoc cref="Text" path="/exception" />
    public string[] Cells()
    {
        var cells = reader.Current.ToArray();
        foreach (var cell in cells)
        {
            RequireLength(cell.Length);
        }

        return cells;
    }

    /// <inheritdoc />
    public void Dispose() => reader.Dispose();

    private void RequireLength(int characters)
    {
        if (characters > longestCell)
        {
            throw new UnusableInputException("a cell is longer than is allowed (StreamRec:Import:MaximumCellLength).", file, reader.LineNumber);
        }
    }

    private void RequireUtf8()
    {
        var record = reader.RawRecord;
        if (Utf8.IsValid(record))
        {
            return;
        }

        var (valid, line) = (0, reader.LineNumber);
        while (Rune.DecodeFromUtf8(record[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += record[valid] == (byte)'\n' ? 1 : 0;
            valid += length;
        }

        throw new UnusableInputException($"the file is not UTF-8 (byte 0x{record[valid]:X2}). Save it as UTF-8 and import it again.", file, line);
    }
}
