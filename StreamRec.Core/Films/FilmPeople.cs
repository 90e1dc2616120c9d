using System.Runtime.InteropServices;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Films;

/// <summary>Who is named by which films in one role. Names that differ in case and accents only are one person; within a film a person stands once.</summary>
internal sealed class FilmPeople
{
    private readonly Dictionary<string, int> numbers;
    private readonly FilmPerson[] people;
    private readonly int[] starts;
    private readonly int[] rows;

    private FilmPeople(Dictionary<string, int> numbers, FilmPerson[] people, int[] starts, int[] rows)
    {
        this.numbers = numbers;
        this.people = people;
        this.starts = starts;
        this.rows = rows;
    }

    /// <summary>Everybody, in the order in which the films first name them.</summary>
    public IReadOnlyList<FilmPerson> All => people;

    /// <summary>Notes who is named by each film.</summary>
    /// <param name="films">The films.</param>
    /// <param name="namesOf">The names of one role.</param>
    public static FilmPeople Of(IReadOnlyList<Film> films, Func<Title, IReadOnlyList<string>> namesOf)
    {
        var spellings = new Spellings();
        var filmStarts = new int[films.Count + 1];
        var named = new List<int>(films.Count);
        for (var row = 0; row < films.Count; row++)
        {
            var names = namesOf(films[row].Title);
            for (var place = 0; place < names.Count; place++)
            {
                var person = spellings.PersonOf(names[place]);
                if (person >= 0 && !CollectionsMarshal.AsSpan(named)[filmStarts[row]..].Contains(person))
                {
                    named.Add(person);
                }
            }

            filmStarts[row + 1] = named.Count;
        }

        var (starts, rows) = Invert(filmStarts, named, spellings.Numbers.Count);
        return new FilmPeople(spellings.Numbers, spellings.People(), starts, rows);
    }

    /// <summary>The names, those of most films first.</summary>
    public IEnumerable<string> ByFilmCount() => Enumerable.Range(0, people.Length).OrderByDescending(person => starts[person + 1] - starts[person]).Select(person => people[person].Name);

    /// <summary>The number of a person by any writing of the name, or −1.</summary>
    public int Find(string name) => numbers.GetValueOrDefault(TextKey.Fold(name), -1);

    /// <summary>The films of a person in the order of their file.</summary>
    public ReadOnlySpan<int> FilmsOf(int person) => person < 0 ? [] : rows.AsSpan(starts[person]..starts[person + 1]);

    private static (int[] Starts, int[] Rows) Invert(int[] filmStarts, List<int> named, int count)
    {
        var personStarts = new int[count + 1];
        foreach (var person in named)
        {
            personStarts[person + 1]++;
        }

        for (var person = 0; person < count; person++)
        {
            personStarts[person + 1] += personStarts[person];
        }

        var next = personStarts.AsSpan(0, count).ToArray();
        var filmRows = new int[named.Count];
        for (var row = 0; row + 1 < filmStarts.Length; row++)
        {
            for (var place = filmStarts[row]; place < filmStarts[row + 1]; place++)
            {
                filmRows[next[named[place]]++] = row;
            }
        }

        return (personStarts, filmRows);
    }

    /// <summary>The different ways in which names are written; a name is folded once however many films have it.</summary>
    private sealed class Spellings
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly List<(string Name, int Person, int Count)> spellings = [];

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

        public int PersonOf(string name)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, name, out var known);
            if (!known)
            {
                var folded = TextKey.Fold(name);
                var person = folded.Length == 0 ? -1 : Numbers.TryAdd(folded, Numbers.Count) ? Numbers.Count - 1 : Numbers[folded];
                place = spellings.Count;
                spellings.Add((name.Trim(), person, 0));
            }

            ref var spelling = ref CollectionsMarshal.AsSpan(spellings)[place];
            spelling.Count++;
            return spelling.Person;
        }

        public FilmPerson[] People()
        {
            var people = new FilmPerson[Numbers.Count];

            // The order keeps the first writing in front where several are in as many films.
            foreach (var (name, person, _) in spellings.Where(spelling => spelling.Person >= 0).OrderByDescending(spelling => spelling.Count))
            {
                if (people[person] is not { } known)
                {
                    people[person] = new FilmPerson(name, []);
                }
                else if (known.Name != name && !known.OtherSpellings.Contains(name, StringComparer.Ordinal))
                {
                    people[person] = known with { OtherSpellings = [.. known.OtherSpellings, name] };
                }
            }

            return people;
        }
    }
}
