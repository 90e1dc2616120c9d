using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// Trainers with default settings on the folds u1 to u5 of MovieLens 100k, or on MovieLens 1M without every fifth row: errors, and time of a training
/// without file reading.
/// </summary>
/// <param name="name">The scenario's name.</param>
/// <param name="goal">What must be reached, in words.</param>
/// <param name="read">Reads the folds.</param>
/// <param name="trainers">Names of the trainers.</param>
internal sealed class MovieLensTrainingScenario(string name, string goal, Func<IReadOnlyList<RatingSplit>> read, params string[] trainers) : IScenario
{
    private IReadOnlyList<RatingSplit> folds = [];

    public string Name => name;

    public string Goal => goal;

    public void Prepare(ScenarioContext context) => folds = read();

    public IReadOnlyList<Figure> Run(ScenarioContext context) => [.. trainers.Select(ModelCatalog.Find).SelectMany(Figures)];

    private IEnumerable<Figure> Figures(IModelTrainer trainer)
    {
        var results = folds.Select(fold => Evaluator.TrainAndTest(new TrainingData(fold.Training), fold.Test, new EvaluationRequest { Trainer = trainer })).ToList();
        yield return new Figure($"{trainer.Name}: fit of a fold, median", 1000 * results.Select(result => result.Mean.FitSeconds).Order().ElementAt(results.Count / 2), "ms");
        yield return new Figure($"{trainer.Name}: mean RMSE", results.Average(result => result.Mean.Rmse), "stars");
        yield return new Figure($"{trainer.Name}: mean MAE", results.Average(result => result.Mean.Mae), "stars");
    }
}
