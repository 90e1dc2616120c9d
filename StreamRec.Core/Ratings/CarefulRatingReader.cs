using System.Text;
using System.Text.Unicode;
using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Reads a file row by row where the fast reader met something it does not take: every good row is kept, every other one named with its
/// line, field and reason.
/// </summary>
internal sealed class CarefulRatingReader(RatingFile file, CarefulRatingParser parser, RatingBlocks blocks, RejectionCollector rejections)
{
    private const int CancelInterval = 4096;

    private readonly RatingLayout layout = file.Layout;
    private long rows;

    /// <summary>Reads the whole file.</summary>
    public RatingFileReport Read(DuckDbConnection connection, CancellationToken cancellationToken)
    {
        if (layout.IsParquet) ReadParquet(connection, cancellationToken);
        else ReadText(cancellationToken);
        return rejections.Report(rows);
    }

    private void ReadText(CancellationToken cancellationToken)
    {
        // Latin-1 keeps every byte as it is, so that one wrong byte costs one line and not the file.
        using var reader = new StreamReader(RatingStreams.Open(file.Path), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        var fields = new List<string>();
        for (var line = 1L; reader.ReadLine() is { } text; line++)
        {
            if (line % CancelInterval == 0) cancellationToken.ThrowIfCancellationRequested();
            if ((line == 1 && layout.HasHeader) || string.IsNullOrWhiteSpace(text)) continue;
            rows++;
            if (!System.Text.Ascii.IsValid(text))
            {
                var bytes = Encoding.Latin1.GetBytes(text);
                if (!Utf8.IsValid(bytes))
                {
                    rejections.Add(line, "", RejectionReason.WrongEncoding, text);
                    continue;
                }

                text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            }

            if (!RatingLine.TrySplit(text, layout, fields)) rejections.Add(line, "", RejectionReason.BrokenQuote, text);
            else if (fields.Count != layout.Columns.Count) rejections.Add(line, "", RejectionReason.WrongFieldCount, text);
            else Take(line, fields);
        }
    }

    private void ReadParquet(DuckDbConnection connection, CancellationToken cancellationToken)
    {
        using var result = connection.QueryStreaming(
            $"select {string.Join(", ", layout.Columns.Select((_, column) => RatingSql.Column(layout, column)))} {RatingSql.From(file)}", file.Path);
        var fields = new string?[layout.Columns.Count];
        foreach (var chunk in result.Chunks(cancellationToken))
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                for (var column = 0; column < fields.Length; column++) fields[column] = chunk.Column(column).Text(row);
                Take(++rows, fields);
            }
        }
    }

    private void Take(long row, IReadOnlyList<string?> fields)
    {
        if (parser.Parse(fields, out var user, out var rating) is { } reason)
        {
            var column = parser.FaultyColumn;
            rejections.Add(row, layout.Columns[column], reason, fields[column] ?? "");
            return;
        }

        var block = blocks.Borrow(1);
        block.Add(user, rating);
        blocks.GiveBack(block);
    }
}
