using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Tests.Recommendation;

public sealed class PredictorTests
{
    private const int Unrated = GeneratedWorld.Titles - 1;
    private const double Threshold = 3.7;

    private static readonly TfIdfIndex Index = TitleText.BuildIndex(GeneratedWorld.Data.Works);

    private static readonly TrainedModel Trained =
        ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });

    private static readonly Predictor WithModel = new(GeneratedWorld.Data.Ratings, Index, Trained);

    private static readonly Predictor WithoutModel = new(GeneratedWorld.Data.Ratings, Index);

    [Fact]
    public void Predict_KnownUserAndTitle_ComesFromTheModelWithOwnRatingsAsReasons()
    {
        var prediction = WithModel.Predict(5, 10, Threshold);
        Assert.Equal(PredictionSource.MatrixFactorization, prediction.Source);
        Assert.Equal(Trained.Model.ProfileOf(5).Predict(10), prediction.Score, 1e-6);
        var rated = prediction.Reasons.Where(reason => reason.Kind is ReasonKind.RatedSimilar or ReasonKind.RatedOpposite).ToList();
        Assert.InRange(rated.Count, 1, 3);
        Assert.All(rated, reason =>
        {
            var place = GeneratedWorld.Data.Ratings.TitlesOf(5).IndexOf(reason.TitleRow);
            Assert.Equal(GeneratedWorld.Data.Ratings.HalfStarsOf(5)[place] * 0.5, reason.Rating);
            Assert.NotEqual(10, reason.TitleRow);
        });
        Assert.Contains(prediction.Reasons, reason => reason.Kind == ReasonKind.UserMean && reason.Count == 60);
        Assert.Contains(prediction.Reasons, reason => reason.Kind == ReasonKind.TitleMean && reason.TitleRow == 10);
    }

    [Fact]
    public void Predict_ReasonsOfTheModel_SayWhetherTastesForTheTwoTitlesGoTogether()
    {
        var biases = Core.Recommendation.Bias.BiasTrainer.Fit(GeneratedWorld.Data.Ratings);
        var kinds = new HashSet<ReasonKind>();
        for (var user = 0; user < 100; user++)
        {
            foreach (var reason in WithModel.Predict(user, 10, Threshold).Reasons.Where(reason => reason.Kind is ReasonKind.RatedSimilar or ReasonKind.RatedOpposite))
            {
                var surprise = reason.Rating!.Value - (biases.Mean + biases.UserBias(user) + biases.TitleBias(reason.TitleRow));
                Assert.Equal(reason.Kind == ReasonKind.RatedOpposite, surprise * reason.Effect < 0);
                kinds.Add(reason.Kind);
            }
        }

        Assert.Equal(2, kinds.Count);
    }

    [Fact]
    public void Predict_ReasonsOfTheModel_MostlySpeakOfTheSameGenre()
    {
        var (same, all) = (0, 0);
        for (var user = 0; user < 100; user++)
        {
            foreach (var reason in WithModel.Predict(user, 10, Threshold).Reasons.Where(reason => reason.Kind == ReasonKind.RatedSimilar))
            {
                same += reason.TitleRow % 4 == 10 % 4 ? 1 : 0;
                all++;
            }
        }

        Assert.InRange((double)same / all, 0.6, 1);
    }

    [Fact]
    public void Predict_TitleNobodyRated_ComesFromContentAndNamesSharedTerms()
    {
        var prediction = WithModel.Predict(5, Unrated, Threshold);
        Assert.Equal(PredictionSource.Content, prediction.Source);
        var reason = prediction.Reasons[0];
        Assert.Equal(ReasonKind.RatedSharesContent, reason.Kind);
        Assert.Equal(Unrated % 4, reason.TitleRow % 4);
        Assert.Contains("scienceword", reason.Terms);
        Assert.Contains(prediction.Reasons, each => each.Kind == ReasonKind.TitleUnrated);
    }

    [Fact]
    public void Predict_UnknownUser_ComesFromTheTitlesMean()
    {
        foreach (var user in new[] { -1, GeneratedWorld.Users })
        {
            var prediction = WithModel.Predict(user, 10, Threshold);
            Assert.Equal(PredictionSource.TitleMean, prediction.Source);
            Assert.Contains(prediction.Reasons, reason => reason.Kind == ReasonKind.UserUnknown);
            Assert.DoesNotContain(prediction.Reasons, reason => reason.Kind == ReasonKind.NoModel);
        }
    }

    [Fact]
    public void Predict_NothingKnown_ComesFromTheMeanOfAll()
    {
        var prediction = WithModel.Predict(-1, Unrated, Threshold);
        Assert.Equal(PredictionSource.GlobalMean, prediction.Source);
        Assert.Equal(RatingSums.Mean(GeneratedWorld.Data.Ratings), prediction.Score, 1e-6);
    }

    [Fact]
    public void Predict_TitleWithoutWordsOrRatings_ComesFromTheUsersMean()
    {
        var index = TfIdfIndex.Build(GeneratedWorld.Titles, row => row == Unrated ? "" : TitleText.Of(GeneratedWorld.Data.Works[row]));
        Assert.Equal(PredictionSource.UserMean, new Predictor(GeneratedWorld.Data.Ratings, index, Trained).Predict(5, Unrated, Threshold).Source);
    }

    [Fact]
    public void Predict_WithoutAModel_AnswersFromBiasesAndSaysSo()
    {
        var prediction = WithoutModel.Predict(5, 10, Threshold);
        Assert.Equal(PredictionSource.Bias, prediction.Source);
        Assert.Contains(prediction.Reasons, reason => reason.Kind == ReasonKind.NoModel);
        Assert.Equal(PredictionSource.Content, WithoutModel.Predict(5, Unrated, Threshold).Source);
        Assert.InRange(prediction.StandardDeviation, 0.3, 1.2);
    }

    [Fact]
    public void Predict_NoRatingsAtAll_StillAnswers()
    {
        var empty = new Predictor(RatingTable.Empty(GeneratedWorld.Titles), Index);
        var prediction = empty.Predict(0, 3, Threshold);
        Assert.Equal(PredictionSource.GlobalMean, prediction.Source);
        Assert.InRange(prediction.Probability, 0, 1);
        Assert.Equal([0, 1, 2], empty.Recommend(new RecommendationQuery(0, 3, Threshold)).Titles.Select(each => each.TitleRow));
    }

    [Fact]
    public void Predict_UserWhoCameAfterTheTraining_IsFoldedIn()
    {
        var before = GeneratedWorld.Data with { Ratings = HoldOut.Part(GeneratedWorld.Data.Ratings, rating => rating < 60).Training };
        var trained = ModelTraining.Run(before, new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });
        Assert.False(trained.Model.KnowsUser(0));
        var prediction = new Predictor(GeneratedWorld.Data.Ratings, Index, trained).Predict(0, 10, Threshold);
        Assert.Equal(PredictionSource.MatrixFactorization, prediction.Source);
        Assert.Equal(WithModel.Predict(0, 10, Threshold).Score, prediction.Score, 0.4);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(GeneratedWorld.Titles)]
    public void Predict_NoSuchTitle_Throws(int title) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WithModel.Predict(0, title, Threshold));

    [Fact]
    public void Recommend_KnownUser_ListsUnratedTitlesByScore()
    {
        var list = WithModel.Recommend(new RecommendationQuery(5, 20, Threshold));
        Assert.Equal(PredictionSource.MatrixFactorization, list.Source);
        Assert.Equal(20, list.Titles.Count);
        var rated = GeneratedWorld.Data.Ratings.TitlesOf(5).ToArray();
        Assert.All(list.Titles, each => Assert.DoesNotContain(each.TitleRow, rated));
        Assert.Equal(list.Titles.OrderByDescending(each => each.Score), list.Titles);
        var best = Enumerable.Range(0, GeneratedWorld.Titles).Except(rated).Max(title => WithModel.Score(5, title));
        Assert.Equal(best, list.Titles[0].Score, 1e-4);
        Assert.All(list.Titles, each => Assert.Equal(WithModel.Predict(5, each.TitleRow, Threshold).Score, each.Score));
    }

    [Fact]
    public void Recommend_SeveralTitlesAtTheTopOfTheScale_KeepsTheirOrder()
    {
        // The first user gives 5 to what three others give 2; these others like title 1 a little better than title 0.
        int[] common = [.. Enumerable.Range(10, 20)];
        int[] more = [0, 1, .. common];
        byte[] generous = [.. Enumerable.Repeat((byte)10, 20)];
        byte[] strict = [9, 10, .. Enumerable.Repeat((byte)4, 20)];
        var table = new RatingTable([0, 20, 42, 64, 86], [.. common, .. more, .. more, .. more], [.. generous, .. strict, .. strict, .. strict], [], GeneratedWorld.Titles);
        var list = new Predictor(table, Index).Recommend(new RecommendationQuery(0, 2, Threshold));
        Assert.Equal([(1, 5.0), (0, 5.0)], list.Titles.Select(each => (each.TitleRow, each.Score)));
    }

    [Fact]
    public void Recommend_WithFilter_FiltersBeforeTheCut()
    {
        var list = WithModel.Recommend(new RecommendationQuery(5, 500, Threshold) { Accept = title => title >= 200 });
        var rated = GeneratedWorld.Data.Ratings.TitlesOf(5).ToArray();
        Assert.Equal(Enumerable.Range(200, GeneratedWorld.Titles - 200).Except(rated), list.Titles.Select(each => each.TitleRow).Order());
        Assert.Contains(list.Titles, each => each is { TitleRow: Unrated, Source: PredictionSource.Content });
    }

    [Fact]
    public void Recommend_UnknownUser_RanksByTitleMeanInTheOpen()
    {
        var list = WithModel.Recommend(new RecommendationQuery(-1, 10, Threshold));
        Assert.Equal(PredictionSource.TitleMean, list.Source);
        Assert.All(list.Titles, each => Assert.Equal(PredictionSource.TitleMean, each.Source));
        Assert.Equal(list.Titles.Select(each => each.TitleRow), WithoutModel.Recommend(new RecommendationQuery(-1, 10, Threshold)).Titles.Select(each => each.TitleRow));
    }

    [Fact]
    public void Recommend_AskedTwice_GivesTheSame()
    {
        var query = new RecommendationQuery(17, 30, Threshold);
        Assert.Equal(WithModel.Recommend(query).Titles.Select(each => (each.TitleRow, each.Score)), WithModel.Recommend(query).Titles.Select(each => (each.TitleRow, each.Score)));
        Assert.Empty(WithModel.Recommend(query with { Count = 0 }).Titles);
    }

    [Fact]
    public void Recommended_ScoreAtTheThreshold_IsInclusive()
    {
        var prediction = WithModel.Predict(5, 10, Threshold);
        Assert.True((prediction with { Threshold = prediction.Score }).Recommended);
        Assert.False((prediction with { Threshold = prediction.Score + 1e-6 }).Recommended);
    }

    [Fact]
    public void Predictor_ModelOfOtherRows_IsRefused()
    {
        var other = Trained.Remap([0, 1], [0, 1]);
        Assert.Throws<ArgumentException>(() => new Predictor(GeneratedWorld.Data.Ratings, Index, other));
        Assert.Throws<ArgumentException>(() => new Predictor(GeneratedWorld.Data.Ratings, TfIdfIndex.Build(["one"])));
    }

    [Fact]
    public void Similar_OneTitle_ListsTheSameGenre() =>
        Assert.All(WithModel.Similar(9, 5), each => Assert.Equal(9 % 4, each.Document % 4));
}
