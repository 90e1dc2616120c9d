using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation;

/// <summary>What every model for lists must do beside <see cref="RatingModelConformance"/>.</summary>
public abstract class RankingModelConformance : RatingModelConformance
{
    private const int Genre = 2;

    protected override double GeneratedLimit => 0.95;

    protected override (double Low, double High) MovieLensBand => (0.95, 0.97);

    protected override double FoldInTolerance => 0.001;

    private static readonly int[] Liked = [.. Enumerable.Range(0, 12).Select(index => (4 * index) + Genre)];

    [Fact]
    public void ScoreTitles_Stars_AreThoseOfTheBiases()
    {
        var biases = new BiasTrainer().Train(GeneratedWorld.Split().Training, ModelParameters.DefaultsOf(new BiasTrainer()), new TrainingOptions());
        Assert.Equal(biases.ProfileOf(3).Predict(5), TrainGenerated().ProfileOf(3).Predict(5), 1e-5);
    }

    [Fact]
    public void RankTitles_SomebodyWhoChoseOneGenre_PutsThatGenreFirst()
    {
        var values = new float[GeneratedWorld.Titles];
        TrainGenerated().FoldIn(Liked, [.. Liked.Select(_ => (byte)10)]).RankTitles(values);
        var best = Enumerable.Range(0, GeneratedWorld.Titles).Where(title => !Liked.Contains(title)).OrderByDescending(title => values[title]).Take(20).ToList();
        Assert.InRange(best.Count(title => title % 4 == Genre), 14, 20);
    }

    [Fact]
    public void RankTitles_NobodyInParticular_FollowsTheScores()
    {
        var (scores, values) = (new float[GeneratedWorld.Titles], new float[GeneratedWorld.Titles]);
        var profile = TrainGenerated().ProfileOf(-1);
        profile.ScoreTitles(scores);
        profile.RankTitles(values);
        Assert.Equal(scores, values);
    }

    [Fact]
    public void RankTitles_TitlesThatAreNotRanked_ComeAfterTheRanked()
    {
        var model = TrainGenerated(null, "titles=50");
        var values = new float[GeneratedWorld.Titles];
        model.FoldIn(Liked, [.. Liked.Select(_ => (byte)10)]).RankTitles(values);
        var order = Enumerable.Range(0, GeneratedWorld.Titles).OrderByDescending(title => values[title]).ToList();
        var counts = RatingSums.CountsByTitle(GeneratedWorld.Split().Training.Ratings);
        Assert.True(order.Take(50).Min(title => counts[title]) >= order.Skip(50).Max(title => counts[title]));
    }

    [Fact]
    public void Effects_OfChoices_AddUpToThePreference()
    {
        var model = (IExplainingModel)TrainGenerated();
        byte[] halfStars = [.. Liked.Select((_, index) => (byte)(index == 0 ? 2 : 10))];
        var values = new float[GeneratedWorld.Titles];
        model.FoldIn(Liked, halfStars).RankTitles(values);
        var effects = new float[Liked.Length];
        var sum = model.EffectsOf(Liked, halfStars).Effects(100 + Genre, effects);
        Assert.Equal(values[100 + Genre], sum, 1e-4);
        Assert.Equal(effects.Sum(), sum, 1e-4);
        Assert.Equal(0, effects[0]);
        Assert.NotEqual(0, effects[1]);
    }

    [Fact]
    public void Recommend_ActiveRankingModel_OrdersByPreferenceAndPutsUnknownTitlesLast()
    {
        var trained = ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = Trainer });
        var predictor = new Predictor(GeneratedWorld.Data.Ratings, TitleText.BuildIndex(GeneratedWorld.Data.Works), trained);
        var list = predictor.Recommend(new RecommendationQuery(5, 1000, 3.7)).Titles;
        var values = new float[GeneratedWorld.Titles];
        trained.Model.ProfileOf(5).RankTitles(values);
        Assert.Equal(GeneratedWorld.Titles - 1, list[^1].TitleRow);
        Assert.Equal(PredictionSource.Content, list[^1].Source);
        var known = list.SkipLast(1).ToList();
        Assert.Equal(known.OrderByDescending(each => values[each.TitleRow]).Select(each => each.TitleRow), known.Select(each => each.TitleRow));
        Assert.All(known, each => Assert.Equal(trained.Model.Source, each.Source));
        Assert.Contains(known[0].Reasons, reason => reason is { Kind: ReasonKind.RatedSimilar, Effect: null });
    }
}
