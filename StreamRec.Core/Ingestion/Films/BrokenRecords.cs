using System.Globalization;
using StreamRec.Core.Ingestion.Tables;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>
/// Joins records that a line break has cut in two, as in rows 19,730, 29,503 and 35,587 of the original file: the first half ends in its
/// overview and has neither title nor date, the second half begins with the rest of the overview, so that its id cell holds the date and its budget cell a
/// picture path. The halves come as short records, or, from files written again by other programs, filled up with empty cells.
/// </summary>
internal sealed class BrokenRecords(FilmColumns columns)
{
    /// <summary>Records that were joined.</summary>
    public int Joined { get; private set; }

    /// <summary>The rows, those of halves that fit joined to one.</summary>
    public IEnumerable<SourceRow> Join(IEnumerable<SourceRow> rows)
    {
        SourceRow? first = null;
        foreach (var row in rows)
        {
            if (first is { } half)
            {
                if (TryJoin(half, row) is { } whole)
                {
                    Joined++;
                    first = null;
                    yield return whole;
                    continue;
                }

                yield return Checked(half);
            }

            first = IsFirstHalf(row) ? row : null;
            if (first is null)
            {
                yield return Checked(row);
            }
        }

        if (first is { } last)
        {
            yield return Checked(last);
        }
    }

    // A record of the wrong length that is no half of anything cannot be read by columns.
    private SourceRow Checked(SourceRow row) => row.Problem is null && row.Cells.Count != columns.Header.Count
        ? row with { Problem = string.Create(CultureInfo.InvariantCulture, $"{row.Cells.Count} fields where {columns.Header.Count} are expected.") }
        : row;

    private bool IsFirstHalf(SourceRow row)
    {
        var cells = row.Cells;
        return row.Problem is null && cells.Count <= columns.Header.Count && IsNumber(CellOf(cells, "id"))
            && IsBlank(CellOf(cells, "title")) && IsBlank(CellOf(cells, "release_date"));
    }

    private SourceRow? TryJoin(SourceRow first, SourceRow second)
    {
        var cells = second.Cells;
        if (cells.Count is 0 || cells.Count > columns.Header.Count || IsWhole(cells))
        {
            return null;
        }

        var used = Used(first.Cells);
        foreach (var shift in (ReadOnlySpan<int>)[used - 1, columns.Position("overview"), used])
        {
            // A half that was cut by the line break alone fills the record up exactly; one filled up with empty cells must leave nothing over.
            var rest = columns.Header.Count - shift;
            if (shift < 0 || used > shift + 1 || Used(cells) > rest)
            {
                continue;
            }

            if (Merge(first.Cells, cells, shift) is var whole && IsWhole(whole))
            {
                return first with { Cells = whole };
            }
        }

        return null;
    }

    private string[] Merge(IReadOnlyList<string> first, IReadOnlyList<string> second, int shift)
    {
        var whole = new string[columns.Header.Count];
        for (var position = 0; position < whole.Length; position++)
        {
            var before = position < first.Count ? first[position] : "";
            var behind = position >= shift && position - shift < second.Count ? second[position - shift] : "";
            whole[position] = position == shift ? Continue(before, behind) : before.Length > 0 ? before : behind;
        }

        return whole;
    }

    // The closing quote of the cut cell stands at the end of its second half.
    private static string Continue(string before, string behind)
    {
        var rest = behind.EndsWith('"') && behind.AsSpan().Count('"') % 2 == 1 ? behind[..^1] : behind;
        return before.Length == 0 || rest.Length == 0 || char.IsWhiteSpace(rest[0]) ? (before.TrimEnd() + rest).Trim() : $"{before.TrimEnd()} {rest}";
    }

    private bool IsWhole(IReadOnlyList<string> cells) =>
        IsNumber(CellOf(cells, "id")) && !IsBlank(CellOf(cells, "title"))
        && (IsBlank(CellOf(cells, "release_date")) || FilmValues.TryReadDate(CellOf(cells, "release_date"), out _));

    private string CellOf(IReadOnlyList<string> cells, string name) => columns.Position(name) is var position && position < cells.Count ? cells[position] : "";

    private static int Used(IReadOnlyList<string> cells)
    {
        var used = cells.Count;
        while (used > 0 && IsBlank(cells[used - 1]))
        {
            used--;
        }

        return used;
    }

    private static bool IsBlank(string cell) => string.IsNullOrWhiteSpace(cell);

    private static bool IsNumber(string cell) => FilmValues.TryReadId(cell, out _);
}
