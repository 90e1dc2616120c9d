namespace StreamRec.Core.Catalog.Search;

/// <summary>
/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, none inside another
/// (L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2).
/// </summary>
internal static class EditDistance
{
    /// <summary>The longest word that is compared; longer ones are never a typo of anything.</summary>
    public const int LongestWord = 40;

    /// <summary>The letters of a word as bits, for throwing out what cannot be near: each edit adds or removes at most one letter kind.</summary>
    public static ulong Letters(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var character in word)
        {
            letters |= 1UL << (character & 63);
        }

        return letters;
    }

    /// <summary>The distance of two words, or of the first word and the nearest beginning of the second.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="token">What it might have meant.</param>
    /// <param name="limit">Distances above this need not be told apart.</param>
    /// <param name="beginning">Whether <paramref name="token"/> may go on after the end of the word.</param>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger than that.</returns>
    public static int Between(ReadOnlySpan<char> word, ReadOnlySpan<char> token, int limit, bool beginning)
    {
        if (beginning && token.Length > word.Length + limit)
        {
            token = token[..(word.Length + limit)];
        }

        if (word.Length > LongestWord || Math.Abs(word.Length - token.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= word.Length; column++)
        {
            last[column] = column;
        }

        var best = last[word.Length];
        for (var place = 1; place <= token.Length; place++)
        {
            row[0] = place;
            var smallest = place;
            for (var column = 1; column <= word.Length; column++)
            {
                var substitution = last[column - 1] + (word[column - 1] == token[place - 1] ? 0 : 1);
                var distance = Math.Min(substitution, Math.Min(last[column], row[column - 1]) + 1);
                if (place > 1 && column > 1 && word[column - 1] == token[place - 2] && word[column - 2] == token[place - 1])
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                row[column] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest > limit)
            {
                return beginning ? Math.Min(best, limit + 1) : limit + 1;
            }

            best = Math.Min(best, row[word.Length]);
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return Math.Min(beginning ? best : last[word.Length], limit + 1);
    }
}
