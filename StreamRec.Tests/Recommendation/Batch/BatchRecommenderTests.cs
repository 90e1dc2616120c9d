using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Batch;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.TextSimilarity;
using StreamRec.Core.Threading;

namespace StreamRec.Tests.Recommendation.Batch;

public sealed class BatchRecommenderTests
{
    private static readonly TfIdfIndex Index = TitleText.BuildIndex(GeneratedWorld.Data.Works);

    // Two users without ratings: one amid the others, one at the end.
    private static readonly RatingTable Ratings = GeneratedWorld.Data.Ratings.WithUsers([.. Enumerable.Range(0, 100), -1, .. Enumerable.Range(100, GeneratedWorld.Users - 100), -1]);

    [Theory]
    [InlineData("mf", 10)]
    [InlineData("mf", 300)]
    [InlineData("als", 7)]
    [InlineData("svdpp", 7)]
    [InlineData("bias", 10)]
    [InlineData("ease", 10)]
    [InlineData("content", 10)]
    [InlineData(null, 10)]
    public void Run_AnyModel_GivesTheListsOfThePredictor(string? model, int count) => AssertSame(PredictorOf(model, Ratings), new RecommendationQuery(-1, count, 3.7));

    [Fact]
    public void Run_WithFiltersAndVariety_GivesTheListsOfThePredictor()
    {
        var predictor = PredictorOf("mf", Ratings);
        AssertSame(predictor, new RecommendationQuery(-1, 5, 3.7) { Accept = title => title % 3 == 2 });
        AssertSame(predictor, new RecommendationQuery(-1, 5, 3.7) { Accept = _ => false });
        AssertSame(predictor, new RecommendationQuery(-1, 5, 3.7) { Diversity = 0.5, DiversityPool = 20 });
        AssertSame(predictor, new RecommendationQuery(-1, 5, 3.7) { ExcludeNearDuplicates = true });
        AssertSame(predictor, new RecommendationQuery(-1, 0, 3.7));
    }

    [Fact]
    public void Run_TitlesThatTie_KeepsTheCatalogsOrder()
    {
        // Everybody rates in pairs of titles alike, and nobody rated the second half of the titles: many scores are the same to the last bit.
        var table = new RatingTable([0, 4, 8, 12], [0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7], [10, 10, 2, 2, 8, 8, 8, 8, 6, 6, 6, 6], [], GeneratedWorld.Titles);
        var predictor = PredictorOf("als", table);
        var lists = AssertSame(predictor, new RecommendationQuery(-1, 60, 3.7));

        Assert.Contains(lists, list => list.Zip(list.Skip(1)).Any(pair => pair.First.Score.Equals(pair.Second.Score) && pair.First.Title < pair.Second.Title));
    }

    [Fact]
    public void Run_UsersAndTitlesTheModelDoesNotKnow_GivesTheListsOfThePredictor()
    {
        var trained = ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = ModelCatalog.Find("mf") })
            .Remap([.. Enumerable.Range(0, 50), .. Enumerable.Repeat(-1, 350)], [.. Enumerable.Range(0, 200), .. Enumerable.Repeat(-1, 40)]);

        AssertSame(new Predictor(GeneratedWorld.Data.Ratings, Index, trained), new RecommendationQuery(-1, 20, 3.7));
    }

    [Theory]
    [InlineData("mf", 1)]
    [InlineData("als", 10)]
    [InlineData("mf", 170)]
    public void Run_ManyTitlesNobodyRated_GivesTheListsOfThePredictor(string model, int count) =>
        AssertSame(PredictorOf(model, Kept(Ratings, title => title % 3 > 0)), new RecommendationQuery(-1, count, 3.7));

    [Fact]
    public void Run_Cancelled_StopsAndReceivesNothingMore()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var received = 0;
        foreach (var model in new[] { "mf", "bias" })
        {
            var batch = new BatchRecommender(PredictorOf(model, Ratings), new RecommendationQuery(-1, 10, 3.7));
            Assert.ThrowsAny<OperationCanceledException>(() => batch.Run(_ => received++, 2, cancellation: source.Token));
        }

        Assert.Equal(0, received);
    }

    [Fact]
    public void Run_NoUsers_ReceivesNothing() =>
        new BatchRecommender(new Predictor(RatingTable.Empty(GeneratedWorld.Titles), Index), new RecommendationQuery(-1, 10, 3.7)).Run(_ => Assert.Fail("There is nobody."), 2);

    private static Predictor PredictorOf(string? model, RatingTable ratings) => new(
        ratings, Index, model is null ? null : ModelTraining.Run(GeneratedWorld.Data with { Ratings = ratings }, new TrainingRequest { Trainer = ModelCatalog.Find(model), Diagnose = false }));

    private static RatingTable Kept(RatingTable ratings, Func<int, bool> isKept)
    {
        var (starts, titles, halfStars) = (new List<int> { 0 }, new List<int>(), new List<byte>());
        for (var user = 0; user < ratings.UserCount; user++)
        {
            foreach (var (title, score) in ratings.TitlesOf(user).ToArray().Zip(ratings.HalfStarsOf(user).ToArray()).Where(rating => isKept(rating.First)))
            {
                titles.Add(title);
                halfStars.Add(score);
            }

            starts.Add(titles.Count);
        }

        return new RatingTable([.. starts], [.. titles], [.. halfStars], [], ratings.TitleCount);
    }

    private static List<(int Title, float Score)[]> AssertSame(Predictor predictor, RecommendationQuery query)
    {
        var batch = new BatchRecommender(predictor, query);
        var one = Lists(batch, threads: 1);
        var three = Lists(batch, threads: 3);
        for (var user = 0; user < batch.UserCount; user++)
        {
            var expected = predictor.Recommend(query with { User = user }).Titles.Select(title => (title.TitleRow, (float)title.Score));
            Assert.Equal(expected, one[user]);
            Assert.Equal(one[user], three[user]);
        }

        return one;
    }

    private static List<(int Title, float Score)[]> Lists(BatchRecommender batch, int threads)
    {
        var lists = new List<(int, float)[]>();
        var reports = new List<double>();
        batch.Run(
            portion =>
            {
                Assert.Equal(lists.Count, portion.FirstUser);
                for (var user = portion.FirstUser; user < portion.FirstUser + portion.UserCount; user++)
                {
                    lists.Add([.. portion.TitlesOf(user).ToArray().Zip(portion.ScoresOf(user).ToArray())]);
                }
            },
            threads,
            new ImmediateProgress<double>(reports.Add),
            TestContext.Current.CancellationToken);
        Assert.Equal(1, reports[^1]);
        Assert.Equal(batch.UserCount, lists.Count);
        return lists;
    }
}
