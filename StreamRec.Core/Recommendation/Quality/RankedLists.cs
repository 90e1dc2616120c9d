using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.TextSimilarity;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>Makes ranked lists of titles without those that a user has rated; equal values by title row.</summary>
internal static class RankedLists
{
    /// <summary>A model's lists.</summary>
    /// <param name="model">The model.</param>
    /// <param name="training">The ratings it was trained on, whose titles are left out.</param>
    /// <param name="users">For whom.</param>
    /// <param name="length">At most so many titles in each.</param>
    /// <param name="threads">How many threads ask the model.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static int[][] Of(IRatingModel model, RatingTable training, int[] users, int length, int threads, CancellationToken cancellation)
    {
        var lists = new int[users.Length][];
        var next = -1;
        WorkerThreads.Run(Math.Clamp(threads, 1, Math.Max(1, users.Length)), _ =>
        {
            var values = new float[training.TitleCount];
            for (var index = Interlocked.Increment(ref next); index < users.Length; index = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                model.ProfileOf(users[index]).RankTitles(values);
                lists[index] = BestOf(values, training.TitlesOf(users[index]), length);
            }
        });
        return lists;
    }

    /// <summary>Lists that are the same for everybody, but for what each has rated.</summary>
    /// <param name="order">All titles, best first.</param>
    /// <param name="training">The ratings whose titles are left out.</param>
    /// <param name="users">For whom.</param>
    /// <param name="length">At most so many titles in each.</param>
    public static int[][] OfOrder(int[] order, RatingTable training, int[] users, int length)
    {
        var ratedBy = new int[training.TitleCount];
        return Array.ConvertAll(users, user =>
        {
            foreach (var title in training.TitlesOf(user))
            {
                ratedBy[title] = user + 1;
            }

            var list = new List<int>(length);
            foreach (var title in order)
            {
                if (list.Count == length)
                {
                    break;
                }

                if (ratedBy[title] != user + 1)
                {
                    list.Add(title);
                }
            }

            return list.ToArray();
        });
    }

    /// <summary>All titles by falling value, equal values by row.</summary>
    public static int[] OrderBy(float[] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(order, (left, right) => values[left].CompareTo(values[right]) is var compared && compared != 0 ? -compared : left.CompareTo(right));
        return order;
    }

    private static int[] BestOf(float[] values, ReadOnlySpan<int> rated, int length)
    {
        foreach (var title in rated)
        {
            values[title] = float.NegativeInfinity;
        }

        var best = new TopRows(length);
        for (var title = 0; title < values.Length; title++)
        {
            if (best.Wants(values[title]) && !float.IsNegativeInfinity(values[title]))
            {
                best.Add(title, values[title]);
            }
        }

        return Array.ConvertAll(best.Ranked(), entry => entry.Row);
    }
}
