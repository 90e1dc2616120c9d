using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Uncertainty;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>What a predictor looks things up in; immutable.</summary>
internal sealed class PredictorData
{
    private readonly int[] sortedCounts;

    public PredictorData(RatingTable ratings, TfIdfIndex index, WorkFacts works, IRatingModel? model, PredictionUncertainty uncertainty)
    {
        Ratings = ratings;
        Works = works;
        Model = model;
        IsRanking = model is not null && ModelCatalog.Find(model.Name).Family == ModelFamily.Ranking;
        Uncertainty = uncertainty;
        Biases = BiasTrainer.Fit(ratings);
        Content = new ContentModel(index, ratings, Biases, ContentTrainer.DefaultShrinkage);
        TitleCounts = RatingSums.CountsByTitle(ratings);
        HasUnratedTitles = TitleCounts.Contains(0);
        sortedCounts = [.. TitleCounts.Where(count => count > 0).Order()];
        TitleMeans = new float[ratings.TitleCount];
        for (var rating = 0; rating < ratings.Count; rating++)
        {
            TitleMeans[ratings.Titles[rating]] += RatingScale.FromHalfStars(ratings.HalfStars[rating]);
        }

        for (var title = 0; title < TitleMeans.Length; title++)
        {
            TitleMeans[title] /= Math.Max(1, TitleCounts[title]);
        }
    }

    public RatingTable Ratings { get; }

    public WorkFacts Works { get; }

    public IRatingModel? Model { get; }

    /// <summary>Whether the model orders titles by something else than its scores.</summary>
    public bool IsRanking { get; }

    public PredictionUncertainty Uncertainty { get; }

    public BiasModel Biases { get; }

    public ContentModel Content { get; }

    /// <summary>Whether some titles have no ratings, so that lists of all titles need content scores.</summary>
    public bool HasUnratedTitles { get; }

    /// <summary>The number of ratings of each title.</summary>
    public int[] TitleCounts { get; }

    /// <summary>The plain mean of each title's ratings in stars; 0 without ratings.</summary>
    public float[] TitleMeans { get; }

    /// <summary>The share of the rated titles with fewer ratings than a number, 0 to 1; some title must be rated.</summary>
    public double ShareBelow(int ratings)
    {
        var (low, high) = (0, sortedCounts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sortedCounts[middle] < ratings ? (middle + 1, high) : (low, middle);
        }

        return (double)low / sortedCounts.Length;
    }

    public UserAnswers AnswersFor(TasteProfile taste)
    {
        if (taste.Count == 0)
        {
            return new UserAnswers(this, isKnown: false, trained: null, content: null, bias: 0);
        }

        var trained = Model is null ? null : Model.KnowsUser(taste.User) ? Model.ProfileOf(taste.User) : Model.FoldIn(taste.Titles, taste.HalfStars);
        var bias = taste.IsStored ? Biases.UserBias(taste.User) : Biases.FoldInBias(taste.Titles, taste.HalfStars);
        return new UserAnswers(this, isKnown: true, trained, Content.ContentProfileOf(taste.Titles, taste.HalfStars, bias), bias);
    }
}
