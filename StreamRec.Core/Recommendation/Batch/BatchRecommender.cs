using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>
/// The lists of all users of a snapshot, the very ones that <see cref="Predictor.Recommend"/> gives each of them, portion by portion: memory does not grow with their number.
/// </summary>
public sealed class BatchRecommender
{
    // Users whose lists one thread makes in one go.
    private const int UsersTogether = 64;

    // Titles of the lists that are held at a time.
    private const int MostHeld = 1 << 18;

    private readonly PredictorData data;
    private readonly RecommendationQuery query;

    /// <summary>Checks the query.</summary>
    /// <param name="predictor">What answers.</param>
    /// <param name="query">The lists wanted; its user, taste and reasons are not looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the query is out of its range.</exception>
    public BatchRecommender(Predictor predictor, RecommendationQuery query)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(query);
        data = predictor.Data;
        this.query = query with { Taste = null };
        _ = new ListSelection(data, query);
    }

    /// <summary>How many users there are.</summary>
    public int UserCount => data.Ratings.UserCount;

    /// <summary>Makes all lists. Each is the same whatever the number of threads.</summary>
    /// <param name="receive">Given the lists of the users in the order of their rows, on the calling thread; see <see cref="UserLists"/>.</param>
    /// <param name="threads">How many threads compute, 1 or more.</param>
    /// <param name="progress">Told how far it is, 0 to 1, on the calling thread.</param>
    /// <param name="cancellation">Stops within 200 ms.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Run(Action<UserLists> receive, int threads, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(receive);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var most = Math.Min(query.Count, data.Ratings.TitleCount);
        var portion = Math.Clamp(MostHeld / Math.Max(1, most) / UsersTogether, threads, 256) * UsersTogether;
        var lists = new UserLists(Math.Min(portion, Math.Max(1, UserCount)), most);
        var makers = MakersFor(threads, most);
        for (var first = 0; first < UserCount; first += portion)
        {
            lists.Begin(first, Math.Min(portion, UserCount - first));
            Fill(lists, makers, cancellation);
            receive(lists);
            progress?.Report((double)(first + lists.UserCount) / UserCount);
        }
    }

    private IListMaker[] MakersFor(int threads, int most)
    {
        var general = new AnyListMaker(data, query);
        if (query is { Diversity: 0, ExcludeNearDuplicates: false } && FactorTitles.Of(data, query.Accept) is { } titles)
        {
            return [.. Enumerable.Range(0, threads).Select(_ => new FactorListMaker(data, titles, general, most, UsersTogether))];
        }

        return [.. Enumerable.Repeat(general, threads)];
    }

    private static void Fill(UserLists lists, IListMaker[] makers, CancellationToken cancellation)
    {
        var next = -UsersTogether;
        WorkerThreads.Run(makers.Length, worker =>
        {
            for (var done = Interlocked.Add(ref next, UsersTogether); done < lists.UserCount; done = Interlocked.Add(ref next, UsersTogether))
            {
                makers[worker].Make(lists, lists.FirstUser + done, Math.Min(UsersTogether, lists.UserCount - done), cancellation);
            }
        });
    }
}
