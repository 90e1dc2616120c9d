namespace StreamRec.Core.Catalog.Search;

/// <summary>Finds what to mark in a text so that a person sees why it was found.</summary>
public static class TextHighlight
{
    /// <summary>The parts of a text that begin with a word of the search, in the text's own letters.</summary>
    /// <param name="text">A name or description as imported.</param>
    /// <param name="search">What was searched for.</param>
    /// <returns>Ranges in ascending order, none touching another word.</returns>
    public static IReadOnlyList<Range> Find(string text, string search)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(search);
        var wanted = NameText.PhraseOf(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Range>();
        var start = 0;
        while (wanted.Length > 0 && start < text.Length)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
            {
                end++;
            }

            var length = MarkedLength(text.AsSpan(start, end - start), wanted);
            if (length > 0)
            {
                found.Add(start..(start + length));
            }

            start = end;
        }

        return found;
    }

    private static int MarkedLength(ReadOnlySpan<char> word, string[] wanted)
    {
        var folded = NameText.PhraseOf(word.ToString());
        var longest = 0;
        foreach (var beginning in wanted)
        {
            if (folded.StartsWith(beginning, StringComparison.Ordinal))
            {
                longest = Math.Max(longest, beginning.Length);
            }
        }

        // Where folding changed the length, letters no longer face each other; then the whole word is marked.
        return longest == 0 ? 0 : folded.Length == word.Length ? longest : word.Length;
    }
}
