using System.Globalization;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Counts the words of texts.</summary>
internal sealed class WordCounter
{
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private char[] lower = new char[256];

    public WordCounter() => lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words so far.</summary>
    public long Total { get; private set; }

    /// <summary>Different words so far.</summary>
    public int Distinct => counts.Count;

    /// <summary>Counts the words of a text that occurs so many times.</summary>
    public void Add(ReadOnlySpan<char> text, long times)
    {
        if (lower.Length < text.Length)
        {
            lower = new char[Math.Max(text.Length, 2 * lower.Length)];
        }

        text.ToLowerInvariant(lower);
        var folded = lower.AsSpan(0, text.Length);
        for (var at = 0; at < folded.Length;)
        {
            if (!IsInner(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < folded.Length && (IsInner(folded[at]) || (IsJoint(folded[at]) && at + 1 < folded.Length && IsInner(folded[at + 1]))))
            {
                at++;
            }

            Total += times;
            lookup.TryGetValue(folded[start..at], out var count);
            lookup[folded[start..at]] = count + times;
        }
    }

    /// <summary>The most frequent words; of equally frequent ones the first by code units.</summary>
    public IReadOnlyList<ValueCount> Common(int most) =>
        [.. counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(most).Select(word => new ValueCount(CommonTexts.Shown(word.Key), word.Value))];

    // Halves of a surrogate pair too: nearly all characters beyond the basic plane that stand in words are letters.
    private static bool IsInner(char character) => char.IsAsciiLetterOrDigit(character)
        || (character >= 0x80 && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    private static bool IsJoint(char character) => character is '\'' or '-' or '\u2019';
}
