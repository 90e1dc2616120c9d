using System.Globalization;

namespace StreamRec.Core.Works.Names;

/// <summary>Cuts names into words and makes keys of them. Keeps its buffers, so one of it serves one thread.</summary>
internal sealed class NameWords
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;
    private const string And = "and";

    private readonly List<NameWord> words = [];
    private string text = "";

    /// <summary>The words of the name read last.</summary>
    public List<NameWord> Words => words;

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> TextOf(NameWord word) => word.Start < 0 ? And : text.AsSpan(word.Start, word.Length);

    /// <summary>Cuts a name, folded by <see cref="NameLetters.Fold"/>, into words.</summary>
    public void Read(string folded)
    {
        text = folded;
        words.Clear();
        var afterBreak = false;
        for (var position = 0; position < text.Length;)
        {
            if (IsLetter(text[position]))
            {
                position = ReadWord(position, afterBreak);
                afterBreak = false;
            }
            else
            {
                if (text[position] is '&' or '+')
                {
                    words.Add(new NameWord(-1, And.Length, -1, WordRole.Ordinary, afterBreak, IsPossessive: false));
                    afterBreak = false;
                }

                afterBreak |= IsBreak(position);
                position++;
            }
        }
    }

    /// <summary>
    /// The key of some of the words: a hash of their letters without blanks, so that "Spider-Man" and "Spiderman" agree; articles and words
    /// that announce a number are left out, numbers are written as digits and kept apart.
    /// </summary>
    /// <returns>The key, or 0 when no word is left.</returns>
    public ulong Key(int first, int count)
    {
        var key = KeyOf(first, count, withArticles: false);
        return key != 0 ? key : KeyOf(first, count, withArticles: true);
    }

    /// <summary>The key of a name without any word, such as "$" or "…".</summary>
    public ulong SymbolKey()
    {
        var hash = HashStart;
        foreach (var character in text)
        {
            hash = Add(hash, character);
        }

        return Finish(hash);
    }

    private static bool IsLetter(char character) =>
        character < 128 ? char.IsAsciiLetterOrDigit(character) : char.IsLetterOrDigit(character) || char.IsSurrogate(character) || IsMark(character);

    // The vowel signs of Indic scripts are part of the word; accents are gone by now.
    private static bool IsMark(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.SpacingCombiningMark;

    private int ReadWord(int start, bool afterBreak)
    {
        var end = start + 1;
        var possessive = false;
        while (end < text.Length)
        {
            if (IsLetter(text[end]))
            {
                end++;
            }
            else if (text[end] == '\'' && end + 1 < text.Length && IsLetter(text[end + 1]))
            {
                possessive = text[end + 1] == 's' && (end + 2 == text.Length || !IsLetter(text[end + 2]));
                end++;
            }
            else if (IsAcronymDot(start, end))
            {
                end++;
            }
            else
            {
                possessive |= text[end] == '\'' && text[end - 1] == 's';
                break;
            }
        }

        var afterPart = words.Count > 0 && words[^1].Role == WordRole.Part;
        words.Add(NameWord.Read(text.AsSpan(start, end - start), start, words.Count == 0, afterPart, afterBreak, possessive));
        return end;
    }

    // "S.W.A.T.", "E.T.": single letters between dots are one word.
    private bool IsAcronymDot(int start, int position) =>
        text[position] == '.' && position + 1 < text.Length && char.IsLetter(text[position + 1]) && char.IsLetter(text[position - 1])
        && (position - 1 == start || text[position - 2] == '.') && (position + 2 == text.Length || !IsLetter(text[position + 2]));

    private bool IsBreak(int position) =>
        text[position] is ':' or '–' or '—' or '：' || (text[position] == '-' && position > 0 && text[position - 1] == ' ');

    private ulong KeyOf(int first, int count, bool withArticles)
    {
        var hash = HashStart;
        bool any = false, afterNumber = false;
        for (var index = first; index < first + count; index++)
        {
            var word = words[index];
            var announces = word.Role == WordRole.Part && index + 1 < first + count && words[index + 1].Number >= 0;
            if (announces || (word.Role == WordRole.Article && !withArticles))
            {
                continue;
            }

            hash = word.Number >= 0 ? AddNumber(hash, word.Number, afterNumber) : AddLetters(hash, TextOf(word));
            afterNumber = word.Number >= 0;
            any = true;
        }

        return any ? Finish(hash) : 0;
    }

    private static ulong AddNumber(ulong hash, int number, bool afterNumber)
    {
        Span<char> digits = stackalloc char[10];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return AddLetters(afterNumber ? Add(hash, ' ') : hash, digits[..length]);
    }

    private static ulong AddLetters(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var character in letters)
        {
            hash = character < 128 && !char.IsAsciiLetterOrDigit(character) ? hash : Add(hash, character);
        }

        return hash;
    }

    // FNV-1a over 16-bit characters; 64 bits, so that two names share a key by accident less than once in a million catalogs.
    private static ulong Add(ulong hash, char character) => (hash ^ character) * HashFactor;

    private static ulong Finish(ulong hash) => (hash ^ (hash >> 32)) | 1;
}
