using System.Collections.Frozen;

namespace StreamRec.Core.Works.Names;

/// <summary>Knows the remarks that platforms put beside a name: edition, picture, language of the sound, year.</summary>
internal static class NameRemarks
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "4k", "uhd", "hd", "sd", "version", "ver", "edition", "extended", "unrated", "uncut", "edited", "directors", "director's", "producer's", "theatrical", "cut", "remastered", "digitally", "restored",
        "color", "colorized", "colour", "in", "black", "white", "and", "silent", "full", "movie", "feature", "length", "plus", "bonus", "features", "original", "the", "amazon", "exclusive",
        "dub", "dubbed", "sub", "subbed", "subs", "subtitled", "subtitles", "audio", "language", "languages", "dialog", "dialogue", "no", "non", "with",
        "english", "spanish", "latin", "america", "american", "brazilian", "portuguese", "french", "german", "italian", "japanese", "korean", "chinese", "mandarin", "cantonese", "russian", "arabic",
        "hindi", "tamil", "telugu", "telegu", "malayalam", "kannada", "bengali", "marathi", "punjabi", "gujarati",
        "us", "u.s", "usa", "uk", "u.k", "tv", "series", "bbc", "show", "complete").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether some words of a name, and there are some, are nothing but a remark.</summary>
    public static bool Are(NameWords name, int first, int count)
    {
        for (var index = first; index < first + count; index++)
        {
            var word = name.Words[index];
            if (word.Number is not (>= 1880 and <= 2100) && !Words.Contains(name.TextOf(word)))
            {
                return false;
            }
        }

        return count > 0;
    }
}
