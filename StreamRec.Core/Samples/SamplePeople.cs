namespace StreamRec.Core.Samples;

/// <summary>A made-up person.</summary>
/// <param name="First">First name.</param>
/// <param name="Last">Last name.</param>
/// <param name="IsFemale">Which pronouns the grammars use.</param>
internal readonly record struct SamplePerson(string First, string Last, bool IsFemale)
{
    /// <summary>First and last name.</summary>
    public string Name => $"{First} {Last}";
}

/// <summary>
/// Invents people who fit a country and hires them again: who has worked often is hired more often (a Pólya urn), so that a few names
/// are in many casts, as in real catalogs.
/// </summary>
internal sealed class SamplePeople(SampleRandom random)
{
    private const double HireAgainChance = 0.45;
    private static readonly Grammar Names = Grammar.Load("names");
    private readonly Dictionary<string, List<SamplePerson>> hired = new(StringComparer.Ordinal);

    /// <summary>Countries that the names grammar knows.</summary>
    public static bool Knows(string country) => Names.Has("at." + country);

    /// <summary>A new name; not remembered.</summary>
    public SamplePerson Invent(string country)
    {
        var origin = random.Pick(Names.Alternatives("at." + country));
        var isFemale = random.Chance(0.5);
        var first = random.Pick(Names.Alternatives(origin + (isFemale ? ".f" : ".m")));
        return new SamplePerson(first, random.Pick(Names.Alternatives(origin + ".last")), isFemale);
    }

    /// <summary>Directors for a work; they tend to stay with a genre.</summary>
    public List<SamplePerson> Directors(string country, SampleGenre genre) =>
        Hire($"{country}/{genre}", country, random.Chance(0.07) ? 2 : 1);

    /// <summary>A cast in billing order, nobody twice.</summary>
    public List<SamplePerson> Cast(string country, int count) => Hire(country, country, count);

    private List<SamplePerson> Hire(string pool, string country, int count)
    {
        if (!hired.TryGetValue(pool, out var known))
        {
            hired.Add(pool, known = []);
        }

        var team = new List<SamplePerson>(count);
        while (team.Count < count)
        {
            var person = known.Count > 0 && random.Chance(HireAgainChance) ? random.Pick(known) : Invent(country);
            if (!team.Contains(person))
            {
                team.Add(person);
            }
            else if (random.Chance(0.2))
            {
                break;
            }
        }

        known.AddRange(team);
        return team;
    }
}
