using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Tests.Recommendation.Predictions;

/// <summary>Predictors over <see cref="GeneratedWorld"/>, trained once for all tests.</summary>
internal static class PredictorWorld
{
    public const double Threshold = 3.7;

    /// <summary>The title that nobody has rated.</summary>
    public const int Unrated = GeneratedWorld.Titles - 1;

    public static TfIdfIndex Texts { get; } = TitleText.BuildIndex(GeneratedWorld.Data.Works);

    public static TrainedModel Trained { get; } = ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });

    public static Predictor WithModel { get; } = new(GeneratedWorld.Data.Ratings, Texts, Trained, GeneratedWorld.Data.Works);

    public static Predictor WithoutModel { get; } = WithModel.With(null);

    /// <summary>Somebody new who loves the titles of one genre (0 to 3) and nothing else.</summary>
    public static TasteProfile LoverOf(int genre) =>
        TasteProfile.Of(Enumerable.Range(0, 20).Select(title => new RatingChange(title, title % 4 == genre ? 5 : 1.5)));

    public static RecommendationQuery For(TasteProfile taste, int count = 10) => new(-1, count, Threshold) { Taste = taste };

    public static int[] Rows(RecommendationList list) => [.. list.Titles.Select(each => each.TitleRow)];
}
