namespace StreamRec.Core.Ratings;

/// <summary>Splits one line of a rating file. A rating has no line breaks in it, so a line is a row, and a broken one spoils no other.</summary>
internal static class RatingLine
{
    /// <summary>Splits a line into fields.</summary>
    /// <returns>Whether every quoted field ends.</returns>
    public static bool TrySplit(string line, RatingLayout layout, List<string> fields)
    {
        fields.Clear();
        if (!layout.IsQuoted || !line.Contains('"', StringComparison.Ordinal))
        {
            fields.AddRange(line.Split(layout.Delimiter));
            return true;
        }

        for (var start = 0; start <= line.Length;)
        {
            var isQuoted = start < line.Length && line[start] == '"';
            var end = isQuoted ? QuoteEnd(line, start) : start;
            if (end < 0) return false;
            var comma = line.IndexOf(',', end);
            if (comma < 0) comma = line.Length;
            fields.Add(isQuoted ? line[(start + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal) : line[start..comma]);
            start = comma + 1;
        }

        return true;
    }

    /// <summary>Takes blanks and quotes off the names of a header.</summary>
    public static List<string> Unquote(IEnumerable<string> names) => [.. names.Select(name => name.Trim().Trim('"'))];

    private static int QuoteEnd(string line, int start)
    {
        for (var end = line.IndexOf('"', start + 1); end >= 0; end = line.IndexOf('"', end + 2))
        {
            if (end + 1 == line.Length || line[end + 1] != '"') return end;
            if (end + 2 >= line.Length) return -1;
        }

        return -1;
    }
}
