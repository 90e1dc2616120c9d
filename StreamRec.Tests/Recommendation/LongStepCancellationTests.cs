using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bayes;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Neighbourhood;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Ranking;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation;

/// <summary>Steps that took long after somebody had cancelled, with eleven million ratings, very many factors or very long lists: each asks by itself whether to stop.</summary>
public sealed class LongStepCancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private static RatingTable Ratings => GeneratedWorld.Data.Ratings;

    public static TheoryData<string> Steps => [.. All.Keys];

    private static Dictionary<string, Action> All { get; } = new(StringComparer.Ordinal)
    {
        ["holding out"] = () => HoldOut.Split(Ratings, 0.2, 1, Cancelled),
        ["ratings by title"] = () => RatingSide.OfTitles(Ratings, Cancelled),
        ["ratings by time"] = () => RowTimes.Of(RatingSide.OfUsers(Ratings), new long[Ratings.Count], Cancelled),
        ["residuals"] = () => ResidualTable.Of(Ratings, BiasTrainer.Fit(Ratings), Compared, Cancelled),
        ["residuals by title"] = () => ResidualTable.Of(Ratings, BiasTrainer.Fit(Ratings), Compared, CancellationToken.None).ByPlace(Compared.Count, 1, Cancelled),
        ["choices"] = () => ChoiceTable.Of(Ratings, Compared, 4, Cancelled),
        ["choices by title"] = () => ChoiceTable.Of(Ratings, Compared, 4, CancellationToken.None).ByPlace(Compared.Count, Cancelled),
        ["one system of many factors"] = () => new ImplicitSystem(new FactorRows(100, 8), new TiledMatrix(8), new ImplicitWeights(0.1f, 1), Cancelled).Inverse([1, 2]),
        ["judging lists"] = () => RankingEvaluation.Begin(GeneratedWorld.Split().Training.Ratings, GeneratedWorld.Split().HeldOut, TitleGroups.Of(GeneratedWorld.Data), new RankingOptions(), 1)!.JudgePopular(Cancelled),
        ["a training before it begins"] = () => ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = ModelCatalog.Find("mean"), Cancellation = Cancelled }),
    };

    private static ComparedTitles Compared => ComparedTitles.MostRated(RatingSums.CountsByTitle(Ratings), 100);

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_Cancelled_Stops(string step) => Assert.ThrowsAny<OperationCanceledException>(All[step]);
}
