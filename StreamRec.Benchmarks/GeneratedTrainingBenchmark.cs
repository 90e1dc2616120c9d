using System.Globalization;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Benchmarks;

/// <summary>Matrix factorisation on as many ratings as the platforms' original data had: 32 factors, 20 epochs, and an epoch on its own.</summary>
internal static class GeneratedTrainingBenchmark
{
    private const int Ratings = 11_024_289;

    public static void Run()
    {
        var table = LowRankRatings.Make(115_077, 22_998, Ratings);
        var trainer = new MatrixFactorizationTrainer();
        var parameters = ModelParameters.Parse(trainer, ["factors=32", "epochs=20"]);
        var epochs = new EpochTimes();
        Measurement.Time("mf, 11 M ratings, 32 factors, 20 epochs, training", 3, () =>
            trainer.Train(new TrainingData(table), parameters, new TrainingOptions { Progress = epochs }));
        Measurement.Print("mf, 11 M ratings, one epoch", string.Create(CultureInfo.InvariantCulture, $"{Ratings / epochs.Median() / 1e6:F0} million ratings/s"));

        var trained = ModelTraining.Run(new TrainingData(table), new TrainingRequest { Trainer = trainer, Parameters = parameters });
        Measurement.Print(
            "mf, 11 M ratings, trained and measured",
            string.Create(CultureInfo.InvariantCulture, $"{trained.TrainSeconds:F2} s, RMSE {trained.Quality.Errors!.Rmse:F4}, biases {trained.Quality.Baselines[^1].Rmse:F4}, floor about 0.715"));
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Measurement.Print("peak memory", string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / 1e6:F0} MB"));
    }

    private sealed class EpochTimes : IProgress<TrainingProgress>
    {
        private readonly List<double> seconds = [];
        private TimeSpan last;

        public void Report(TrainingProgress value)
        {
            if (value.Epoch > 1)
            {
                seconds.Add((value.Elapsed - last).TotalSeconds);
            }

            last = value.Elapsed;
        }

        public double Median() => seconds.Order().ElementAt(seconds.Count / 2);
    }
}
