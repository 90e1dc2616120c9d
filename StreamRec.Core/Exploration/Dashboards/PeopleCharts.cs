using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.People;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>How much people do, and over which years.</summary>
internal static class PeopleCharts
{
    private const int YearsOfPeriod = 5;
    private static readonly ChartAxis Works = new("works", FigureUnit.Count);
    private static readonly ChartAxis People = new("people", FigureUnit.Count);

    // Steps of numbers that are no dimension: nobody filters by how much a person does or how long.
    private static readonly Steps WorkSteps = Steps.OfWholeEdges(Dimensions.Year, 1, 2, 3, 5, 10, 20, 50, 100);
    private static readonly Steps LengthSteps = Steps.OfWholeEdges(Dimensions.Year, 0, 1, 2, 5, 10, 15, 20, 30, 40, 50);

    /// <summary>The people with most works in a role.</summary>
    public static ChartResult MostProductive(PeopleView view, string id, PersonRoles role)
    {
        var counts = view.Counts(role, view.Selection.BitsBut(Dimensions.Person));
        var shown = Ranking.Largest(counts, view.Options.MostBars);
        var all = counts.Count(count => count > 0);
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Bars,
            Across = new ChartAxis(Dimensions.Person.Id, FigureUnit.None),
            Upright = Works,
            Categories = Array.ConvertAll(shown, view.CategoryOf),
            Series = [new ChartSeries("count", Array.ConvertAll(shown, person => (double)counts[person]))],
            Dimension = Dimensions.Person,
            Notes = shown.Length < all ? [new ChartNote(ChartNotes.Largest, shown.Length, all)] : [],
        };
    }

    /// <summary>In which five years the people with most works have how many of them.</summary>
    public static ChartResult Careers(PeopleView view)
    {
        var counts = view.Counts(PersonRoles.Any, view.Selection.BitsBut(Dimensions.Person, Dimensions.Year));
        var shown = Ranking.Largest(counts, view.Options.MostBars);
        var years = view.Works.Number(Dimensions.Year);
        var steps = Steps.OfWholeNumbers(Dimensions.Year, (int)years.Bounds.Least / YearsOfPeriod * YearsOfPeriod, (int)years.Bounds.Largest, YearsOfPeriod);
        var bits = view.Selection.BitsBut(Dimensions.Person, Dimensions.Year);
        var all = counts.Count(count => count > 0);
        return new ChartResult
        {
            Id = "careers",
            Kind = ChartKind.Heat,
            Across = new ChartAxis(Dimensions.Year.Id, FigureUnit.Year),
            Upright = new ChartAxis(Dimensions.Person.Id, FigureUnit.None),
            Categories = steps.Categories,
            Series = [.. shown.Select(person => new ChartSeries(view.CategoryOf(person).Key, Career(view, person, years, steps, bits), view.Directory.NameOf(person)))],
            Dimension = Dimensions.Year,
            SeriesDimension = Dimensions.Person,
            Notes = shown.Length < all ? [new ChartNote(ChartNotes.Largest, shown.Length, all)] : [],
        };
    }

    /// <summary>How many people have a role in works of each year.</summary>
    public static ChartResult Years(PeopleView view)
    {
        var years = view.Works.Number(Dimensions.Year);
        var steps = Steps.OfWholeNumbers(Dimensions.Year, (int)years.Bounds.Least, (int)years.Bounds.Largest);
        var bits = view.Selection.BitsBut(Dimensions.Year);
        var counts = PeopleView.Roles.Select(_ => new double[steps.Count]).ToArray();
        for (var work = 0; work < view.Selection.Rows; work++)
        {
            var step = (view.Selection.Failures[work] & bits) == 0 ? steps.Of(years.Values[work]) : -1;
            if (step < 0)
            {
                continue;
            }

            foreach (var roles in view.Directory.Credits.RolesIn(work))
            {
                for (var role = 0; role < counts.Length; role++)
                {
                    counts[role][step] += roles.Include(PeopleView.Roles[role].Role) && roles.Include(view.Wanted) ? 1 : 0;
                }
            }
        }

        return new ChartResult
        {
            Id = "credit-years",
            Kind = ChartKind.Line,
            Across = new ChartAxis(Dimensions.Year.Id, FigureUnit.Year),
            Upright = new ChartAxis("credits", FigureUnit.Count),
            Categories = steps.Categories,
            Series = [.. PeopleView.Roles.Select((role, place) => new ChartSeries(role.Key, counts[place]))],
            Dimension = Dimensions.Year,
        };
    }

    /// <summary>How many people have how many works.</summary>
    public static ChartResult WorksOfPeople(PeopleView view)
    {
        var numbers = new double[WorkSteps.Count];
        foreach (var count in view.Counts(PersonRoles.Any, view.Selection.BitsBut()))
        {
            if (count > 0)
            {
                numbers[WorkSteps.Of(count)]++;
            }
        }

        return Histogram("works-of-people", Works with { IsLogarithmic = true }, WorkSteps, numbers);
    }

    /// <summary>How many years lie between the first and the last work of people who have at least two.</summary>
    public static ChartResult CareerLengths(PeopleView view)
    {
        var bits = view.Selection.BitsBut();
        var years = view.Works.Number(Dimensions.Year).Values;
        var numbers = new double[LengthSteps.Count];
        for (var person = 0; person < view.Directory.Count; person++)
        {
            var works = view.Directory.Credits.WorksOf(person);
            var roles = view.Directory.Credits.RolesOf(person);
            var (first, last, count) = (double.PositiveInfinity, double.NegativeInfinity, 0);
            for (var place = 0; place < works.Length; place++)
            {
                var year = years[works[place]];
                if ((view.Selection.Failures[works[place]] & bits) == 0 && roles[place].Include(view.Wanted) && !double.IsNaN(year))
                {
                    (first, last, count) = (Math.Min(first, year), Math.Max(last, year), count + 1);
                }
            }

            if (count > 1)
            {
                numbers[LengthSteps.Of(last - first)]++;
            }
        }

        return Histogram("career-lengths", new ChartAxis("career", FigureUnit.Years), LengthSteps, numbers);
    }

    /// <summary>In how many works of each value anybody has a role, and how many roles there are.</summary>
    public static ChartResult Values(PeopleView view, string id, ExplorationDimension dimension)
    {
        var column = view.Works.Choice(dimension);
        var bits = view.Selection.BitsBut(dimension);
        var (works, credits) = (new int[column.Count], new double[column.Count]);
        for (var work = 0; work < view.Selection.Rows; work++)
        {
            if ((view.Selection.Failures[work] & bits) != 0)
            {
                continue;
            }

            var count = 0;
            foreach (var roles in view.Directory.Credits.RolesIn(work))
            {
                count += roles.Include(view.Wanted) ? 1 : 0;
            }

            foreach (var value in column.ValuesOf(work))
            {
                works[value] += count > 0 ? 1 : 0;
                credits[value] += count;
            }
        }

        var shown = column.IsScale ? [.. Enumerable.Range(0, column.Count)] : Ranking.Largest(works, view.Options.MostBars);
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Bars,
            Across = new ChartAxis(dimension.Id, FigureUnit.None),
            Upright = Works,
            Categories = Array.ConvertAll(shown, value => column.Categories[value]),
            Series =
            [
                new ChartSeries("count", Array.ConvertAll(shown, value => (double)works[value])),
                new ChartSeries("credits", Array.ConvertAll(shown, value => credits[value]), Unit: FigureUnit.Count),
            ],
            Dimension = dimension,
        };
    }

    private static double[] Career(PeopleView view, int person, NumberColumn years, Steps steps, uint bits)
    {
        var counts = new double[steps.Count];
        var works = view.Directory.Credits.WorksOf(person);
        var roles = view.Directory.Credits.RolesOf(person);
        for (var place = 0; place < works.Length; place++)
        {
            if ((view.Selection.Failures[works[place]] & bits) == 0 && roles[place].Include(view.Wanted) && steps.Of(years.Values[works[place]]) is >= 0 and var step)
            {
                counts[step]++;
            }
        }

        return counts;
    }

    private static ChartResult Histogram(string id, ChartAxis across, Steps steps, double[] numbers) => new()
    {
        Id = id,
        Kind = ChartKind.Histogram,
        Across = across,
        Upright = People,
        Categories = steps.Categories,
        Series = [new ChartSeries("count", numbers)],
    };
}
