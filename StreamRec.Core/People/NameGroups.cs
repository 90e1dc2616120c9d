using System.Runtime.InteropServices;
using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Search;

namespace StreamRec.Core.People;

/// <summary>
/// The spellings of a catalog's names put together into people: "Penélope Cruz" and "Penelope Cruz" are one, as are "Jean-Claude" and
/// "Jean Claude", because sources differ in accents, points and hyphens more often than people of one name do. Names without a letter
/// are nobody: some catalogs put numbers into the cast.
/// </summary>
internal sealed class NameGroups
{
    /// <summary>In <see cref="GroupOf"/>: nobody.</summary>
    public const int Nobody = -1;

    private NameGroups(int[] groupOf, string[] phrases)
    {
        GroupOf = groupOf;
        Phrases = phrases;
    }

    /// <summary>The group of each spelling of the <see cref="PeopleIndex"/>, or <see cref="Nobody"/>.</summary>
    public int[] GroupOf { get; }

    /// <summary>Each group's name as folded words with one blank between.</summary>
    public string[] Phrases { get; }

    /// <summary>Groups the spellings in the order in which they are met.</summary>
    public static NameGroups Of(PeopleIndex people)
    {
        var numbers = new Dictionary<string, int>(people.Count, StringComparer.Ordinal);
        var groupOf = new int[people.Count];
        var phrases = new List<string>(people.Count);
        for (var spelling = 0; spelling < people.Count; spelling++)
        {
            groupOf[spelling] = Nobody;
            if (!PeopleIndex.HasLetter(people.Keys[spelling]))
            {
                continue;
            }

            var phrase = NameText.PhraseOf(people.Keys[spelling]);
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, phrase, out var known);
            if (!known)
            {
                number = phrases.Count;
                phrases.Add(phrase);
            }

            groupOf[spelling] = number;
        }

        return new NameGroups(groupOf, [.. phrases]);
    }
}
