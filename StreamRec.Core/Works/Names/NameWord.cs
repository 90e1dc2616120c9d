using System.Collections.Frozen;

namespace StreamRec.Core.Works.Names;

/// <summary>What a word does in a name.</summary>
internal enum WordRole : byte
{
    /// <summary>It tells the name from others.</summary>
    Ordinary,

    /// <summary>An article, which sources write or leave out as they like.</summary>
    Article,

    /// <summary>Announces the number of a part: "part", "vol.".</summary>
    Part,
}

/// <summary>A word of a folded name.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Number">The number it stands for, in digits or Roman numerals; −1 when it is none.</param>
/// <param name="Role">What it does.</param>
/// <param name="AfterBreak">Whether a colon or a dash stands before it.</param>
/// <param name="IsPossessive">Whether it ends in "'s" or "s'".</param>
internal readonly record struct NameWord(int Start, int Length, int Number, WordRole Role, bool AfterBreak, bool IsPossessive)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts =
        FrozenSet.Create(StringComparer.Ordinal, "part", "pt", "vol", "volume", "chapter").GetAlternateLookup<ReadOnlySpan<char>>();

    // "i" and "x" are left out: they are words and letters far more often than numbers.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> RomanNumerals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["v"] = 5, ["vi"] = 6, ["vii"] = 7, ["viii"] = 8, ["ix"] = 9,
        ["xi"] = 11, ["xii"] = 12, ["xiii"] = 13, ["xiv"] = 14, ["xv"] = 15,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Numbers in words, as sources write them in names; "one" is a number behind "part" only.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumberWords = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        ["thirteen"] = 13, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a word.</summary>
    /// <param name="text">Its letters.</param>
    /// <param name="start">Where it stands.</param>
    /// <param name="isFirst">Whether the name begins with it.</param>
    /// <param name="afterPart">Whether the word before announces a number.</param>
    /// <param name="afterBreak">Whether a colon or a dash stands before it.</param>
    /// <param name="isPossessive">Whether it is a possessive.</param>
    public static NameWord Read(ReadOnlySpan<char> text, int start, bool isFirst, bool afterPart, bool afterBreak, bool isPossessive)
    {
        var role = text is "the" || (isFirst && text is "a" or "an") ? WordRole.Article
            : Parts.Contains(text) ? WordRole.Part
            : WordRole.Ordinary;
        return new NameWord(start, text.Length, NumberOf(text, isFirst, afterPart), role, afterBreak, isPossessive);
    }

    private static int NumberOf(ReadOnlySpan<char> text, bool isFirst, bool afterPart)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return text.Length < 9 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits : -1;
        }

        if (afterPart && text is ("i" or "one"))
        {
            return 1;
        }

        if (NumberWords.TryGetValue(text, out var number))
        {
            return number;
        }

        return afterPart && text is "x" ? 10 : !isFirst && RomanNumerals.TryGetValue(text, out var roman) ? roman : -1;
    }
}
