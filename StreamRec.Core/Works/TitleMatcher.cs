using StreamRec.Core.Catalog;
using StreamRec.Core.Threading;
using StreamRec.Core.Works.Matching;

namespace StreamRec.Core.Works;

/// <summary>What matching found.</summary>
/// <param name="Matches">Accepted and doubtful pairs, by the rows of their titles.</param>
/// <param name="NamesPassedOver">Names that more titles have than <see cref="WorkOptions.MaximumNamesakes"/> allows.</param>
public sealed record MatchResult(IReadOnlyList<TitleMatch> Matches, int NamesPassedOver);

/// <summary>
/// Finds the titles of all sources that are the same film or series. Ids come first and are certain; then names, and what else both sources
/// know, weighed by the theory of record linkage (Fellegi &amp; Sunter 1969). Described in <c>docs/matching.md</c>.
/// </summary>
public static class TitleMatcher
{
    // Pairs that a worker takes at a time; small enough that cancelling is noticed at once.
    private const int Portion = 4096;

    /// <summary>Matches all titles with each other.</summary>
    /// <param name="titles">The titles in catalog order; title <c>i</c> is row <c>i</c>.</param>
    /// <param name="options">When a pair is accepted, and when it is worth asking about; the defaults when <see langword="null"/>.</param>
    /// <param name="popularity">A figure for each title, 0 or more, that decides between namesakes of the same year; may be <see langword="null"/>.</param>
    /// <param name="threads">Threads to work on, 1 or more; 0 for one a core. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException"><paramref name="popularity"/> is not one figure a title.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static MatchResult Match(
        IReadOnlyList<Title> titles, WorkOptions? options = null, IReadOnlyList<double>? popularity = null, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        if (popularity is not null && popularity.Count != titles.Count)
        {
            throw new ArgumentException($"One figure for each of {titles.Count} titles is needed, not {popularity.Count}.", nameof(popularity));
        }

        options ??= new WorkOptions();
        threads = threads == 0 ? WorkerThreads.DefaultCount : threads;
        var features = new TitleFeatures(titles, threads, cancellation);
        var finder = new CandidateFinder(features, options);
        var pairs = finder.Find(cancellation);
        features.ReadDetails(RowsOf(pairs, titles.Count), threads, cancellation);

        var comparer = new PairComparer(features, new Coverage(features, pairs));
        var confidence = Weigh(titles, pairs, comparer, popularity, threads, cancellation);
        var selection = new MatchSelection(titles, options);
        selection.AddCertain(CertainPairs.Find(features));
        for (var index = 0; index < pairs.Length; index++)
        {
            if (confidence[index] >= options.DoubtfulConfidence)
            {
                selection.Add(new TitleMatch(pairs[index].First, pairs[index].Second, confidence[index], comparer.Evidence(pairs[index]), MatchVerdict.Doubtful));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return new MatchResult(selection.Choose(), finder.NamesPassedOver);
    }

    private static double[] Weigh(
        IReadOnlyList<Title> titles, Candidate[] pairs, PairComparer comparer, IReadOnlyList<double>? popularity, int threads, CancellationToken cancellation)
    {
        var odds = new double[pairs.Length];
        InPortions(pairs.Length, threads, index => odds[index] = comparer.Odds(pairs[index]), cancellation);
        var rivals = new RivalPairs(titles, pairs, odds, popularity);
        var confidence = new double[pairs.Length];
        InPortions(pairs.Length, threads, index => confidence[index] = rivals.Confidence(index), cancellation);
        return confidence;
    }

    private static void InPortions(int count, int threads, Action<int> body, CancellationToken cancellation) =>
        WorkerThreads.ForEach(
            threads,
            (count + Portion - 1) / Portion,
            portion =>
            {
                for (var index = portion * Portion; index < Math.Min(count, (portion + 1) * Portion); index++)
                {
                    body(index);
                }
            },
            cancellation);

    private static bool[] RowsOf(Candidate[] pairs, int titles)
    {
        var rows = new bool[titles];
        foreach (var pair in pairs)
        {
            rows[pair.First] = rows[pair.Second] = true;
        }

        return rows;
    }
}
