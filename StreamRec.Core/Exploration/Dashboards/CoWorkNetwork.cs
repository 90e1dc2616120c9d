using System.Runtime.InteropServices;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.People;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>
/// Who works with whom: the strongest links among the people with most works. The busiest alone would be the wrong choice of people, since most of
/// them never met.
/// </summary>
internal static class CoWorkNetwork
{
    private const int BusiestPeople = 1_000;

    /// <summary>Makes the chart.</summary>
    public static ChartResult Of(PeopleView view)
    {
        var bits = view.Selection.BitsBut(Dimensions.Person);
        var counts = view.Counts(PersonRoles.Any, bits);
        var busiest = Ranking.Largest(counts, BusiestPeople);
        var pairs = PairsOf(view, busiest, bits);
        var (people, chosen) = Strongest(pairs, view.Options.MostNodes);
        var places = people.Select((person, place) => (person, place)).ToDictionary(each => each.person, each => each.place);
        ChartLink[] links = [.. chosen.Select(pair => new ChartLink(places[pair.One], places[pair.Other], pair.Works))];
        var (x, y) = ForceLayout.Place(people.Count, links);
        return new ChartResult
        {
            Id = "network",
            Kind = ChartKind.Network,
            Across = new ChartAxis("place", FigureUnit.Plain),
            Upright = new ChartAxis("place", FigureUnit.Plain),
            Categories = [.. people.Select(person => view.CategoryOf(busiest[person]))],
            Series = [new ChartSeries("x", x), new ChartSeries("y", y), new ChartSeries("size", [.. people.Select(person => (double)counts[busiest[person]])], Unit: FigureUnit.Count)],
            Links = links,
            Dimension = Dimensions.Person,
            Notes = [new ChartNote(ChartNotes.Largest, people.Count, counts.Count(count => count > 0)), new ChartNote(ChartNotes.StrongestLinks, links.Length, pairs.Count)],
        };
    }

    // How many works each two of the busiest share; a person is here its place among them.
    private static Dictionary<(int One, int Other), int> PairsOf(PeopleView view, int[] busiest, uint bits)
    {
        var places = new int[view.Directory.Count];
        for (var place = 0; place < busiest.Length; place++)
        {
            places[busiest[place]] = place + 1;
        }

        var pairs = new Dictionary<(int, int), int>();
        var together = new List<int>();
        for (var work = 0; work < view.Selection.Rows; work++)
        {
            if ((view.Selection.Failures[work] & bits) != 0)
            {
                continue;
            }

            together.Clear();
            var people = view.Directory.Credits.PeopleOf(work);
            var roles = view.Directory.Credits.RolesIn(work);
            for (var credit = 0; credit < people.Length; credit++)
            {
                if (places[people[credit]] > 0 && roles[credit].Include(view.Wanted))
                {
                    together.Add(places[people[credit]] - 1);
                }
            }

            for (var one = 0; one < together.Count; one++)
            {
                for (var other = 0; other < one; other++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (Math.Min(together[one], together[other]), Math.Max(together[one], together[other])), out _)++;
                }
            }
        }

        return pairs;
    }

    // The heaviest links, until they have named as many people as are shown; then those between these people.
    private static (List<int> People, List<(int One, int Other, int Works)> Links) Strongest(Dictionary<(int One, int Other), int> pairs, int most)
    {
        var people = new List<int>();
        var known = new HashSet<int>();
        var links = new List<(int One, int Other, int Works)>();
        foreach (var (pair, works) in pairs.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.One).ThenBy(pair => pair.Key.Other))
        {
            var added = (known.Contains(pair.One) ? 0 : 1) + (known.Contains(pair.Other) ? 0 : 1);
            if (works < 2 && links.Count > 0 || known.Count + added > most)
            {
                continue;
            }

            foreach (var person in new[] { pair.One, pair.Other })
            {
                if (known.Add(person))
                {
                    people.Add(person);
                }
            }

            links.Add((pair.One, pair.Other, works));
        }

        return (people, links);
    }
}
