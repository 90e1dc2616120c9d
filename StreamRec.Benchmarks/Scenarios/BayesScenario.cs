using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Ingestion.MovieLens;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bayes;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// Bayesian matrix factorisation with default settings: MovieLens 100k with ratings only and with all that is known, MovieLens 1M, and how fast it answers among 22,998
/// titles.
/// </summary>
internal sealed class BayesScenario : IScenario
{
    private const int Folds = 5;
    private const int RatingsOfANewUser = 20;
    private static readonly BayesTrainer Trainer = new();

    private RatingFilePair[] pairs = [];
    private SideInformation[] sides = [];
    private RatingSplit? million;
    private IRatingModel? large;
    private int titleCount;

    public string Name => "bayes-movielens";

    public string Goal =>
        "u1 to u5: mean RMSE 0.882 in 3 s a fold, with time and attributes 0.875 in 10 s; ml-1m 0.828 in 60 s; fold-in of 20 ratings 1 ms; best 10 of 22,998 titles 2 ms; one prediction 0.1 ms";

    public void Prepare(ScenarioContext context)
    {
        var folder = ScenarioContext.Shared("data/movielens/ml-100k");
        pairs = [.. Enumerable.Range(1, Folds).Select(fold => RatingFilePair.Read(Path.Combine(folder, $"u{fold}.base"), Path.Combine(folder, $"u{fold}.test")))];
        sides = Array.ConvertAll(pairs, pair => MovieLensAttributes.Beside(Path.Combine(folder, "u.user"), pair.Users, pair.TitleIds));
        million = MovieLensRatings.Million();
        titleCount = PlatformTitles.Read().Count;
        var ratings = LowRankRatings.Make(20_000, titleCount, 20_000 * 48);
        large = Trainer.Train(new TrainingData(ratings), ModelParameters.Parse(Trainer, ["iterations=40", "burn-in=10"]), new TrainingOptions());
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context) =>
    [
        .. Fit("u1 to u5, ratings only", [.. pairs.Select(pair => (new TrainingData(pair.Training), pair.Test))], "side=implicit"),
        .. Fit("u1 to u5, all that is known", [.. pairs.Select((pair, fold) => (new TrainingData(pair.Training) { Side = sides[fold] }, pair.Test))], "side=all"),
        .. Fit("ml-1m", [(new TrainingData(million!.Training), million.Test)], "side=implicit"),
        .. Ask(large!),
    ];

    private static IEnumerable<Figure> Fit(string what, IReadOnlyList<(TrainingData Training, RatingTable Test)> folds, string setting)
    {
        var request = new EvaluationRequest { Trainer = Trainer, Parameters = ModelParameters.Parse(Trainer, [setting]) };
        var results = folds.Select(fold => Evaluator.TrainAndTest(fold.Training, fold.Test, request)).ToList();
        yield return new Figure($"{what}: fit, median", results.Select(result => result.Mean.FitSeconds).Order().ElementAt(results.Count / 2), "s");
        yield return new Figure($"{what}: mean RMSE", results.Average(result => result.Mean.Rmse), "stars");
    }

    private IEnumerable<Figure> Ask(IRatingModel model)
    {
        var (user, title) = (0, 0);
        var titles = Enumerable.Range(0, RatingsOfANewUser).Select(rating => rating * 997 % titleCount).ToArray();
        var halfStars = titles.Select(row => (byte)((row % 10) + 1)).ToArray();
        var scores = new float[titleCount];
        yield return Stopwatches.MillisecondsEach("fold-in of 20 ratings", 700, () => model.FoldIn(titles, halfStars));
        yield return Stopwatches.MillisecondsEach("best 10 of all titles", 700, () => BestTen(model.ProfileOf(Next(ref user, model.UserCount)), scores));
        yield return Stopwatches.MillisecondsEach("one prediction with its deviation", 7_000, () =>
        {
            var profile = (IPosteriorProfile)model.ProfileOf(Next(ref user, model.UserCount));
            _ = profile.Predict(Next(ref title, titleCount)) + profile.DeviationOf(title);
        });
    }

    private static int[] BestTen(IUserProfile profile, float[] scores)
    {
        profile.ScoreTitles(scores);
        var best = new PriorityQueue<int, float>(11);
        for (var title = 0; title < scores.Length; title++)
        {
            if (best.Count < 10)
            {
                best.Enqueue(title, scores[title]);
            }
            else if (best.TryPeek(out _, out var lowest) && scores[title] > lowest)
            {
                best.EnqueueDequeue(title, scores[title]);
            }
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
    }

    private static int Next(ref int place, int bound) => place = (place + 7919) % bound;
}
