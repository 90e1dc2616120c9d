using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Evaluation;

/// <summary>Judges the ranked lists of a model; see <see cref="RankingResult"/> for what is measured.</summary>
internal static class RankingEvaluation
{
    /// <summary>Judges; <see langword="null"/> when no user has a relevant test title.</summary>
    public static RankingResult? Judge(IRatingModel model, RatingTable training, RatingTable test, RankingOptions options, int seed, CancellationToken cancellation)
    {
        var users = UsersToJudge(test, options, seed);
        if (users.Count == 0)
        {
            return null;
        }

        var scores = new float[test.TitleCount];
        var listed = new bool[test.TitleCount];
        var (precision, recall, ndcg, hits) = (0.0, 0.0, 0.0, 0);
        foreach (var user in users)
        {
            cancellation.ThrowIfCancellationRequested();
            model.ProfileOf(user).RankTitles(scores);
            var list = BestOf(scores, training.TitlesOf(user), options.Length);
            foreach (var title in list)
            {
                listed[title] = true;
            }

            var metrics = RankingMetrics.Of(list, RelevantTo(test, user, options), options.Length);
            precision += metrics.Precision;
            recall += metrics.Recall;
            ndcg += metrics.Ndcg;
            hits += metrics.IsHit ? 1 : 0;
        }

        var coverage = (double)listed.Count(isListed => isListed) / test.TitleCount;
        return new RankingResult(options.Length, users.Count, precision / users.Count, recall / users.Count, ndcg / users.Count, (double)hits / users.Count, coverage);
    }

    private static int[] BestOf(float[] scores, ReadOnlySpan<int> rated, int length)
    {
        foreach (var title in rated)
        {
            scores[title] = float.NegativeInfinity;
        }

        var best = new TopRows(length);
        for (var title = 0; title < scores.Length; title++)
        {
            if (best.Wants(scores[title]) && !float.IsNegativeInfinity(scores[title]))
            {
                best.Add(title, scores[title]);
            }
        }

        return Array.ConvertAll(best.Ranked(), entry => entry.Row);
    }

    private static HashSet<int> RelevantTo(RatingTable test, int user, RankingOptions options)
    {
        var relevant = new HashSet<int>();
        var titles = test.TitlesOf(user);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            if (RatingScale.FromHalfStars(test.HalfStarsOf(user)[rating]) >= options.RelevantFrom)
            {
                relevant.Add(titles[rating]);
            }
        }

        return relevant;
    }

    private static List<int> UsersToJudge(RatingTable test, RankingOptions options, int seed)
    {
        var users = new List<int>();
        for (var user = 0; user < test.UserCount; user++)
        {
            foreach (var halfStars in test.HalfStarsOf(user))
            {
                if (RatingScale.FromHalfStars(halfStars) >= options.RelevantFrom)
                {
                    users.Add(user);
                    break;
                }
            }
        }

        if (users.Count > options.MostUsers)
        {
            SeededRandom.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(users), SeededRandom.Mix(seed, 0x52414E4B));
            users.RemoveRange(options.MostUsers, users.Count - options.MostUsers);
        }

        return users;
    }
}
