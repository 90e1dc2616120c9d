using System.Diagnostics;
using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The whole profile of the 22,998 real titles, and two platforms side by side.</summary>
internal sealed class TitlesProfileScenario : IScenario
{
    private ProfileSource? titles;

    public string Name => "profile-titles";

    public string Goal => "full profile of the 22,998 titles: 1 s";

    public void Prepare(ScenarioContext context)
    {
        var root = Path.Combine(context.WorkFolder, "profile-titles");
        var store = new SnapshotStore(new DataRoot(root));
        if (store.CurrentId is null)
        {
            new Importer(store, new ImportOptions(), TimeProvider.System).Import(new ImportRequest([ScenarioContext.Shared("data/platforms")]));
        }

        titles = ProfileSource.OfSnapshot(store, snapshot: null, "titles");
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        TableProfile? profile = null;
        var time = Stopwatches.Seconds("profile", () => profile = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(titles!)));
        var comparison = Stopwatches.Seconds("two platforms side by side", () => new TableProfiler(new ProfileOptions()).Compare(Of("netflix"), Of("hulu")));
        return [time, comparison, new Figure("rows", profile!.Rows, ""), new Figure("columns", profile.Columns.Count, "")];
    }

    private ProfileRequest Of(string platform) => new(titles!) { Filter = RowFilter.Parse($"platform = {platform}") };
}

/// <summary>The whole profile of the 11 million ratings of the large sample world.</summary>
internal sealed class RatingsProfileScenario : IScenario
{
    private ProfileSource? ratings;

    public string Name => "profile-ratings";

    public string Goal => "full profile of 11 million ratings: 8 s";

    public void Prepare(ScenarioContext context) => ratings = ProfileSource.OfFile(LargeWorldRatings.Parquet(context));

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        TableProfile? profile = null;
        var time = Stopwatches.Seconds("profile", () => profile = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(ratings!)));
        return [time, new Figure("slowest of ten cancellations", Enumerable.Range(1, 10).Max(step => CancelAfter(time.Value * step / 11)), "ms"), new Figure("rows", profile!.Rows, ""), new Figure("columns", profile.Columns.Count, "")];
    }

    // Milliseconds from the cancellation to the end of the work.
    private double CancelAfter(double seconds)
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var cancelled = 0L;
        using var registration = cancellation.Token.Register(() => cancelled = Stopwatch.GetTimestamp());
        try
        {
            new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(ratings!), progress: null, cancellation.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(cancelled).TotalMilliseconds;
        }
    }
}
