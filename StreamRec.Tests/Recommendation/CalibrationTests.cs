using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation;

/// <summary>
/// Whether "70 %" means 70 %: on ratings that neither training nor calibration has seen, the expected calibration error over ten equal steps
/// of probability is at most 0.03, and the stated standard deviation is right to 5 %.
/// </summary>
public sealed class CalibrationTests
{
    public static TheoryData<IModelTrainer> Trainers => [new MatrixFactorizationTrainer(), new BiasTrainer(), new ContentTrainer()];

    [Theory]
    [MemberData(nameof(Trainers), DisableDiscoveryEnumeration = true)]
    public void Probability_UnseenMovieLensRatings_IsCalibrated(IModelTrainer trainer)
    {
        var all = new TrainingData(MovieLens100k.Read("u.data"), MovieLens100k.Training(1).Works);
        var (training, unseen) = HoldOut.Split(all.Ratings, 0.2, seed: 99);
        var trained = ModelTraining.Run(all with { Ratings = training }, new TrainingRequest { Trainer = trainer });
        var uncertainty = trained.Uncertainty.Of(trained.Model.Source);
        var titleCounts = RatingSums.CountsByTitle(training);
        var (expected, reached, counts) = (new double[10], new double[10], new int[10]);
        var scaledSquares = 0.0;
        for (var user = 0; user < unseen.UserCount; user++)
        {
            var profile = trained.Model.ProfileOf(user);
            for (var rating = 0; rating < unseen.TitlesOf(user).Length; rating++)
            {
                var title = unseen.TitlesOf(user)[rating];
                var given = unseen.HalfStarsOf(user)[rating] * 0.5;
                var deviation = uncertainty.DeviationFor(training.TitlesOf(user).Length, titleCounts[title]);
                var probability = uncertainty.ProbabilityOf(profile.Predict(title), deviation, 3.7);
                var step = Math.Min(9, (int)(probability * 10));
                expected[step] += probability;
                reached[step] += given >= 3.7 ? 1 : 0;
                counts[step]++;
                scaledSquares += Math.Pow((given - profile.Predict(title)) / deviation, 2);
            }
        }

        var error = Enumerable.Range(0, 10).Sum(step => Math.Abs(expected[step] - reached[step])) / unseen.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{trainer.Name}: calibration error {error:F4}, deviation off by {Math.Sqrt(scaledSquares / unseen.Count):F4}");
        Assert.InRange(error, 0, 0.03);
        Assert.InRange(Math.Sqrt(scaledSquares / unseen.Count), 0.95, 1.05);
    }
}
