using System.Runtime.CompilerServices;

namespace StreamRec.Core.Catalog.Search;

/// <summary>Cuts folded text into words: runs of letters and digits. Apostrophes vanish ("ocean's" is "oceans"), all else separates.</summary>
internal ref struct Words
{
    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> buffer;
    private int position;

    /// <summary>Starts before the first word.</summary>
    /// <param name="foldedText">Text as <see cref="TextKey.Fold"/> gives it.</param>
    /// <param name="buffer">Room for the longest word; a word that does not fit is cut there.</param>
    public Words(ReadOnlySpan<char> foldedText, Span<char> buffer)
    {
        text = foldedText;
        this.buffer = buffer;
        position = 0;
        Current = default;
        JoinedByHyphen = false;
    }

    /// <summary>The word at hand; overwritten by the next one.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether only a hyphen stands between the word before and this one, as in "spider-man".</summary>
    public bool JoinedByHyphen { get; private set; }

    /// <summary>Goes to the next word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        var start = position;
        while (position < text.Length && !IsPart(text[position]))
        {
            position++;
        }

        JoinedByHyphen = start > 0 && position == start + 1 && text[start] is '-' or '‐' or '‑';
        var length = 0;
        while (position < text.Length && (IsPart(text[position]) || IsApostrophe(text[position])))
        {
            if (length < buffer.Length && !IsApostrophe(text[position]))
            {
                buffer[length++] = text[position];
            }

            position++;
        }

        Current = buffer[..length];
        return length > 0;
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character);

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ';
}
