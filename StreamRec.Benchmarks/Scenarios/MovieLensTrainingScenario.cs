using System.Globalization;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Matrix factorisation with default settings on the folds u1 to u5 of MovieLens 100k: error, and time of a training without file reading.</summary>
internal sealed class MovieLensTrainingScenario : IScenario
{
    private List<(RatingTable Training, RatingTable Test)> folds = [];

    public string Name => "mf-movielens";

    public string Goal => "MovieLens 100k, u1 to u5: mean RMSE 0.920 or better, 200 ms per fold";

    public void Prepare(ScenarioContext context)
    {
        var folder = ScenarioContext.Shared("data/movielens/ml-100k");
        folds = [.. Enumerable.Range(1, 5).Select(fold => (Read(Path.Combine(folder, $"u{fold}.base")), Read(Path.Combine(folder, $"u{fold}.test"))))];
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context) => [.. Figures(new MatrixFactorizationTrainer()), .. Figures(new BiasTrainer())];

    private IEnumerable<Figure> Figures(IModelTrainer trainer)
    {
        var results = folds.ConvertAll(fold => Evaluator.TrainAndTest(new TrainingData(fold.Training), fold.Test, new EvaluationRequest { Trainer = trainer }));
        yield return new Figure($"{trainer.Name}: fit of a fold, median", 1000 * results.Select(result => result.Mean.FitSeconds).Order().ElementAt(2), "ms");
        yield return new Figure($"{trainer.Name}: mean RMSE", results.Average(result => result.Mean.Rmse), "stars");
        yield return new Figure($"{trainer.Name}: mean MAE", results.Average(result => result.Mean.Mae), "stars");
    }

    private static RatingTable Read(string path)
    {
        const int Users = 943;
        const int Films = 1682;
        var rows = File.ReadLines(path).Select(line => line.Split('\t'))
            .Select(cells => (User: Number(cells[0]) - 1, Title: Number(cells[1]) - 1, HalfStars: (byte)(2 * Number(cells[2]))))
            .Order().ToList();
        var starts = new int[Users + 1];
        foreach (var row in rows)
        {
            starts[row.User + 1]++;
        }

        for (var user = 0; user < Users; user++)
        {
            starts[user + 1] += starts[user];
        }

        return new RatingTable(starts, [.. rows.Select(row => row.Title)], [.. rows.Select(row => row.HalfStars)], [], Films);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
