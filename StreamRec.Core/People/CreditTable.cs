namespace StreamRec.Core.People;

/// <summary>Who did what in which work, in flat arrays that can be read from either side. A person stands once in a work, with all roles.</summary>
internal sealed class CreditTable
{
    private readonly int[] workStarts;
    private readonly int[] workPeople;
    private readonly PersonRoles[] workRoles;
    private readonly int[] personStarts;
    private readonly int[] personWorks;
    private readonly PersonRoles[] personRoles;

    /// <summary>Takes ownership of the arrays and turns them around.</summary>
    /// <param name="personCount">How many people there are.</param>
    /// <param name="workStarts">Offset of each work's first credit, and the number of credits.</param>
    /// <param name="workPeople">The people, the cast of a work in billing order before its directors.</param>
    /// <param name="workRoles">What each did.</param>
    public CreditTable(int personCount, int[] workStarts, int[] workPeople, PersonRoles[] workRoles)
    {
        this.workStarts = workStarts;
        this.workPeople = workPeople;
        this.workRoles = workRoles;
        personStarts = new int[personCount + 1];
        foreach (var person in workPeople)
        {
            personStarts[person + 1]++;
        }

        for (var person = 0; person < personCount; person++)
        {
            personStarts[person + 1] += personStarts[person];
        }

        personWorks = new int[workPeople.Length];
        personRoles = new PersonRoles[workPeople.Length];
        var next = personStarts.AsSpan(0, personCount).ToArray();
        for (var work = 0; work + 1 < workStarts.Length; work++)
        {
            for (var credit = workStarts[work]; credit < workStarts[work + 1]; credit++)
            {
                var place = next[workPeople[credit]]++;
                personWorks[place] = work;
                personRoles[place] = workRoles[credit];
            }
        }
    }

    /// <summary>The number of people.</summary>
    public int PersonCount => personStarts.Length - 1;

    /// <summary>The people of a work.</summary>
    public ReadOnlySpan<int> PeopleOf(int work) => workPeople.AsSpan(workStarts[work]..workStarts[work + 1]);

    /// <summary>What each of <see cref="PeopleOf"/> did.</summary>
    public ReadOnlySpan<PersonRoles> RolesIn(int work) => workRoles.AsSpan(workStarts[work]..workStarts[work + 1]);

    /// <summary>A person's works, ascending.</summary>
    public ReadOnlySpan<int> WorksOf(int person) => personWorks.AsSpan(personStarts[person]..personStarts[person + 1]);

    /// <summary>What the person did in each of <see cref="WorksOf"/>.</summary>
    public ReadOnlySpan<PersonRoles> RolesOf(int person) => personRoles.AsSpan(personStarts[person]..personStarts[person + 1]);
}
