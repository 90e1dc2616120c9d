using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Benchmarks;

/// <summary>
/// One prediction and the best 10 of 22,998 titles, each with uncertainty and reasons, for ever different users: 20,000 users with 96 ratings each. Then
/// the same where no title of the list has ratings, so that all answers come from the texts.
/// </summary>
internal static class PredictionBenchmark
{
    private const int Users = 20_000;

    public static void Run()
    {
        if (PlatformTitles.Read() is not { } titles)
        {
            return;
        }

        var index = TitleText.BuildIndex(titles);
        var table = LowRankRatings.Make(Users, titles.Count, Users * 96);
        var trained = ModelTraining.Run(new TrainingData(table, titles), new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });
        Ask("all titles rated", new Predictor(table, index, trained), titles.Count);

        // Ratings of every 40th title only: the others are answered from content.
        var few = LowRankRatings.Make(Users, titles.Count / 40, Users * 48);
        var sparse = new RatingTable(few.UserStarts, Array.ConvertAll(few.Titles, title => title * 40), few.HalfStars, [], titles.Count);
        trained = ModelTraining.Run(new TrainingData(sparse, titles), new TrainingRequest { Trainer = new MatrixFactorizationTrainer() });
        Ask("1 in 40 titles rated", new Predictor(sparse, index, trained), titles.Count);
    }

    private static void Ask(string world, Predictor predictor, int titles)
    {
        var (user, title) = (0, 0);
        Measurement.Time($"one score, {world}", 7, () => predictor.Score(Next(ref user, Users), Next(ref title, titles)), repetitions: 2000);
        Measurement.Time($"one prediction with reasons, {world}", 7, () => predictor.Predict(Next(ref user, Users), Next(ref title, titles), 3.7), repetitions: 1000);
        Measurement.Time($"one prediction with reasons, same user, {world}", 7, () => predictor.Predict(77, Next(ref title, titles), 3.7), repetitions: 1000);
        Measurement.Time($"best 10 with reasons, {world}", 7, () => predictor.Recommend(new RecommendationQuery(Next(ref user, Users), 10, 3.7)), repetitions: 200);
        Measurement.Time($"5 similar titles, {world}", 7, () => predictor.Similar(Next(ref title, titles), 5), repetitions: 200);
    }

    private static int Next(ref int place, int bound) => place = (place + 7919) % bound;
}
