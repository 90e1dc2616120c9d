using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Ranking;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>The models for lists beside matrix factorisation on MovieLens 1M: quality of the first ten titles among 2,000 users, time of a training, and fold-in of 20 ratings.</summary>
internal sealed class RankingScenario : IScenario
{
    private RatingSplit? ratings;

    public string Name => "ranking";

    public string Goal => "ml-1m: nDCG@10 and recall@10 of ials and ease far above those of mf; fold-in of 20 ratings and ordering all titles 1 ms";

    public void Prepare(ScenarioContext context) => ratings = MovieLensRatings.Million();

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var figures = new List<Figure>();
        foreach (var name in new[] { MatrixFactorizationTrainer.ModelName, ImplicitTrainer.ModelName, EaseTrainer.ModelName })
        {
            var trainer = ModelCatalog.Find(name);
            var result = Evaluator.TrainAndTest(new TrainingData(ratings!.Training), ratings!.Test, new EvaluationRequest { Trainer = trainer }).Folds[0];
            figures.Add(new Figure($"{name}: fit", result.FitSeconds, "s"));
            figures.Add(new Figure($"{name}: nDCG@10", result.Ranking!.Ndcg, ""));
            figures.Add(new Figure($"{name}: recall@10", result.Ranking.Recall, ""));
            if (trainer.Family == ModelFamily.Ranking)
            {
                figures.AddRange(FoldIn(trainer.Train(new TrainingData(ratings!.Training), ModelParameters.DefaultsOf(trainer), new TrainingOptions()), ratings!.Training));
            }
        }

        return figures;
    }

    /// <summary>Times the fold-in of 20 ratings, with the scores or preferences of all titles.</summary>
    public static IEnumerable<Figure> FoldIn(IRatingModel model, RatingTable table)
    {
        var user = 0;
        while (table.TitlesOf(user).Length < 20)
        {
            user++;
        }

        var titles = table.TitlesOf(user)[..20].ToArray();
        var halfStars = table.HalfStarsOf(user)[..20].ToArray();
        var values = new float[model.TitleCount];
        yield return Stopwatches.MillisecondsEach($"{model.Name}: fold-in of 20 ratings", 200, () => model.FoldIn(titles, halfStars));
        yield return Stopwatches.MillisecondsEach($"{model.Name}: the same, and all titles ordered by", 200, () => model.FoldIn(titles, halfStars).RankTitles(values));
    }
}
