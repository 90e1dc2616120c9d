using StreamRec.Core.Catalog;
using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// One prediction and the best 10 of 22,998 titles, each with uncertainty and reasons, for ever different users: 20,000 users with 96 ratings each. Then
/// the same where no title of the list has ratings, so that all answers come from the texts.
/// </summary>
internal sealed class PredictionScenario : IScenario
{
    private const int Users = 20_000;
    private int titleCount;
    private (string World, Predictor Predictor)[] predictors = [];

    public string Name => "prediction";

    public string Goal => "one prediction 0.05 ms, the best 10 of 22,998 titles 2 ms";

    public void Prepare(ScenarioContext context)
    {
        Work[] works = [.. PlatformTitles.Read().Select(Work.Alone)];
        titleCount = works.Length;
        var index = TitleText.BuildIndex(works);
        var table = LowRankRatings.Make(Users, titleCount, Users * 96);
        var trained = ModelTraining.Run(new TrainingData(table, works), new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });

        // Ratings of every 40th title only: the others are answered from content.
        var few = LowRankRatings.Make(Users, titleCount / 40, Users * 48);
        var sparse = new RatingTable(few.UserStarts, Array.ConvertAll(few.Titles, title => title * 40), few.HalfStars, [], titleCount);
        var trainedOnFew = ModelTraining.Run(new TrainingData(sparse, works), new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });
        predictors = [("all titles rated", new Predictor(table, index, trained)), ("1 in 40 titles rated", new Predictor(sparse, index, trainedOnFew))];
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context) => [.. predictors.SelectMany(each => Ask(each.World, each.Predictor))];

    private IEnumerable<Figure> Ask(string world, Predictor predictor)
    {
        var (user, title) = (0, 0);
        yield return Stopwatches.MillisecondsEach($"one score, {world}", 14_000, () => predictor.Score(Next(ref user, Users), Next(ref title, titleCount)));
        yield return Stopwatches.MillisecondsEach($"one prediction with reasons, {world}", 7_000, () => predictor.Predict(Next(ref user, Users), Next(ref title, titleCount), 3.7));
        yield return Stopwatches.MillisecondsEach($"one prediction with reasons, same user, {world}", 7_000, () => predictor.Predict(77, Next(ref title, titleCount), 3.7));
        yield return Stopwatches.MillisecondsEach($"best 10 with reasons, {world}", 1_400, () => predictor.Recommend(new RecommendationQuery(Next(ref user, Users), 10, 3.7)));
        yield return Stopwatches.MillisecondsEach($"5 similar titles, {world}", 1_400, () => predictor.Similar(Next(ref title, titleCount), 5));
    }

    private static int Next(ref int place, int bound) => place = (place + 7919) % bound;
}
