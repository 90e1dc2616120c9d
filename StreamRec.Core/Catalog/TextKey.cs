using System.Buffers;
using System.Globalization;
using System.Text;

namespace StreamRec.Core.Catalog;

/// <summary>The two forms in which text is compared: the stored key, and the folded form in which people search.</summary>
public static class TextKey
{
    /// <summary>The stored key of a text: outer blanks (any Unicode white space) removed, lower case. Accents stay.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().ToLowerInvariant();
    }

    /// <summary>
    /// The form for matching what a person typed: the key without accents, with invisible format characters removed and every run of
    /// white space turned into one blank. "Almodóvar " and "almodovar" fold to the same text.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * FoldedLetters.MostPerCharacter);
        try
        {
            var length = FoldedLetters.TryFold(text, buffer);
            return length < 0 ? FoldAnyScript(text) : text.AsSpan().SequenceEqual(buffer.AsSpan(0, length)) ? text : new string(buffer, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Folds text of any script; slower.</summary>
    internal static string FoldAnyScript(string text)
    {
        var decomposed = Scrub(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.Format:
                    continue;
                default:
                    if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                    {
                        AppendBlank(folded);
                    }
                    else
                    {
                        folded.Append(Rune.ToLowerInvariant(rune));
                    }

                    continue;
            }
        }

        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    private static void AppendBlank(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // A lone surrogate cannot be normalised; it can only come from a damaged text.
    private static string Scrub(string text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return string.Concat(text.EnumerateRunes().Select(each => each.ToString()));
            }
        }

        return text;
    }
}
