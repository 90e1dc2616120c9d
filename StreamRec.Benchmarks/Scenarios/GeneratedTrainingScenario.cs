using System.Diagnostics;
using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Matrix factorisation on as many ratings as the platforms' original data had: 32 factors, 20 epochs, and an epoch on its own.</summary>
internal sealed class GeneratedTrainingScenario : IScenario
{
    private const int Ratings = 11_024_289;
    private readonly MatrixFactorizationTrainer trainer = new();
    private RatingTable table = RatingTable.Empty(0);

    public string Name => "mf-generated";

    public string Goal => "11 M ratings, 32 factors, 20 epochs: an epoch at 80 million ratings/s on 2 threads; RMSE floor about 0.715";

    public void Prepare(ScenarioContext context) => table = LowRankRatings.Make(115_077, 22_998, Ratings);

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var parameters = ModelParameters.Parse(trainer, ["factors=32", "epochs=20"]);
        var epochs = new EpochTimes();
        var training = Stopwatches.Seconds("training", () => trainer.Train(new TrainingData(table), parameters, new TrainingOptions { Progress = epochs }));
        var start = Stopwatch.GetTimestamp();
        var trained = ModelTraining.Run(new TrainingData(table), new TrainingRequest { Trainer = trainer, Parameters = parameters });
        return
        [
            training,
            new Figure("ratings in one epoch", Ratings / epochs.Median() / 1e6, "million/s"),
            new Figure("training with measured quality", Stopwatch.GetElapsedTime(start).TotalSeconds, "s"),
            new Figure("RMSE", trained.Quality.Errors!.Rmse, "stars"),
            new Figure("RMSE of biases alone", trained.Quality.Baselines[^1].Rmse, "stars"),
        ];
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
