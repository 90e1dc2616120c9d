using StreamRec.Core.Catalog;
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
public sealed partial class Predictor
{
    // Held out to learn how uncertain answers without a trained model are.
    private const int MostHeldOut = 20_000;

    private readonly PredictorData data;
    private readonly ReasonFinder reasons;
    private readonly TfIdfIndex index;
    private readonly Lazy<int[]> questions;

    /// <summary>Prepares the answers.</summary>
    /// <param name="ratings">The snapshot's ratings.</param>
    /// <param name="index">The titles' texts, one document for each title row; see <see cref="Content.TitleText.BuildIndex"/>.</param>
    /// <param name="trained">The trained model over the same rows (see <see cref="TrainedModel.Remap"/>), or <see langword="null"/>.</param>
    /// <param name="works">The works of the title rows, for what reasons and near-duplicates say of genres, people and names; nothing of that where <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">They are not about the same rows.</exception>
    public Predictor(RatingTable ratings, TfIdfIndex index, TrainedModel? trained = null, IReadOnlyList<Work>? works = null)
        : this(ratings, index, trained, new WorkFacts(index, works ?? []))
    {
    }

    private Predictor(RatingTable ratings, TfIdfIndex index, TrainedModel? trained, WorkFacts works)
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

        if (works.Works.Count is var count and > 0 && count != ratings.TitleCount)
        {
            throw new ArgumentException($"There are {count} works for {ratings.TitleCount} titles.", nameof(works));
        }

        this.index = index;
        Trained = trained;
        data = new PredictorData(ratings, index, works, trained?.Model, trained?.Uncertainty ?? MeasureUncertainty(ratings, index));
        reasons = new ReasonFinder(data);
        questions = new Lazy<int[]>(() => TasteQuestions.Of(data));
    }

    /// <summary>The trained model in use, or <see langword="null"/>.</summary>
    public TrainedModel? Trained { get; }

    /// <summary>What answers are looked up in.</summary>
    internal PredictorData Data => data;

    /// <summary>The same snapshot answered with another model, or with none.</summary>
    /// <exception cref="ArgumentException">The model is about other rows.</exception>
    public Predictor With(TrainedModel? trained) => new(data.Ratings, index, trained, data.Works);

    /// <summary>The ratings of a stored user, to be asked for or changed; <see cref="TasteProfile.Nobody"/> for any number that is no row of one.</summary>
    public TasteProfile TasteOf(int user) => TasteProfile.OfUser(data.Ratings, user);

    /// <summary>Predicts one score with its uncertainty and reasons.</summary>
    /// <param name="user">The user's row; −1, or any other number that is no row, stands for a user without ratings.</param>
    /// <param name="title">The title's row.</param>
    /// <param name="threshold">The score in stars that counts as liking (inclusive).</param>
    /// <param name="depth">How much to say about it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such title row.</exception>
    public Prediction Predict(int user, int title, double threshold, ReasonDepth depth = ReasonDepth.Score) => Predict(TasteOf(user), title, threshold, depth);

    /// <summary>Predicts one score for given ratings.</summary>
    /// <param name="taste">The ratings; see there which are folded in.</param>
    /// <param name="title">The title's row.</param>
    /// <param name="threshold">The score in stars that counts as liking (inclusive).</param>
    /// <param name="depth">How much to say about it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such title row, or the ratings name one that does not exist.</exception>
    public Prediction Predict(TasteProfile taste, int title, double threshold, ReasonDepth depth = ReasonDepth.Score)
    {
        RequireTitle(title);
        return Explain(Ask(taste), title, threshold, depth);
    }

    /// <summary>The expected score only, in stars; as in <see cref="Predict(int, int, double, ReasonDepth)"/>.</summary>
    public float Score(int user, int title) => Score(TasteOf(user), title);

    /// <summary>The expected score only, for given ratings.</summary>
    public float Score(TasteProfile taste, int title)
    {
        RequireTitle(title);
        return data.AnswersFor(RequireTitles(taste)).Answer(title).Score;
    }

    /// <summary>The expected scores of several titles, for given ratings.</summary>
    public float[] Scores(TasteProfile taste, IReadOnlyList<int> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var answers = data.AnswersFor(RequireTitles(taste));
        var scores = new float[titles.Count];
        for (var place = 0; place < scores.Length; place++)
        {
            RequireTitle(titles[place]);
            scores[place] = answers.Answer(titles[place]).Score;
        }

        return scores;
    }

    /// <summary>The titles a user would like best, without those they have rated.</summary>
    /// <remarks>
    /// Titles that nobody has rated take part with their content score. It is drawn towards the user's mean, as an expected score must be, so
    /// they come to the top only when much speaks for them. Under a model of the family <see cref="Models.ModelFamily.Ranking"/> the list follows its preferences instead of the scores.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number of the query is out of its range, or the ratings name a title that does not exist.</exception>
    public RecommendationList Recommend(RecommendationQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = Ask(query.Taste ?? TasteOf(query.User));
        var rows = new ListSelection(data, query).Select(asked);
        var ranked = rows.ConvertAll(row => Explain(asked, row, query.Threshold, query.Reasons));
        return new RecommendationList(ranked.Count > 0 ? ranked[0].Source : asked.Answers.IsKnown ? PredictionSource.UserMean : PredictionSource.TitleMean, ranked);
    }

    /// <summary>Title rows to ask somebody new about, the most telling first, without those they have rated: well known, and people differ on them.</summary>
    /// <param name="taste">What they have rated by now.</param>
    /// <param name="count">How many at most.</param>
    public int[] QuestionsFor(TasteProfile taste, int count)
    {
        ArgumentNullException.ThrowIfNull(taste);
        return [.. questions.Value.Where(title => taste.ScoreOf(title) is null).Take(count)];
    }

    /// <summary>The titles most alike in name, genres, people and description; see <see cref="TfIdfIndex.Similar"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such title row.</exception>
    public IReadOnlyList<SimilarDocument> Similar(int title, int count, Func<int, bool>? accept = null)
    {
        RequireTitle(title);
        return index.Similar(title, count, accept);
    }

    private AskedTaste Ask(TasteProfile taste) => new(data, RequireTitles(taste));

    private Prediction Explain(AskedTaste asked, int title, double threshold, ReasonDepth depth)
    {
        var (score, source) = asked.Answers.Answer(title);
        var uncertainty = data.Uncertainty.Of(source);
        var deviation = uncertainty.DeviationFor(asked.Taste.Count, data.TitleCounts[title], uncertainty.IsRelative ? asked.Answers.OwnDeviation(title) : 1);
        var probability = uncertainty.ProbabilityOf(score, deviation, threshold);
        return new Prediction(title, score, deviation, probability, threshold, source, reasons.Find(asked, title, source, threshold, depth));
    }

    private TasteProfile RequireTitles(TasteProfile taste)
    {
        ArgumentNullException.ThrowIfNull(taste);
        if (taste.Count > 0)
        {
            RequireTitle(taste.Titles[^1]);
        }

        return taste;
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
