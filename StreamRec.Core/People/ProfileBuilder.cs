using System.Runtime.InteropServices;
using StreamRec.Core.Catalog;
using StreamRec.Core.Films;

namespace StreamRec.Core.People;

/// <summary>Works out a person's profile from the credits, anew for each page: it takes far less than storing it for everybody.</summary>
internal sealed class ProfileBuilder(PersonDirectory directory, IReadOnlyList<CreditedWork> works, CreditTable credits, Func<FilmFacts, bool> hasTinyBudget)
{
    /// <summary>Builds the profile.</summary>
    public PersonProfile Build(Person person, int coWorkers)
    {
        var list = CreditsOf(person.Number);
        var films = list.Count(credit => credit.Work.Type == TitleType.Movie);
        var (votes, meanVote) = MeanOf(list, work => work.Facts?.VoteCount ?? 0, work => work.Facts?.VoteAverage);
        var (ratings, meanRating) = MeanOf(list, work => work.RatingCount, work => work.MeanScore);
        return new PersonProfile(
            person,
            films,
            list.Length - films,
            list,
            ReturnsOf(list, PersonRoles.Actor),
            ReturnsOf(list, PersonRoles.Director),
            votes,
            meanVote,
            ratings,
            meanRating,
            CoWorkersOf(person.Number, PersonRoles.Actor, coWorkers),
            CoWorkersOf(person.Number, PersonRoles.Director, coWorkers),
            GenresOf(list),
            YearsOf(person, list));
    }

    private PersonCredit[] CreditsOf(int person)
    {
        var rows = credits.WorksOf(person).ToArray();
        var roles = credits.RolesOf(person).ToArray();
        var newestFirst = Array.ConvertAll(rows, row => -(works[row].Year ?? 0));
        var order = new int[rows.Length];
        for (var place = 0; place < order.Length; place++)
        {
            order[place] = place;
        }

        Array.Sort(order, (one, other) => (newestFirst[one], one).CompareTo((newestFirst[other], other)));
        return Array.ConvertAll(order, place => CreditOf(person, rows[place], roles[place]));
    }

    private PersonCredit CreditOf(int person, int row, PersonRoles role) => new(
        works[row],
        role,
        !role.Include(PersonRoles.Director) ? [] : CoDirectorsOf(person, row),
        works[row].Facts is { } facts && hasTinyBudget(facts));

    private List<string> CoDirectorsOf(int person, int row)
    {
        var others = new List<string>();
        var people = credits.PeopleOf(row);
        var roles = credits.RolesIn(row);
        for (var place = 0; place < people.Length; place++)
        {
            if (people[place] != person && roles[place].Include(PersonRoles.Director))
            {
                others.Add(directory.PersonOf(people[place]).Name);
            }
        }

        return others;
    }

    private static ReturnFigures ReturnsOf(PersonCredit[] list, PersonRoles role)
    {
        var (films, known, tinyBudgets) = (0, 0, 0);
        var total = 0.0;
        foreach (var credit in list)
        {
            if (!credit.Roles.Include(role) || credit.Work.Facts is not { } facts)
            {
                continue;
            }

            films++;
            if (facts.Return is { } value)
            {
                known++;
                total += value;
                tinyBudgets += credit.HasTinyBudget ? 1 : 0;
            }
        }

        return new ReturnFigures(films, known, total, films == 0 ? null : total / films, tinyBudgets);
    }

    private static (long Count, double? Mean) MeanOf(PersonCredit[] list, Func<CreditedWork, int> countOf, Func<CreditedWork, double?> valueOf)
    {
        var count = 0L;
        var sum = 0.0;
        foreach (var credit in list)
        {
            if (countOf(credit.Work) is > 0 and var weight && valueOf(credit.Work) is { } value)
            {
                count += weight;
                sum += value * weight;
            }
        }

        return (count, count == 0 ? null : sum / count);
    }

    private CoWorker[] CoWorkersOf(int person, PersonRoles role, int most) => Array.ConvertAll(
        CoWorkerCount.Of(credits, person, role, most),
        other => new CoWorker(directory.PersonOf(other), [.. CoWorkerCount.Shared(credits, person, other, role).Select(row => works[row]).OrderByDescending(work => work.Year)]));

    private static GenreCount[] GenresOf(PersonCredit[] list)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var credit in list)
        {
            foreach (var genre in credit.Work.Genres)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, genre, out _)++;
            }
        }

        return [.. counts.Select(genre => new GenreCount(genre.Key, genre.Value)).OrderByDescending(genre => genre.Works).ThenBy(genre => genre.Label, StringComparer.Ordinal)];
    }

    private static CareerYear[] YearsOf(Person person, PersonCredit[] list)
    {
        if (person.FirstYear is not { } first || person.LastYear is not { } last)
        {
            return [];
        }

        var acted = new int[last - first + 1];
        var directed = new int[acted.Length];
        foreach (var credit in list)
        {
            if (credit.Work.Year is { } year)
            {
                acted[year - first] += credit.Roles.Include(PersonRoles.Actor) ? 1 : 0;
                directed[year - first] += credit.Roles.Include(PersonRoles.Director) ? 1 : 0;
            }
        }

        return [.. acted.Select((count, place) => new CareerYear(first + place, count, directed[place]))];
    }
}
