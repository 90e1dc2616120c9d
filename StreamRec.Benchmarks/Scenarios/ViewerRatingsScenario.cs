using System.Diagnostics;
using System.Globalization;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Database.Embedded;
using StreamRec.Core.Viewers;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// People who rate at the same time on the embedded store, each waiting until a rating is on the disk before giving the next; and one person alone, who pays for the disk with each star.
/// </summary>
internal sealed class ViewerRatingsScenario : IScenario
{
    private const int Writers = 32;
    private const int RatingsOfEach = 100;
    private const int RatingsAlone = 300;

    public string Name => "viewer-ratings";

    public string Goal => "ratings acknowledged when durable, on the embedded store: 500/s sustained";

    public void Prepare(ScenarioContext context)
    {
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context) => RunAsync(Path.Combine(context.FreshFolder(Name), "store.duckdb")).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Figure>> RunAsync(string path)
    {
        await using var database = await EmbeddedDatabase.OpenAsync(path);
        var store = new ViewerStore(database, new ViewerOptions(), TimeProvider.System);
        var viewers = new List<Viewer>();
        for (var writer = 0; writer < Writers; writer++)
        {
            viewers.Add(await store.CreateAsync($"Viewer {writer}"));
        }

        var together = await PerSecondAsync(Writers * RatingsOfEach, () => Task.WhenAll(viewers.Select(viewer => RateAsync(store, viewer, RatingsOfEach))));
        var alone = await PerSecondAsync(RatingsAlone, () => RateAsync(store, viewers[0], RatingsAlone));
        return
        [
            new Figure($"{Writers} people at once", together, "ratings/s"),
            new Figure("one person alone", alone, "ratings/s"),
            new Figure("one person alone, each", 1000 / alone, "ms"),
        ];
    }

    private static async Task RateAsync(ViewerStore store, Viewer viewer, int count)
    {
        for (var rating = 0; rating < count; rating++)
        {
            await store.RateAsync(viewer.Id, [string.Create(CultureInfo.InvariantCulture, $"ns{rating}")], 0.5 + (rating % 10 * 0.5));
        }
    }

    private static async Task<double> PerSecondAsync(int ratings, Func<Task> rate)
    {
        var started = Stopwatch.GetTimestamp();
        await rate();
        return ratings / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
