using System.Text;

namespace StreamRec.Web.Browser;

/// <summary>Tables as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8).</summary>
internal static class CsvText
{
    /// <summary>Characters with which a spreadsheet starts a formula, also in their full width; a cell that begins with one is data here and must stay data.</summary>
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n\0";

    private const int LongestFileName = 80;

    /// <summary>Writes a table.</summary>
    public static byte[] Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Encoding.UTF8.GetBytes("\uFEFF" + Text(headings, rows));

    /// <summary>The same as text without the mark, for other programs.</summary>
    public static string Text(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        AppendRow(text, headings);
        return text + Rows(rows);
    }

    /// <summary>Rows without headings, of a table that is written piece by piece.</summary>
    public static string Rows(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            AppendRow(text, row);
        }

        return text.ToString();
    }

    /// <summary>A file name that every system takes: letters and digits of the name, joined by hyphens.</summary>
    public static string FileName(string name)
    {
        var words = name.Split([.. name.Where(character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join('-', words).ToLowerInvariant();
        return (joined.Length > LongestFileName ? joined[..LongestFileName] : joined) + ".csv";
    }

    /// <summary>Writes a row.</summary>
    public static void AppendRow(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            if (index > 0)
            {
                text.Append(',');
            }

            AppendCell(text, cells[index]);
        }

        text.Append("\r\n");
    }

    private static void AppendCell(StringBuilder text, string cell)
    {
        // A negative number is no formula; anything else that starts like one gets an apostrophe, which spreadsheets show as plain text.
        var disarmed = cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) && !IsNumber(cell) ? "'" + cell : cell;
        if (disarmed.AsSpan().IndexOfAny("\",\r\n") < 0)
        {
            text.Append(disarmed);
            return;
        }

        text.Append('"').Append(disarmed.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static bool IsNumber(string cell) =>
        double.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}
