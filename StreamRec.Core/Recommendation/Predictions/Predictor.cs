using System.Buffers;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Recommendation.Uncertainty;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>
/// Answers "will user X like title Y?" and "what would they like best?" for one snapshot, with or without a trained model. Never refuses:
/// what cannot be answered well is answered from less, and the answer says from what (<see cref="Prediction.Source"/>). Immutable; one
/// instance serves all visitors at once.
/// </summary>
public sealed class Predictor
{
    // Held out to learn how uncertain answers without a trained model are.
    private const int MostHeldOut = 20_000;

    private readonly PredictorData data;
    private readonly ReasonFinder reasons;
    private readonly TfIdfIndex index;

    /// <summary>Prepares the answers.</summary>
    /// <param name="ratings">The snapshot's ratings.</param>
    /// <param name="index">The titles' texts, one document for each title row; see <see cref="Content.TitleText.BuildIndex"/>.</param>
    /// <param name="trained">The trained model over the same rows (see <see cref="TrainedModel.Remap"/>), or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The three are not about the same rows.</exception>
    public Predictor(RatingTable ratings, TfIdfIndex index, TrainedModel? trained = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(index);
        if (index.DocumentCount != ratings.TitleCount)
        {
            throw new ArgumentException($"The index has {index.DocumentCount} documents for {ratings.TitleCount} titles.", nameof(index));
        }

        if (trained is { Model: var model } && (model.TitleCount != ratings.TitleCount || model.UserCount != ratings.UserCount))
        {
            throw new ArgumentException("The trained model is about other rows; remap it to this snapshot first.", nameof(trained));
        }

        this.index = index;
        Trained = trained;
        data = new PredictorData(ratings, index, trained?.Model, trained?.Uncertainty ?? MeasureUncertainty(ratings, index));
        reasons = new ReasonFinder(data);
    }

    /// <summary>The trained model in use, or <see langword="null"/>.</summary>
    public TrainedModel? Trained { get; }

    /// <summary>Predicts one score with its uncertainty and reasons.</summary>
    /// <param name="user">The user's row; −1, or any other number that is no row, stands for a user without ratings.</param>
    /// <param name="title">The title's row.</param>
    /// <param name="threshold">The score in stars that counts as liking (inclusive).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such title row.</exception>
    public Prediction Predict(int user, int title, double threshold)
    {
        RequireTitle(title);
        return Explain(data.AnswersFor(user), user, title, threshold);
    }

    /// <summary>The expected score only, in stars; as in <see cref="Predict"/>.</summary>
    public float Score(int user, int title)
    {
        RequireTitle(title);
        return data.AnswersFor(user).Answer(title).Score;
    }

    /// <summary>The titles with the highest expected scores, without those the user has rated.</summary>
    /// <remarks>
    /// Titles that nobody has rated take part with their content score. It is drawn towards the user's mean, as an expected score must be, so
    /// they come to the top only when much speaks for them.
    /// </remarks>
    public RecommendationList Recommend(RecommendationQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Count, nameof(query));
        var answers = data.AnswersFor(query.User);
        var titles = data.Ratings.TitleCount;
        var rented = ArrayPool<float>.Shared.Rent(2 * titles);
        var scores = rented.AsSpan(0, titles);
        answers.ScoreTitles(scores, rented.AsSpan(titles, titles));
        foreach (var title in answers.IsKnown ? data.Ratings.TitlesOf(query.User) : [])
        {
            scores[title] = float.NegativeInfinity;
        }

        var best = new TopRows(query.Count);
        for (var title = 0; title < titles; title++)
        {
            if (best.Wants(scores[title]) && !float.IsNegativeInfinity(scores[title]) && (query.Accept is null || query.Accept(title)))
            {
                best.Add(title, scores[title]);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        var ranked = Array.ConvertAll(best.Ranked(), entry => Explain(answers, query.User, entry.Row, query.Threshold));
        return new RecommendationList(ranked.Length > 0 ? ranked[0].Source : answers.IsKnown ? PredictionSource.UserMean : PredictionSource.TitleMean, ranked);
    }

    /// <summary>The titles most alike in name, genres, people and description; see <see cref="TfIdfIndex.Similar"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such title row.</exception>
    public IReadOnlyList<SimilarDocument> Similar(int title, int count, Func<int, bool>? accept = null)
    {
        RequireTitle(title);
        return index.Similar(title, count, accept);
    }

    private Prediction Explain(UserAnswers answers, int user, int title, double threshold)
    {
        var (score, source) = answers.Answer(title);
        var uncertainty = data.Uncertainty.Of(source);
        var userRatings = answers.IsKnown ? data.Ratings.TitlesOf(user).Length : 0;
        var deviation = uncertainty.DeviationFor(userRatings, data.TitleCounts[title], uncertainty.IsRelative ? answers.OwnDeviation(title) : 1);
        var probability = uncertainty.ProbabilityOf(score, deviation, threshold);
        return new Prediction(title, score, deviation, probability, threshold, source, reasons.Find(answers, user, title, source));
    }

    private void RequireTitle(int title)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(title);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(title, data.Ratings.TitleCount);
    }

    private static PredictionUncertainty MeasureUncertainty(RatingTable ratings, TfIdfIndex index)
    {
        if (ratings.Count == 0)
        {
            return PredictionUncertainty.Unknown;
        }

        var (training, heldOut) = HoldOut.Split(ratings, Math.Min(0.05, (double)MostHeldOut / ratings.Count), seed: 1);
        return QualityMeasurement.MeasureWithoutModel(training, heldOut, index);
    }
}
