using StreamRec.Core.Catalog;

namespace StreamRec.Core.People;

/// <summary>
/// Builds the credits of a catalog and numbers its people by falling number of works, so that a list in the order of the numbers begins
/// with the best known ones.
/// </summary>
internal sealed class CreditTableBuilder
{
    private readonly PeopleIndex people;
    private readonly NameGroups groups;
    private readonly int[] spellingCredits;
    private readonly int[] lastCredits;
    private readonly List<int> creditGroups;
    private readonly List<PersonRoles> creditRoles;
    private readonly int[] groupsByNumber;

    /// <summary>Reads the credits of all rows.</summary>
    public CreditTableBuilder(PeopleIndex people, int rows)
    {
        this.people = people;
        groups = NameGroups.Of(people);
        spellingCredits = new int[people.Count];
        lastCredits = new int[groups.Phrases.Length];
        lastCredits.AsSpan().Fill(-1);
        creditGroups = new List<int>(rows * 8);
        creditRoles = new List<PersonRoles>(rows * 8);
        var starts = new int[rows + 1];
        for (var row = 0; row < rows; row++)
        {
            Add(people.CastOf(row), PersonRoles.Actor, starts[row]);
            Add(people.DirectorsOf(row), PersonRoles.Director, starts[row]);
            starts[row + 1] = creditGroups.Count;
        }

        groupsByNumber = ByWorks();
        var numbers = new int[groupsByNumber.Length];
        for (var number = 0; number < numbers.Length; number++)
        {
            numbers[groupsByNumber[number]] = number;
        }

        Credits = new CreditTable(numbers.Length, starts, [.. creditGroups.Select(group => numbers[group])], [.. creditRoles]);
    }

    /// <summary>The credits.</summary>
    public CreditTable Credits { get; }

    /// <summary>Each person's name as folded words with one blank between.</summary>
    public string[] Phrases() => Array.ConvertAll(groupsByNumber, group => groups.Phrases[group]);

    /// <summary>Each person's name in the spelling that is used most; among equals, one with accents, as those get lost rather than added.</summary>
    public string[] Names()
    {
        var best = new int[groups.Phrases.Length];
        best.AsSpan().Fill(-1);
        for (var spelling = 0; spelling < people.Count; spelling++)
        {
            var group = groups.GroupOf[spelling];
            if (group != NameGroups.Nobody && (best[group] < 0 || IsBetter(spelling, best[group])))
            {
                best[group] = spelling;
            }
        }

        return Array.ConvertAll(groupsByNumber, group => people.Names[best[group]]);
    }

    // lastCredits[group] at or after the row's first credit: the person stands in this row already.
    private void Add(ReadOnlySpan<int> spellings, PersonRoles role, int rowStart)
    {
        foreach (var spelling in spellings)
        {
            spellingCredits[spelling]++;
            var group = groups.GroupOf[spelling];
            if (group == NameGroups.Nobody)
            {
                continue;
            }

            if (lastCredits[group] >= rowStart)
            {
                creditRoles[lastCredits[group]] |= role;
                continue;
            }

            lastCredits[group] = creditGroups.Count;
            creditGroups.Add(group);
            creditRoles.Add(role);
        }
    }

    // One number for both: the works above, the group below; who was met first stands first among equals.
    private int[] ByWorks()
    {
        var works = new int[groups.Phrases.Length];
        foreach (var group in creditGroups)
        {
            works[group]++;
        }

        var keys = new ulong[works.Length];
        for (var group = 0; group < keys.Length; group++)
        {
            keys[group] = ((ulong)(int.MaxValue - works[group]) << 32) | (uint)group;
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)(uint)key);
    }

    private bool IsBetter(int spelling, int other) =>
        spellingCredits[spelling] != spellingCredits[other]
            ? spellingCredits[spelling] > spellingCredits[other]
            : Accents(people.Names[spelling]) > Accents(people.Names[other]);

    private static int Accents(string name)
    {
        var count = 0;
        foreach (var character in name)
        {
            count += character > '\u007F' && char.IsLetter(character) ? 1 : 0;
        }

        return count;
    }
}
