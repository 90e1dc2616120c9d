using System.Globalization;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Counts characters (Unicode code points).</summary>
internal sealed class CharacterCounter
{
    private readonly long[] basicPlane = new long[0x10000];
    private readonly Dictionary<int, long> beyond = [];

    /// <summary>Counts the characters of a text that occurs so many times.</summary>
    public void Add(ReadOnlySpan<char> text, long times)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                var code = char.ConvertToUtf32(character, text[++index]);
                beyond[code] = beyond.GetValueOrDefault(code) + times;
            }
            else
            {
                basicPlane[character] += times;
            }
        }
    }

    /// <summary>Adds what was counted to the statistics of a column.</summary>
    public TextStatistics Complete(TextStatistics statistics, int most)
    {
        var all = Codes().OrderByDescending(each => each.Count).ThenBy(each => each.Code).ToList();
        return statistics with
        {
            Characters = all.Sum(each => each.Count),
            DistinctCharacters = all.Count,
            CommonCharacters = [.. all.Take(most).Select(each => new ValueCount(char.IsSurrogate((char)Math.Min(each.Code, 0xFFFF)) ? "\uFFFD" : char.ConvertFromUtf32(each.Code), each.Count))],
            Categories = Grouped(all, code => CharUnicodeInfo.GetUnicodeCategory(code).ToString()),
            Scripts = Grouped(all, UnicodeBlocks.ScriptOf),
            Blocks = Grouped(all, UnicodeBlocks.BlockOf),
        };
    }

    private static IReadOnlyList<ValueCount> Grouped(List<(int Code, long Count)> all, Func<int, string> groupOf) =>
        [.. all.GroupBy(each => groupOf(each.Code), StringComparer.Ordinal).Select(group => new ValueCount(group.Key, group.Sum(each => each.Count)))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Value, StringComparer.Ordinal)];

    private IEnumerable<(int Code, long Count)> Codes()
    {
        for (var code = 0; code < basicPlane.Length; code++)
        {
            if (basicPlane[code] > 0)
            {
                yield return (code, basicPlane[code]);
            }
        }

        foreach (var (code, count) in beyond)
        {
            yield return (code, count);
        }
    }
}
