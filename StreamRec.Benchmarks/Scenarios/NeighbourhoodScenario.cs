using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation.Blend;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Neighbourhood;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Item neighbourhood and the blend with default settings on MovieLens 100k and 1M: error, and time of a training without file reading; and fold-in of 20 ratings.</summary>
internal sealed class NeighbourhoodScenario : IScenario
{
    private IReadOnlyList<RatingSplit> folds = [];
    private RatingSplit? million;

    public string Name => "neighbourhood-blend";

    public string Goal => "u1 to u5: knn clearly better than 0.9204 (Surprise's KNNBaseline), blend better than its parts; ml-1m: fold-in of 20 ratings 1 ms";

    public void Prepare(ScenarioContext context)
    {
        folds = MovieLensRatings.Folds();
        million = MovieLensRatings.Million();
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var figures = new List<Figure>();
        foreach (var name in new[] { NeighbourhoodTrainer.ModelName, BlendTrainer.ModelName })
        {
            var results = folds.Select(fold => Evaluate(name, fold)).ToList();
            figures.Add(new Figure($"{name}: u1–u5, fit of a fold, median", results.Select(result => result.FitSeconds).Order().ElementAt(2), "s"));
            figures.Add(new Figure($"{name}: u1–u5, mean RMSE", results.Average(result => result.Rmse), "stars"));
            var large = Evaluate(name, million!);
            figures.Add(new Figure($"{name}: ml-1m, fit", large.FitSeconds, "s"));
            figures.Add(new Figure($"{name}: ml-1m, RMSE", large.Rmse, "stars"));
        }

        var trainer = ModelCatalog.Find(NeighbourhoodTrainer.ModelName);
        var model = trainer.Train(new TrainingData(million!.Training), ModelParameters.DefaultsOf(trainer), new TrainingOptions());
        figures.AddRange(RankingScenario.FoldIn(model, million!.Training));
        return figures;
    }

    private static FoldResult Evaluate(string name, RatingSplit ratings) =>
        Evaluator.TrainAndTest(new TrainingData(ratings.Training), ratings.Test, new EvaluationRequest { Trainer = ModelCatalog.Find(name), Ranking = null }).Folds[0];
}
