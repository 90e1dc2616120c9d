using System.Diagnostics;
using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.People;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// People: every prefix of a few searches, and the pages of the busiest, over the real titles and 45,000 made-up films whose cast recombines the
/// real first and last names until there are 200,000 people.
/// </summary>
internal sealed class PeopleScenario : IScenario
{
    private const int MadeUpFilms = 45_000;
    private const int CastOfEach = 12;
    private const int WantedNames = 200_000;
    private const int Pages = 1_000;

    private static readonly string[] Searches = ["tom hanks", "ang", "almodovar", "del toro", "speilberg", "angelina jolei", "e", "smith j", "宮崎"];

    private CatalogIndex? catalog;
    private IReadOnlyList<CreditedWork> works = [];

    public string Name => "people";

    public string Goal => "people over 200,000 names, on the server: type-ahead 5 ms, a person's page 2 ms";

    public void Prepare(ScenarioContext context)
    {
        var titles = PlatformTitles.Read().ToList();
        var names = Recombine([.. titles.SelectMany(title => title.Cast).Distinct(StringComparer.Ordinal)]);
        var random = new Random(1);
        for (var film = 0; film < MadeUpFilms; film++)
        {
            titles.Add(MakeFilm(titles.Count, names, random));
        }

        catalog = new CatalogIndex([.. titles.Select(Work.Alone)]);
        works = CreditedWork.Of(catalog, FilmCatalog.Empty);
        Ask(Build(), []);
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var people = Build();
        var building = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var searches = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            Ask(people, searches);
        }

        searches.Sort();
        var pages = new List<double>();
        foreach (var match in people.Find(new PersonQuery { PageSize = Pages }).Items)
        {
            started = Stopwatch.GetTimestamp();
            people.Describe(match.Person);
            pages.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        pages.Sort();
        return
        [
            new Figure("people", people.Count, ""),
            new Figure("building the directory", building, "ms"),
            new Figure("type-ahead, median", searches[searches.Count / 2], "ms"),
            new Figure("type-ahead, 95th percentile", searches[(int)(searches.Count * 0.95)], "ms"),
            new Figure("type-ahead, slowest", searches[^1], "ms"),
            new Figure("page, median", pages[pages.Count / 2], "ms"),
            new Figure("page, 99th percentile", pages[(int)(pages.Count * 0.99)], "ms"),
        ];
    }

    private PersonDirectory Build() => new(catalog!.People, works, _ => false);

    private static void Ask(PersonDirectory people, List<double> times)
    {
        foreach (var search in Searches)
        {
            for (var length = 1; length <= search.Length; length++)
            {
                var query = new PersonQuery { Search = search[..length] };
                var started = Stopwatch.GetTimestamp();
                people.Find(query);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    private static string[] Recombine(string[] real)
    {
        var names = new HashSet<string>(real, StringComparer.Ordinal);
        var random = new Random(1);
        while (names.Count < WantedNames)
        {
            names.Add($"{real[random.Next(real.Length)].Split(' ')[0]} {real[random.Next(real.Length)].Split(' ')[^1]}");
        }

        return [.. names];
    }

    // A power of a uniform number: few people are in many films, as in life.
    private static Title MakeFilm(int row, string[] names, Random random)
    {
        var cast = new string[CastOfEach];
        for (var place = 0; place < cast.Length; place++)
        {
            cast[place] = names[(int)(Math.Pow(random.NextDouble(), 1.5) * names.Length)];
        }

        return new Title
        {
            Row = row,
            Id = $"t{row}",
            Platform = Platform.Tmdb,
            Type = TitleType.Movie,
            Name = $"Film {row}",
            NameKey = $"film {row}",
            ReleaseYear = 1930 + random.Next(90),
            Cast = cast,
            Directors = [names[random.Next(names.Length)]],
        };
    }
}
