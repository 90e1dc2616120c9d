using System.Buffers;
using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Search;
using StreamRec.Core.Films;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.People;

/// <summary>
/// Everybody who acts or directs in a catalog: found by any part of a name, listed by number of works, described with all they did. Immutable,
/// built once for each workspace and shared by all visitors.
/// </summary>
public sealed class PersonDirectory
{
    private readonly IReadOnlyList<CreditedWork> works;
    private readonly CreditTable credits;
    private readonly string[] names;
    private readonly int[] acted;
    private readonly int[] directed;
    private readonly int[] platforms;
    private readonly Dictionary<string, int> numbers;
    private readonly PersonSearch search;
    private readonly Func<FilmFacts, bool> hasTinyBudget;

    /// <summary>Builds the directory.</summary>
    /// <param name="people">The names of the catalog, by row.</param>
    /// <param name="works">The films and series, by row.</param>
    /// <param name="hasTinyBudget">Whether a film's return says nothing, because its budget is too small to be one.</param>
    public PersonDirectory(PeopleIndex people, IReadOnlyList<CreditedWork> works, Func<FilmFacts, bool> hasTinyBudget)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(works);
        ArgumentNullException.ThrowIfNull(hasTinyBudget);
        this.works = works;
        this.hasTinyBudget = hasTinyBudget;
        var builder = new CreditTableBuilder(people, works.Count);
        credits = builder.Credits;
        names = builder.Names();
        acted = new int[names.Length];
        directed = new int[names.Length];
        for (var person = 0; person < names.Length; person++)
        {
            foreach (var role in credits.RolesOf(person))
            {
                acted[person] += role.Include(PersonRoles.Actor) ? 1 : 0;
                directed[person] += role.Include(PersonRoles.Director) ? 1 : 0;
            }
        }

        platforms = [.. works.Select(work => work.Platforms.Aggregate(0, (bits, platform) => bits | BitOf(platform)))];
        var used = platforms.Where((_, work) => credits.PeopleOf(work).Length > 0).Aggregate(0, (all, bits) => all | bits);
        Platforms = [.. Platform.All.Where(platform => (used & BitOf(platform)) != 0)];
        var phrases = builder.Phrases();
        numbers = new Dictionary<string, int>(phrases.Length, StringComparer.Ordinal);
        for (var person = 0; person < phrases.Length; person++)
        {
            numbers.Add(phrases[person], person);
        }

        search = new PersonSearch(phrases);
    }

    /// <summary>The number of people.</summary>
    public int Count => names.Length;

    /// <summary>Who did what in which work, for those who count rather than ask about one person.</summary>
    internal CreditTable Credits => credits;

    /// <summary>The sources that name people, in catalog order.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    /// <summary>The person of a name in any spelling, without regard to case, accents and punctuation; <see langword="null"/> when there is none.</summary>
    public Person? Find(string? name) =>
        name is not null && numbers.TryGetValue(NameText.PhraseOf(name), out var number) ? PersonOf(number) : null;

    /// <summary>Lists people.</summary>
    /// <exception cref="InvalidParameterException">The page or the page size is below 1.</exception>
    public PersonResults Find(PersonQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequirePositive("page", query.Page);
        RequirePositive("pageSize", query.PageSize);
        var rentedLevels = ArrayPool<byte>.Shared.Rent(Count);
        var rentedCounts = ArrayPool<int>.Shared.Rent(Count);
        try
        {
            var levels = rentedLevels.AsSpan(0, Count);
            var counts = rentedCounts.AsSpan(0, Count);
            levels.Fill(1);
            var meant = string.IsNullOrWhiteSpace(query.Search) ? null : search.Grade(query.Search, levels);
            for (var person = 0; person < counts.Length; person++)
            {
                counts[person] = levels[person] == 0 ? 0 : CountWorks(person, query.Roles, query.Platform);
            }

            var (page, total) = PersonRanking.Take(levels, counts, (query.Page - 1L) * query.PageSize, query.PageSize);
            var items = new PersonMatch[page.Length];
            for (var place = 0; place < items.Length; place++)
            {
                items[place] = new PersonMatch(PersonOf(page[place]), counts[page[place]]);
            }

            return new PersonResults(total, query.Page, query.PageSize, items, meant);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rentedLevels);
            ArrayPool<int>.Shared.Return(rentedCounts);
        }
    }

    /// <summary>People whose names are near one that nobody has: as a search finds them, and where that finds nobody, those who share a word with it.</summary>
    /// <param name="name">The name, in any spelling.</param>
    /// <param name="count">How many at most.</param>
    /// <exception cref="InvalidParameterException">The count is below 1.</exception>
    public IReadOnlyList<Person> Near(string? name, int count)
    {
        RequirePositive("count", count);
        if (string.IsNullOrWhiteSpace(name))
        {
            return [];
        }

        if (Find(new PersonQuery { Search = name, PageSize = count }) is { Total: > 0 } found)
        {
            return [.. found.Items.Select(match => match.Person)];
        }

        var levels = new byte[Count];
        search.GradeAnyWord(name, levels);
        var counts = new int[Count];
        for (var person = 0; person < counts.Length; person++)
        {
            counts[person] = levels[person] == 0 ? 0 : credits.WorksOf(person).Length;
        }

        return [.. PersonRanking.Take(levels, counts, 0, count).Page.Select(PersonOf)];
    }

    /// <summary>The works by which people may know the person: most votes and ratings first.</summary>
    /// <exception cref="InvalidParameterException">The count is below 1.</exception>
    public IReadOnlyList<CreditedWork> KnownFor(Person person, int count)
    {
        ArgumentNullException.ThrowIfNull(person);
        RequirePositive("count", count);
        var known = credits.WorksOf(person.Number).ToArray();
        Array.Sort(known, (one, other) => (Renown(works[other]), works[other].Year, one).CompareTo((Renown(works[one]), works[one].Year, other)));
        return [.. known.Take(count).Select(work => works[work])];
    }

    /// <summary>Everything about a person.</summary>
    /// <param name="person">The person, of this directory.</param>
    /// <param name="coWorkers">How many actors and how many directors worked with are named at most, 1 or more.</param>
    /// <exception cref="InvalidParameterException">The number is below 1.</exception>
    public PersonProfile Describe(Person person, int coWorkers = 12)
    {
        ArgumentNullException.ThrowIfNull(person);
        RequirePositive("coWorkers", coWorkers);
        return new ProfileBuilder(this, works, credits, hasTinyBudget).Build(person, coWorkers);
    }

    /// <summary>The name of the person with a number.</summary>
    internal string NameOf(int number) => names[number];

    /// <summary>The person with a number.</summary>
    internal Person PersonOf(int number)
    {
        int? first = null;
        int? last = null;
        foreach (var work in credits.WorksOf(number))
        {
            if (works[work].Year is { } year)
            {
                first = Math.Min(first ?? year, year);
                last = Math.Max(last ?? year, year);
            }
        }

        return new Person
        {
            Number = number,
            Name = names[number],
            Works = credits.WorksOf(number).Length,
            Acted = acted[number],
            Directed = directed[number],
            FirstYear = first,
            LastYear = last,
        };
    }

    private static int BitOf(Platform platform) => 1 << platform.Order;

    private static int Renown(CreditedWork work) => (work.Facts?.VoteCount ?? 0) + work.RatingCount;

    private int CountWorks(int person, PersonRoles roles, Platform? platform)
    {
        if (platform is null)
        {
            return roles switch
            {
                PersonRoles.Actor => acted[person],
                PersonRoles.Director => directed[person],
                _ => credits.WorksOf(person).Length,
            };
        }

        var bit = BitOf(platform);
        var personWorks = credits.WorksOf(person);
        var personRoles = credits.RolesOf(person);
        var count = 0;
        for (var place = 0; place < personWorks.Length; place++)
        {
            count += personRoles[place].Include(roles) && (platforms[personWorks[place]] & bit) != 0 ? 1 : 0;
        }

        return count;
    }

    private static void RequirePositive(string name, int value)
    {
        if (value < 1)
        {
            throw new InvalidParameterException(
                name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), ["a whole number of at least 1"]);
        }
    }
}
