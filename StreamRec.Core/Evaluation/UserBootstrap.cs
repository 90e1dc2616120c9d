using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Evaluation;

/// <summary>
/// Confidence intervals from one fold: its users are drawn again with replacement, by seed, and the figures of the middle 95 % of the draws are the interval (Efron and
/// Tibshirani 1993, chapter 13). Users and not ratings, because those of one user err together.
/// </summary>
internal static class UserBootstrap
{
    private const int Draws = 1000;

    // Users are drawn in so many groups at most: each group of users is as independent as a user, and millions of draws more change nothing.
    private const int MostGroups = 2000;
    private const int FewestGroups = 10;

    /// <summary>The intervals; <see langword="null"/> with so few users that drawing them again says nothing.</summary>
    public static ConfidenceResult? Of(MeasuredFold fold, int seed, CancellationToken cancellation = default)
    {
        var errors = ErrorsByGroup(fold);
        if (errors.Length < FewestGroups)
        {
            return null;
        }

        var intervals = new Dictionary<string, ConfidenceInterval>(StringComparer.Ordinal);
        var (rmse, mae) = (new double[Draws], new double[Draws]);
        for (var draw = 0; draw < Draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var random = new SeededRandom(SeededRandom.Mix(seed, 0x424F4F54L + ((long)draw << 32)));
            var (squares, absolutes, count) = (0.0, 0.0, 0);
            for (var each = 0; each < errors.Length; each++)
            {
                ref readonly var drawn = ref errors[random.NextBelow(errors.Length)];
                squares += drawn.Squares;
                absolutes += drawn.Absolutes;
                count += drawn.Count;
            }

            (rmse[draw], mae[draw]) = (Math.Sqrt(squares / count), absolutes / count);
        }

        intervals["rmse"] = Middle(rmse);
        intervals["mae"] = Middle(mae);
        if (fold.Lists.Length >= FewestGroups)
        {
            AddLists(intervals, fold.Lists, seed, cancellation);
        }

        return new ConfidenceResult(ConfidenceMethod.Bootstrap, FoldConfidence.Level, intervals);
    }

    private static void AddLists(Dictionary<string, ConfidenceInterval> intervals, RankingMetrics[] lists, int seed, CancellationToken cancellation)
    {
        var figures = new double[6][];
        Array.ForEach(Enumerable.Range(0, figures.Length).ToArray(), figure => figures[figure] = new double[Draws]);
        for (var draw = 0; draw < Draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var random = new SeededRandom(SeededRandom.Mix(seed, 0x4C495354L + ((long)draw << 32)));
            for (var each = 0; each < lists.Length; each++)
            {
                ref readonly var drawn = ref lists[random.NextBelow(lists.Length)];
                figures[0][draw] += drawn.Precision / lists.Length;
                figures[1][draw] += drawn.Recall / lists.Length;
                figures[2][draw] += drawn.Ndcg / lists.Length;
                figures[3][draw] += drawn.AveragePrecision / lists.Length;
                figures[4][draw] += drawn.IsHit ? 1.0 / lists.Length : 0;
                figures[5][draw] += drawn.ReciprocalRank / lists.Length;
            }
        }

        string[] names = ["precision", "recall", "ndcg", "meanAveragePrecision", "hitRate", "meanReciprocalRank"];
        for (var figure = 0; figure < names.Length; figure++)
        {
            intervals[names[figure]] = Middle(figures[figure]);
        }
    }

    private static (double Squares, double Absolutes, int Count)[] ErrorsByGroup(MeasuredFold fold)
    {
        var ofUsers = new List<(double Squares, double Absolutes, int Count)>();
        for (var user = 0; user < fold.Test.UserCount; user++)
        {
            var sums = (Squares: 0.0, Absolutes: 0.0, Count: 0);
            for (var rating = fold.Test.UserStarts[user]; rating < fold.Test.UserStarts[user + 1]; rating++)
            {
                var error = (double)fold.Scores[rating] - RatingScale.FromHalfStars(fold.Test.HalfStars[rating]);
                sums = (sums.Squares + (error * error), sums.Absolutes + Math.Abs(error), sums.Count + 1);
            }

            if (sums.Count > 0)
            {
                ofUsers.Add(sums);
            }
        }

        var groups = new (double Squares, double Absolutes, int Count)[Math.Min(MostGroups, ofUsers.Count)];
        for (var user = 0; user < ofUsers.Count; user++)
        {
            ref var group = ref groups[user % groups.Length];
            group = (group.Squares + ofUsers[user].Squares, group.Absolutes + ofUsers[user].Absolutes, group.Count + ofUsers[user].Count);
        }

        return groups;
    }

    private static ConfidenceInterval Middle(double[] draws)
    {
        Array.Sort(draws);
        var outside = (1 - FoldConfidence.Level) / 2;
        return new ConfidenceInterval(draws[(int)(outside * (draws.Length - 1))], draws[(int)Math.Ceiling((1 - outside) * (draws.Length - 1))]);
    }
}
