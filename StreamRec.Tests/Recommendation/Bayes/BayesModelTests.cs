using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bayes;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation.Bayes;

public sealed class BayesModelTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new BayesTrainer();

    protected override double GeneratedLimit => 0.47;

    protected override (double Low, double High) MovieLensBand => (0.87, 0.89);

    protected override double FoldInTolerance => 0.05;

    protected override IReadOnlyList<string> OtherSettings =>
    [
        "side=none", "outcome=ordered", "noise=shared", "factors=10", "iterations=40", "burn-in=10", "rank=16", "samples=3", "memory=1",
    ];

    [Fact]
    public void Train_CancelledDuringAnIteration_EndsBeforeTheNextReport()
    {
        using var source = new CancellationTokenSource();
        var reports = new Recorder<TrainingProgress>(_ => source.Cancel());
        var options = new TrainingOptions { Progress = reports, Cancellation = source.Token };
        Assert.ThrowsAny<OperationCanceledException>(() => Train(options));
        Assert.Single(reports.Values);
    }

    [Fact]
    public void Train_ProgressReceiverFails_PassesTheFailureOn()
    {
        var options = new TrainingOptions { Progress = new Recorder<TrainingProgress>(_ => throw new InvalidOperationException("full")) };
        Assert.Throws<InvalidOperationException>(() => Train(options));
    }

    [Fact]
    public void Train_WithValidation_ReportsTheErrorOfTheModelAndLearnsTheSame()
    {
        var reports = new Recorder<TrainingProgress>();
        var watched = Train(new TrainingOptions { Progress = reports, Validation = GeneratedWorld.Split().HeldOut });
        Assert.Equal(Train(new TrainingOptions()).ProfileOf(1).Predict(1), watched.ProfileOf(1).Predict(1));
        Assert.Equal(ModelError.RootMeanSquare(watched, GeneratedWorld.Split().HeldOut), reports.Values[^1].ValidationError!.Value, 0.005);
    }

    [Fact]
    public void DeviationOf_KnownUserAndTitle_CoversTheErrorsMade()
    {
        var (_, heldOut) = GeneratedWorld.Split();
        var model = Train(new TrainingOptions());
        var squares = 0.0;
        for (var user = 0; user < heldOut.UserCount; user++)
        {
            var profile = (IPosteriorProfile)model.ProfileOf(user);
            for (var rating = heldOut.UserStarts[user]; rating < heldOut.UserStarts[user + 1]; rating++)
            {
                var error = profile.Predict(heldOut.Titles[rating]) - RatingScale.FromHalfStars(heldOut.HalfStars[rating]);
                squares += Math.Pow(error / profile.DeviationOf(heldOut.Titles[rating]), 2);
            }
        }

        // The mean squared error in units of the deviation is 1 where the deviation is right.
        Assert.InRange(squares / heldOut.Count, 0.8, 1.2);
    }

    [Fact]
    public void DeviationOf_LessKnown_IsHigher()
    {
        var model = Train(new TrainingOptions());
        var known = ((IPosteriorProfile)model.ProfileOf(0)).DeviationOf(0);
        var titleUnknown = ((IPosteriorProfile)model.ProfileOf(0)).DeviationOf(-1);
        var allUnknown = ((IPosteriorProfile)model.ProfileOf(-1)).DeviationOf(-1);
        Assert.True(known < titleUnknown, $"{known} {titleUnknown}");
        Assert.True(titleUnknown < allUnknown, $"{titleUnknown} {allUnknown}");
    }

    [Fact]
    public void Effects_AllRatingsOfAUser_AddUpToWhatTheyMove()
    {
        var ratings = GeneratedWorld.Split().Training.Ratings;
        var model = Train(new TrainingOptions());
        var effects = new float[ratings.TitlesOf(9).Length];
        var explained = model.EffectsOf(ratings.TitlesOf(9), ratings.HalfStarsOf(9));
        var folded = model.FoldIn(ratings.TitlesOf(9), ratings.HalfStarsOf(9));
        var average = model.ProfileOf(-1);

        // The differences between titles are what effects explain: the user's bias is the same for all.
        var (first, second) = (explained.Effects(11, effects), explained.Effects(12, effects));
        Assert.Equal(effects.Sum(), second, 1e-4);
        var expected = folded.Predict(11) - average.Predict(11) - (folded.Predict(12) - average.Predict(12));
        Assert.Equal(expected, first - second, 0.1);
    }

    [Fact]
    public void Train_OrderedOutcomes_LearnsAboutAsWell()
    {
        var (training, heldOut) = GeneratedWorld.Split();
        var model = Trainer.Train(training, ModelParameters.Parse(Trainer, ["outcome=ordered", "iterations=100"]), new TrainingOptions());
        Assert.InRange(ModelError.RootMeanSquare(model, heldOut), GeneratedWorld.Noise, 0.5);
        var profile = (IPosteriorProfile)model.ProfileOf(3);
        Assert.InRange(profile.DeviationOf(5), 0.2, 0.8);
        using var stream = new MemoryStream();
        model.Write(new BinaryWriter(stream));
        var copy = Trainer.Read(new BinaryReader(new MemoryStream(stream.ToArray())));
        Assert.Equal(profile.Predict(5), copy.ProfileOf(3).Predict(5));
        var folded = model.FoldIn(training.Ratings.TitlesOf(3), training.Ratings.HalfStarsOf(3));
        Assert.Equal(profile.Predict(5), folded.Predict(5), 0.4);
    }

    [Fact]
    public void Predict_LevelsThatDrift_FollowsThemInTime()
    {
        // Each user is generous in the first of two sittings and strict in the second; which title comes in which follows no rule that a taste could explain.
        var random = new Random(3);
        var starts = Enumerable.Range(0, 61).Select(user => user * 40).ToArray();
        var titles = Enumerable.Range(0, 2400).Select(rating => rating % 40).ToArray();
        var isLate = Array.ConvertAll(titles, _ => random.Next(2) == 1);
        var table = new RatingTable(starts, titles, Array.ConvertAll(isLate, late => late ? (byte)4 : (byte)9), Array.ConvertAll(isLate, late => late ? 1_000_000L : 0), 40);
        var model = Trainer.Train(new TrainingData(table), ModelParameters.Parse(Trainer, ["side=all", "iterations=100"]), new TrainingOptions());
        var profile = model.ProfileOf(5);
        Assert.InRange(profile.Predict(7, 0), 4, 5);
        Assert.InRange(profile.Predict(7, 1_000_000), 1.5, 2.5);
        Assert.Equal(profile.Predict(7), profile.Predict(7, RatingTable.NoTime));
        Assert.Equal(profile.Predict(7, 0), model.Remap([5], Enumerable.Range(0, 40).ToArray()).ProfileOf(0).Predict(7, 0));
    }

    private static BayesModel Train(TrainingOptions options) =>
        (BayesModel)new BayesTrainer().Train(GeneratedWorld.Split().Training, ModelParameters.Parse(new BayesTrainer(), ["iterations=80"]), options);
}
