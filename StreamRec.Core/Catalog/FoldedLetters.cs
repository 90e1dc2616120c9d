namespace StreamRec.Core.Catalog;

/// <summary>
/// Folds the letters that nearly all texts consist of (Latin, with the usual punctuation) by table, without the two normalisations that
/// other scripts need: indexing a catalog folds a hundred thousand texts.
/// </summary>
internal static class FoldedLetters
{
    /// <summary>The most characters that one character folds to.</summary>
    public const int MostPerCharacter = 2;

    // Basic Latin to Latin Extended-B: every letter that decomposes does so into letters of this range.
    private const int TableLength = 0x250;
    private const char FirstPunctuation = '\u2010';
    private const char LastPunctuation = '\u2027';
    private static readonly string?[] Table = MakeTable();

    /// <summary>Folds into a buffer.</summary>
    /// <returns>The length, or −1 when the text has characters beyond the table.</returns>
    public static int TryFold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (character is >= 'a' and <= 'z')
            {
                buffer[length++] = character;
            }
            else if (character < TableLength)
            {
                foreach (var folded in Table[character]!)
                {
                    if (folded != ' ' || (length > 0 && buffer[length - 1] != ' '))
                    {
                        buffer[length++] = folded;
                    }
                }
            }
            else if (character is >= FirstPunctuation and <= LastPunctuation)
            {
                buffer[length++] = character;
            }
            else
            {
                return -1;
            }
        }

        return length > 0 && buffer[length - 1] == ' ' ? length - 1 : length;
    }

    private static string?[] MakeTable()
    {
        var table = new string?[TableLength];
        for (var character = '\0'; character < TableLength; character++)
        {
            table[character] = char.IsWhiteSpace(character) || char.IsControl(character) ? " " : TextKey.FoldAnyScript(character.ToString());
        }

        return table;
    }
}
