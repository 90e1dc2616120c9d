using StreamRec.Core.Ratings;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// Which titles to ask somebody new about: those that many know and on which people differ, worth ln(ratings) times the entropy of their scores
/// (Rashid et al. 2002, "Getting to know you: learning new user preferences in recommender systems"), picked for variety.
/// </summary>
internal static class TasteQuestions
{
    // Enough to ask anybody about, whatever they have rated by now, and how much they are to differ from each other.
    private const int MostQuestions = 240;
    private const int Candidates = 480;
    private const double Variety = 0.35;

    /// <summary>The title rows, the best question first; fewer where few titles have several ratings.</summary>
    public static int[] Of(PredictorData data)
    {
        var levels = new int[data.Ratings.TitleCount * RatingScale.Steps];
        for (var rating = 0; rating < data.Ratings.Count; rating++)
        {
            levels[(data.Ratings.Titles[rating] * RatingScale.Steps) + data.Ratings.HalfStars[rating] - 1]++;
        }

        var best = new TopRows(Candidates);
        for (var title = 0; title < data.Ratings.TitleCount; title++)
        {
            var worth = Worth(levels.AsSpan(title * RatingScale.Steps, RatingScale.Steps), data.TitleCounts[title]);
            if (worth > 0 && best.Wants(worth))
            {
                best.Add(title, worth);
            }
        }

        return [.. MarginalRelevance.Pick(best.Ranked(), MostQuestions, Variety, data.Works.Likeness, duplicates: null)];
    }

    private static float Worth(ReadOnlySpan<int> levels, int count)
    {
        var entropy = 0.0;
        foreach (var level in levels)
        {
            entropy -= level == 0 ? 0 : (double)level / count * Math.Log((double)level / count);
        }

        return (float)(entropy * Math.Log(Math.Max(1, count)));
    }
}
