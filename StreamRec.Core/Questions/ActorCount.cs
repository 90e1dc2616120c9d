using System.Text;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Questions;

/// <summary>Counts in how many of the titles asked for each person appears.</summary>
internal sealed class ActorCount
{
    private readonly IReadOnlyList<Title> titles;
    private readonly PeopleIndex people;
    private readonly ActorQuestion question;
    private readonly int[] counts;
    private readonly List<int> met = [];
    private bool platformHasCast;
    private bool titlesFit;

    public ActorCount(IReadOnlyList<Title> titles, PeopleIndex people, ActorQuestion question)
    {
        this.titles = titles;
        this.people = people;
        this.question = question;
        counts = new int[people.Count];
    }

    /// <summary>Counts and picks the most frequent.</summary>
    public ActorAnswer Answer()
    {
        foreach (var title in titles)
        {
            if (ReferenceEquals(title.Platform, question.Platform))
            {
                Count(title);
            }
        }

        var most = 0;
        foreach (var person in met)
        {
            most = Math.Max(most, counts[person]);
        }

        var actors = most == 0 ? [] : Alphabetical(met.FindAll(person => counts[person] == most));
        return new ActorAnswer(question, most, actors, most == 0 ? NoteOnEmpty() : ActorNote.None);
    }

    private void Count(Title title)
    {
        var cast = people.CastOf(title.Row);
        platformHasCast |= cast.Length > 0;
        if (title.ReleaseYear != question.Year || (question.Type is { } type && title.Type != type))
        {
            return;
        }

        titlesFit = true;
        foreach (var person in cast)
        {
            if (counts[person] == 0 && !question.KeepNamesWithoutLetter && !HasLetter(people.Names[person]))
            {
                continue;
            }

            if (counts[person]++ == 0)
            {
                met.Add(person);
            }
        }
    }

    private ActorNote NoteOnEmpty() =>
        !titlesFit ? ActorNote.NoTitles
        : platformHasCast ? ActorNote.TitlesHaveNoCast
        : ActorNote.PlatformHasNoCast;

    // Accents sort with their letter; names that differ in accents only stand in the order of their keys.
    private string[] Alphabetical(List<int> found)
    {
        var keys = people.Keys;
        return
        [
            .. found.OrderBy(person => TextKey.Fold(keys[person]), StringComparer.Ordinal)
                .ThenBy(person => keys[person], StringComparer.Ordinal)
                .Select(person => people.Names[person]),
        ];
    }

    private static bool HasLetter(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return true;
            }
        }

        return false;
    }
}
