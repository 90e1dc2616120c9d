using System.Globalization;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Benchmarks;

/// <summary>Matrix factorisation with default settings on the folds u1 to u5 of MovieLens 100k: error, and time of a training without file reading.</summary>
internal static class MovieLensTrainingBenchmark
{
    public static void Run()
    {
        if (Measurement.Shared("data/movielens/ml-100k") is not { } folder)
        {
            return;
        }

        var folds = Enumerable.Range(1, 5).Select(fold => (Training: Read(Path.Combine(folder, $"u{fold}.base")), Test: Read(Path.Combine(folder, $"u{fold}.test")))).ToList();
        var mf = new MatrixFactorizationTrainer();
        var first = folds[0].Training;
        Measurement.Time("mf, MovieLens 100k u1, training", 7, () => mf.Train(new TrainingData(first), ModelParameters.DefaultsOf(mf), new TrainingOptions()));
        foreach (IModelTrainer trainer in new IModelTrainer[] { mf, new BiasTrainer() })
        {
            var results = folds.ConvertAll(fold => Evaluator.TrainAndTest(new TrainingData(fold.Training), fold.Test, new EvaluationRequest { Trainer = trainer }));
            var fits = results.Select(result => result.Mean.FitSeconds).Order().ToList();
            Measurement.Print(
                $"{trainer.Name}, MovieLens 100k u1–u5",
                string.Create(CultureInfo.InvariantCulture, $"mean RMSE {results.Average(result => result.Mean.Rmse):F4}, MAE {results.Average(result => result.Mean.Mae):F4}, median fit {fits[2] * 1000:F0} ms"));
        }
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
