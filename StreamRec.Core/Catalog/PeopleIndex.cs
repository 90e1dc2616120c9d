using System.Runtime.InteropServices;

namespace StreamRec.Core.Catalog;

/// <summary>
/// Everybody named in a catalog, numbered, and who is in which title. Two names are one person when their keys are equal (case and outer
/// blanks do not matter, accents do). Within a title a person stands once.
/// </summary>
public sealed class PeopleIndex
{
    private readonly int[] castStarts;
    private readonly int[] castPeople;
    private readonly int[] directorStarts;
    private readonly int[] directorPeople;

    private PeopleIndex(string[] names, string[] keys, (int[] Starts, int[] People) cast, (int[] Starts, int[] People) directors)
    {
        Names = names;
        Keys = keys;
        (castStarts, castPeople) = cast;
        (directorStarts, directorPeople) = directors;
    }

    /// <summary>The number of people.</summary>
    public int Count => Names.Length;

    /// <summary>Each person's name as first met in the catalog.</summary>
    public string[] Names { get; }

    /// <summary>Each person's key: lower case, trimmed.</summary>
    public string[] Keys { get; }

    /// <summary>The people in a title's cast, in billing order.</summary>
    public ReadOnlySpan<int> CastOf(int titleRow) => castPeople.AsSpan(castStarts[titleRow]..castStarts[titleRow + 1]);

    /// <summary>A title's directors.</summary>
    public ReadOnlySpan<int> DirectorsOf(int titleRow) => directorPeople.AsSpan(directorStarts[titleRow]..directorStarts[titleRow + 1]);

    /// <summary>Numbers the people of a catalog in the order in which they are met.</summary>
    public static PeopleIndex Of(IReadOnlyList<Title> titles) => Of(titles, title => title.Cast, title => title.Directors);

    /// <summary>Numbers the people of all works in the order in which they are met; a row is then a work's.</summary>
    public static PeopleIndex Of(IReadOnlyList<Work> works) => Of(works, work => work.Cast, work => work.Directors);

    private static PeopleIndex Of<T>(IReadOnlyList<T> entries, Func<T, IReadOnlyList<string>> castOf, Func<T, IReadOnlyList<string>> directorsOf)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var numbering = new Numbering();
        var cast = numbering.Number(entries, castOf);
        var directors = numbering.Number(entries, directorsOf);
        return new PeopleIndex([.. numbering.Names], [.. numbering.Keys], cast, directors);
    }

    private sealed class Numbering
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public List<string> Names { get; } = [];

        public List<string> Keys { get; } = [];

        public (int[] Starts, int[] People) Number<T>(IReadOnlyList<T> entries, Func<T, IReadOnlyList<string>> namesOf)
        {
            var starts = new int[entries.Count + 1];
            var people = new List<int>(entries.Count);
            for (var row = 0; row < entries.Count; row++)
            {
                var names = namesOf(entries[row]);
                for (var place = 0; place < names.Count; place++)
                {
                    var person = NumberOf(names[place]);
                    if (person >= 0 && !CollectionsMarshal.AsSpan(people)[starts[row]..].Contains(person))
                    {
                        people.Add(person);
                    }
                }

                starts[row + 1] = people.Count;
            }

            return (starts, [.. people]);
        }

        private int NumberOf(string name)
        {
            var key = TextKey.Of(name);
            if (key.Length == 0)
            {
                return -1;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
            if (!known)
            {
                number = Names.Count;
                Names.Add(name.Trim());
                Keys.Add(key);
            }

            return number;
        }
    }
}
