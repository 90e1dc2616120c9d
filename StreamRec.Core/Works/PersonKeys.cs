using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works;

/// <summary>Keys of people's names, by which two lists of people are compared.</summary>
internal static class PersonKeys
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>
    /// The keys of a list's names, rising, each once. The order of a name's words does not count: sources write Asian names either way
    /// round. Names without letters (Amazon's placeholder "1") are left out.
    /// </summary>
    public static ulong[] Of(IReadOnlyList<string> names) => KeysOf(names, lastNames: false);

    /// <summary>The keys of the last words of the names, rising, each once: "László Benedek" and "Laslo Benedek" have that in common.</summary>
    public static ulong[] LastNamesOf(IReadOnlyList<string> names) => KeysOf(names, lastNames: true);

    /// <summary>How many keys stand in both lists.</summary>
    public static int CountShared(ulong[] first, ulong[] second)
    {
        int shared = 0, one = 0, other = 0;
        while (one < first.Length && other < second.Length)
        {
            var order = first[one].CompareTo(second[other]);
            shared += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static ulong[] KeysOf(IReadOnlyList<string> names, bool lastNames)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var keys = new ulong[names.Count];
        var count = 0;
        for (var index = 0; index < names.Count; index++)
        {
            var (whole, last) = KeyOf(TextKey.Fold(WithoutPart(names[index])));
            var key = lastNames ? last : whole;
            if (key != 0 && Array.IndexOf(keys, key, 0, count) < 0)
            {
                keys[count++] = key;
            }
        }

        Array.Resize(ref keys, count);
        Array.Sort(keys);
        return keys;
    }

    // "Pierce Brosnan (James Bond)": Amazon puts parts behind some names.
    private static string WithoutPart(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket] : name;

    // The sum of the words' hashes does not depend on their order.
    private static (ulong Whole, ulong Last) KeyOf(string folded)
    {
        ulong sum = 0, last = 0;
        var letters = false;
        var position = 0;
        while (position < folded.Length)
        {
            var (word, end, hasLetters) = ReadWord(folded, position);
            if (word != HashStart)
            {
                sum += Mix(word);
                last = IsGeneration(folded.AsSpan(position, end - position)) ? last : Mix(word);
                letters |= hasLetters;
            }

            position = end + 1;
        }

        return letters ? (sum, last) : (0, 0);
    }

    private static (ulong Word, int End, bool HasLetters) ReadWord(string folded, int start)
    {
        var word = HashStart;
        var letters = false;
        var end = start;
        for (; end < folded.Length; end++)
        {
            var character = folded[end];
            if (char.IsLetterOrDigit(character))
            {
                word = (word ^ character) * HashFactor;
                letters |= char.IsLetter(character);
            }
            else if (character is not ('\'' or '’'))
            {
                break;
            }
        }

        return (word, end, letters);
    }

    private static bool IsGeneration(ReadOnlySpan<char> word) => word is "jr" or "sr" or "ii" or "iii" or "iv";

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
