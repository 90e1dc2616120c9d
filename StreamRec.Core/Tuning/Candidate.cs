using StreamRec.Core.Recommendation;

namespace StreamRec.Core.Tuning;

/// <summary>The settings that a search tries: values as text by name, no two alike.</summary>
internal static class Candidate
{
    private const int RedrawsUntilTheSpaceIsTakenForEmpty = 100;

    /// <summary>Every combination of the grids, the first parameter changing slowest; of more than the budget, some by lot.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> OfGrid(SearchSpace space, int most, int seed)
    {
        var combinations = space.Combinations;
        var numbers = new SortedSet<long>();
        var random = new SeededRandom(SeededRandom.Mix(seed, 0x47524944));
        while (numbers.Count < Math.Min(most, combinations))
        {
            numbers.Add(combinations <= most ? numbers.Count : (long)(random.NextDouble() * combinations));
        }

        return [.. numbers.Select(number => Combination(space, number))];
    }

    /// <summary>Settings by lot, each depending on the seed and those before it only; fewer than asked for when a space has no more.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Drawn(SearchSpace space, int count, int seed)
    {
        var random = new SeededRandom(SeededRandom.Mix(seed, 0x53454152));
        var drawn = new List<IReadOnlyDictionary<string, string>>(count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var failures = 0; drawn.Count < count && failures < RedrawsUntilTheSpaceIsTakenForEmpty;)
        {
            var settings = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var range in space.Ranges)
            {
                settings[range.Parameter] = range.Format(range.Draw(ref random));
            }

            if (seen.Add(string.Join(' ', settings.Values)))
            {
                drawn.Add(settings);
                failures = 0;
            }
            else
            {
                failures++;
            }
        }

        return drawn;
    }

    private static Dictionary<string, string> Combination(SearchSpace space, long number)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = space.Ranges.Count - 1; index >= 0; index--)
        {
            var range = space.Ranges[index];
            settings[range.Parameter] = range.Format(range.Grid[(int)(number % range.Grid.Count)]);
            number /= range.Grid.Count;
        }

        return settings;
    }
}
