using System.Globalization;
using System.Text;

namespace StreamRec.Core.TextSimilarity;

/// <summary>
/// The words of a text, one after the other: runs of two or more letters, digits, other numbers or underscores of any script. Everything else,
/// combining marks included, separates words. The caller lower-cases the text.
/// </summary>
public ref struct Tokens
{
    private readonly ReadOnlySpan<char> text;
    private int position;

    /// <summary>Starts before the first word.</summary>
    public Tokens(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The word found last.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Goes to the next word; <see langword="false"/> at the end of the text.</summary>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            var (start, characters) = (position, 0);
            while (position < text.Length && WordCharacterAt(position, out var length))
            {
                position += length;
                characters++;
            }

            Current = text[start..position];
            SkipOne();
            if (characters >= 2)
            {
                return true;
            }
        }

        return false;
    }

    private void SkipOne()
    {
        if (position < text.Length)
        {
            position += char.IsSurrogatePair(text[position], position + 1 < text.Length ? text[position + 1] : ' ') ? 2 : 1;
        }
    }

    private readonly bool WordCharacterAt(int index, out int length)
    {
        var character = text[index];
        length = 1;
        if (char.IsAscii(character))
        {
            return char.IsAsciiLetterOrDigit(character) || character == '_';
        }

        var category = char.GetUnicodeCategory(character);
        if (category == UnicodeCategory.Surrogate && Rune.DecodeFromUtf16(text[index..], out var rune, out length) == System.Buffers.OperationStatus.Done)
        {
            category = Rune.GetUnicodeCategory(rune);
        }

        return category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
