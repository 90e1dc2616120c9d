using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>From the Parquet file of the large sample world to a model, and how near its error comes to the floor that the world's maker knows.</summary>
internal sealed class LargeWorldTrainingScenario : IScenario
{
    private string parquet = "";
    private double floor;

    public string Name => "mf-large-world";

    public string Goal => "11 M ratings, default settings: 4 s from Parquet to model, 500 MB, RMSE at most 0.055 above the floor";

    public void Prepare(ScenarioContext context)
    {
        parquet = LargeWorldRatings.Parquet(context);
        var description = File.ReadAllText(Path.Combine(context.LargeWorld(), SampleWorldWriter.DescriptionFileName));
        using var document = System.Text.Json.JsonDocument.Parse(description);
        floor = document.RootElement.GetProperty("floor").GetProperty("expectedRmse").GetDouble();
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var table = RatingTable.Empty(0);
        var load = Stopwatches.Seconds("load", () => table = RatingParquetReader.Read(parquet, SampleWorldOptions.Large.Titles, withTimes: false).Ratings);
        var trainer = new MatrixFactorizationTrainer();
        TrainedModel? trained = null;
        var training = Stopwatches.Seconds("training with measured quality", () =>
            trained = ModelTraining.Run(new TrainingData(table), new TrainingRequest { Trainer = trainer }));
        return
        [
            load,
            training,
            new Figure("together", load.Value + training.Value, "s"),
            new Figure("RMSE", trained!.Quality.Errors!.Rmse, "stars"),
            new Figure("RMSE of biases alone", trained.Quality.Baselines[^1].Rmse, "stars"),
            new Figure("floor of the RMSE", floor, "stars"),
        ];
    }
}
