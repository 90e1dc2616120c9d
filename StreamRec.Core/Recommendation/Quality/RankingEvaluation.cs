using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>The judgement of lists: the figures, those of each user, from which confidence intervals are drawn, and how often each title is listed.</summary>
internal sealed record JudgedLists(RankingResult Result, RankingMetrics[] OfUsers, int[] TimesListed);

/// <summary>Judges ranked lists for the same users, so that models and simple guesses can be compared; see <see cref="RankingResult"/> for what is measured.</summary>
internal sealed class RankingEvaluation
{
    private readonly RatingTable training;
    private readonly TitleGroups groups;
    private readonly RankingOptions options;
    private readonly JudgedUsers users;
    private readonly int[] titleCounts;
    private readonly int[][] popular;

    private RankingEvaluation(RatingTable training, TitleGroups groups, RankingOptions options, JudgedUsers users)
    {
        this.training = training;
        this.groups = groups;
        this.options = options;
        this.users = users;
        titleCounts = RatingSums.CountsByTitle(training);
        popular = RankedLists.OfOrder(RankedLists.OrderBy(Array.ConvertAll(titleCounts, count => (float)count)), training, users.Rows, options.Length);
    }

    /// <summary>Gets ready; <see langword="null"/> when no user has a relevant test title.</summary>
    public static RankingEvaluation? Begin(RatingTable training, RatingTable test, TitleGroups groups, RankingOptions options, int seed)
    {
        var judged = new JudgedUsers(test, options, seed);
        return judged.Rows.Length == 0 ? null : new RankingEvaluation(training, groups, options, judged);
    }

    /// <summary>Judges a model's lists.</summary>
    public JudgedLists Judge(IRatingModel model, int threads, CancellationToken cancellation) =>
        Judge(RankedLists.Of(model, training, users.Rows, options.Length, threads, cancellation), cancellation);

    /// <summary>Judges lists of the titles with the most ratings.</summary>
    public JudgedLists JudgePopular(CancellationToken cancellation = default) => Judge(popular, cancellation);

    /// <summary>Judges lists of the titles with the highest damped means.</summary>
    public JudgedLists JudgeBiases(BiasModel biases, CancellationToken cancellation = default)
    {
        var scores = new float[training.TitleCount];
        biases.ProfileOf(-1).ScoreTitles(scores);
        return Judge(RankedLists.OfOrder(RankedLists.OrderBy(scores), training, users.Rows, options.Length), cancellation);
    }

    /// <summary>The parts of the catalog that lists favour.</summary>
    public IReadOnlyList<PopularityShare> PopularityShares(JudgedLists model, JudgedLists popularLists) => PopularityTenths.Of(titleCounts, model.TimesListed, popularLists.TimesListed);

    private JudgedLists Judge(int[][] lists, CancellationToken cancellation)
    {
        var timesListed = new int[training.TitleCount];
        var ofUsers = new RankingMetrics[lists.Length];
        var (novelty, serendipity, listPopularity, historyPopularity) = (0.0, 0.0, 0.0, 0.0);
        var (diversity, diverse) = (0.0, 0);
        for (var user = 0; user < lists.Length; user++)
        {
            // Long lists have very many pairs of titles to compare.
            cancellation.ThrowIfCancellationRequested();
            var list = lists[user];
            foreach (var title in list)
            {
                timesListed[title]++;
            }

            ofUsers[user] = RankingMetrics.Of(list, users.Relevant[user], options.Length);
            novelty += ListFigures.Novelty(list, titleCounts, training.Count);
            serendipity += ListFigures.Serendipity(list, popular[user], users.Relevant[user], options.Length);
            listPopularity += ListFigures.MeanPopularity(list, titleCounts);
            historyPopularity += ListFigures.MeanPopularity(training.TitlesOf(users.Rows[user]), titleCounts);
            if (ListFigures.Diversity(list, groups) is { } value)
            {
                diversity += value;
                diverse++;
            }
        }

        var count = (double)lists.Length;
        var result = new RankingResult(
            options.Length,
            lists.Length,
            ofUsers.Average(each => each.Precision),
            ofUsers.Average(each => each.Recall),
            ofUsers.Average(each => each.Ndcg),
            ofUsers.Average(each => each.IsHit ? 1.0 : 0.0),
            timesListed.Count(times => times > 0) / (double)timesListed.Length)
        {
            MeanAveragePrecision = ofUsers.Average(each => each.AveragePrecision),
            MeanReciprocalRank = ofUsers.Average(each => each.ReciprocalRank),
            Diversity = diverse == 0 ? null : diversity / diverse,
            Novelty = novelty / count,
            Serendipity = serendipity / count,
            ListPopularity = listPopularity / count,
            HistoryPopularity = historyPopularity / count,
            Gini = ListFigures.Gini(timesListed),
        };
        return new JudgedLists(result, ofUsers, timesListed);
    }
}
