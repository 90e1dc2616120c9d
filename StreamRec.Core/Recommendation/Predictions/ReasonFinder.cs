using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>Finds what led to a prediction, in terms a person understands.</summary>
internal sealed class ReasonFinder(PredictorData data)
{
    // Ratings of the user named as reasons, the words named for each, and the smallest effect worth naming in stars.
    private const int MostRatings = 3;
    private const int MostTerms = 5;
    private const float SmallestEffect = 0.005f;

    private readonly SharedReasons shared = new(data);

    /// <summary>The reasons, the user's own ratings first.</summary>
    /// <param name="asked">Who is asked for; keeps what several titles need.</param>
    /// <param name="title">The title predicted.</param>
    /// <param name="source">What answered for it.</param>
    /// <param name="threshold">The score in stars that counts as liking.</param>
    /// <param name="depth">How much to say.</param>
    public IReadOnlyList<Reason> Find(AskedTaste asked, int title, PredictionSource source, double threshold, ReasonDepth depth)
    {
        var reasons = new List<Reason>(MostRatings + 3);
        if (asked.Answers.IsKnown && source == PredictionSource.Content)
        {
            AddRatings(reasons, asked.Answers.Content!, asked, title, ReasonKind.RatedSharesContent);
        }
        else if (asked.Answers.IsKnown && source == data.Model?.Source && data.Model is IExplainingModel model && model.KnowsTitle(title))
        {
            AddRatings(reasons, asked.EffectsOf(model), asked, title, ReasonKind.RatedSimilar);
        }

        if (depth == ReasonDepth.Full)
        {
            AddWithout(reasons, asked, title);
            shared.Add(reasons, asked.Taste, title, threshold);
        }

        AddMeans(reasons, asked, title);
        if (data.Model is null)
        {
            reasons.Add(new Reason(ReasonKind.NoModel));
        }

        return reasons;
    }

    // What the strongest rating is worth, found by asking again without it: the effects above leave out that others' weights change with it.
    private static void AddWithout(List<Reason> reasons, AskedTaste asked, int title)
    {
        if (reasons.Count > 0)
        {
            var (with, without) = asked.WithAndWithout(reasons[0].TitleRow, title);
            reasons.Add(new Reason(ReasonKind.WithoutRating)
            {
                TitleRow = reasons[0].TitleRow,
                Rating = reasons[0].Rating,
                Effect = without - with,
                Score = without,
            });
        }
    }

    private void AddMeans(List<Reason> reasons, AskedTaste asked, int title)
    {
        var answers = asked.Answers;
        var titleRatings = data.TitleCounts[title];
        var isTitleFirst = titleRatings > 0 && Math.Abs(data.Biases.TitleBias(title)) > Math.Abs(answers.Bias);
        if (isTitleFirst)
        {
            AddTitle();
        }

        if (answers.IsKnown)
        {
            var scores = asked.Taste.HalfStars;
            var sum = 0.0;
            foreach (var halfStars in scores)
            {
                sum += RatingScale.FromHalfStars(halfStars);
            }

            reasons.Add(new Reason(ReasonKind.UserMean) { Mean = sum / scores.Length, Count = scores.Length, Effect = answers.Bias });
        }
        else
        {
            reasons.Add(new Reason(ReasonKind.UserUnknown));
        }

        if (titleRatings == 0)
        {
            reasons.Add(new Reason(ReasonKind.TitleUnrated) { TitleRow = title });
        }
        else if (!isTitleFirst)
        {
            AddTitle();
        }

        if (!answers.IsKnown && data.Ratings.Count > 0)
        {
            reasons.Add(new Reason(ReasonKind.GlobalMean) { Mean = data.Biases.Mean, Count = data.Ratings.Count });
        }

        void AddTitle() => reasons.Add(new Reason(ReasonKind.TitleMean)
        {
            TitleRow = title,
            Mean = data.TitleMeans[title],
            Count = titleRatings,
            Effect = data.Biases.TitleBias(title),
        });
    }

    // The ratings that pushed the score the way it went; those that pulled against them would puzzle more than explain.
    private void AddRatings(List<Reason> reasons, IRatingEffects source, AskedTaste asked, int title, ReasonKind kind)
    {
        var rated = asked.Taste.Titles;
        var scores = asked.Taste.HalfStars;
        var effects = new float[rated.Length];
        var direction = MathF.Sign(source.Effects(title, effects));
        var strongest = new TopRows(MostRatings);
        for (var rating = 0; rating < rated.Length; rating++)
        {
            if (rated[rating] != title && effects[rating] * direction >= SmallestEffect)
            {
                strongest.Add(rating, Math.Abs(effects[rating]));
            }
        }

        foreach (var (rating, _) in strongest.Ranked())
        {
            reasons.Add(new Reason(kind == ReasonKind.RatedSimilar && !data.IsRanking && IsOpposite(asked.Answers.Bias, rated[rating], scores[rating], effects[rating]) ? ReasonKind.RatedOpposite : kind)
            {
                TitleRow = rated[rating],
                Rating = RatingScale.FromHalfStars(scores[rating]),
                Effect = data.IsRanking ? null : effects[rating],
                Similarity = kind == ReasonKind.RatedSharesContent ? data.Content.Index.Similarity(title, rated[rating]) : null,
                Terms = kind == ReasonKind.RatedSharesContent ? data.Content.Index.SharedTerms(title, rated[rating], MostTerms) : [],
            });
        }
    }

    // A rating above what the two biases let expect that lowers another title's score (or the reverse) says that tastes for the two differ.
    private bool IsOpposite(float userBias, int ratedTitle, byte halfStars, float effect)
    {
        var expected = data.Biases.Mean + userBias + data.Biases.TitleBias(ratedTitle);
        return (RatingScale.FromHalfStars(halfStars) - expected) * effect < 0;
    }
}
