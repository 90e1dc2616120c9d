using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bayes;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Whether "70 %" means 70 %: the expected calibration error of "reaches 3.7" on the test rows of MovieLens 1M (every fifth), by model.</summary>
internal sealed class CalibrationScenario : IScenario
{
    private static readonly IReadOnlyList<IModelTrainer> Trainers = [new BiasTrainer(), new MatrixFactorizationTrainer(), new BayesTrainer()];

    private RatingTable training = RatingTable.Empty(0);
    private RatingTable test = RatingTable.Empty(0);

    public string Name => "calibration";

    public string Goal => "MovieLens 1M: expected calibration error of \"probability to reach 3.7\" 0.02 or less";

    public void Prepare(ScenarioContext context) => (training, test) = MovieLensRatings.Million();

    public IReadOnlyList<Figure> Run(ScenarioContext context) => [.. Trainers.SelectMany(Figures)];

    private IEnumerable<Figure> Figures(IModelTrainer trainer)
    {
        var result = Evaluator.TrainAndTest(new TrainingData(training), test, new EvaluationRequest { Trainer = trainer });
        yield return new Figure($"{trainer.Name}: expected calibration error", result.Calibration!.ExpectedCalibrationError, "");
        yield return new Figure($"{trainer.Name}: largest gap of a bin with 1 % of the ratings", LargestGap(result), "");
        yield return new Figure($"{trainer.Name}: RMSE", result.Mean.Rmse, "stars");
    }

    private static double LargestGap(EvaluationResult result) =>
        result.Calibration!.Bins.Where(bin => bin.Count * 100 >= result.Calibration.Count).Max(bin => Math.Abs(bin.MeanProbability - bin.Share));
}
