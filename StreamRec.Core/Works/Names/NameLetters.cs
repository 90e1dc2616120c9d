using System.Text;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Names;

/// <summary>Brings the letters of a name into the form in which names are compared.</summary>
internal static class NameLetters
{
    // What no decomposition of Unicode takes apart, though writers of other languages do.
    private static readonly Dictionary<char, string> Spelled = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i",
        ['’'] = "'", ['‘'] = "'", ['`'] = "'", ['´'] = "'", ['ʼ'] = "'", ['¢'] = "c",
    };

    /// <summary>
    /// The name in lower case without accents, full-width and other presentation forms, fractions and raised digits written plainly, and the
    /// letters that only some languages have spelled out; every apostrophe is the plain one.
    /// </summary>
    public static string Fold(string name)
    {
        var folded = TextKey.Fold(name);
        var special = false;
        foreach (var character in folded)
        {
            special |= character > 'z' || character == '`';
        }

        return special ? Spell(folded) : folded;
    }

    private static string Spell(string folded)
    {
        var plain = new StringBuilder(folded.Length + 8);
        foreach (var character in folded)
        {
            // A fraction keeps apart from the number before it: 8½ is 8 1/2, not 81/2.
            plain.Append(character is >= '¼' and <= '¾' ? " " : "");
            plain.Append(Spelled.TryGetValue(character, out var spelled) ? spelled : character.ToString());
        }

        var compatible = plain.ToString().Normalize(NormalizationForm.FormKC);
        return compatible.AsSpan().SequenceEqual(folded) ? folded : TextKey.Fold(compatible);
    }
}
