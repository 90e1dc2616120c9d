using System.Diagnostics;
using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Catalog;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Search as you type over the 22,998 real titles: every prefix of a few searches, with facet counts, as the page asks.</summary>
internal sealed class SearchScenario : IScenario
{
    private static readonly string[] Searches = ["star wars", "the godfather", "almodovar", "black mirror", "supernatral", "love", "tom hanks", "進撃"];

    private CatalogIndex? catalog;

    public string Name => "search";

    public string Goal => "search as you type over 22,998 titles, on the server: 5 ms";

    public void Prepare(ScenarioContext context)
    {
        catalog = new CatalogIndex([.. PlatformTitles.Read().Select(Work.Alone)]);
        foreach (var search in Searches)
        {
            catalog.Find(new CatalogQuery { Search = search });
        }
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var search in Searches)
            {
                for (var length = 1; length <= search.Length; length++)
                {
                    var query = new CatalogQuery { Search = search[..length] };
                    var started = Stopwatch.GetTimestamp();
                    catalog!.Find(query);
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        return
        [
            new Figure("median", times[times.Count / 2], "ms"),
            new Figure("95th percentile", times[(int)(times.Count * 0.95)], "ms"),
            new Figure("slowest", times[^1], "ms"),
        ];
    }
}
