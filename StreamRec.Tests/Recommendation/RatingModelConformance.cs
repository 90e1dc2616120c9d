using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

/// <summary>What every model must do. A model's test class names its trainer and what accuracy it owes, and inherits the tests.</summary>
public abstract class RatingModelConformance
{
    public abstract IModelTrainer Trainer { get; }

    /// <summary>The highest root mean square error on the held-out part of <see cref="GeneratedWorld"/>, in stars.</summary>
    protected abstract double GeneratedLimit { get; }

    /// <summary>The root mean square error on fold u1 of MovieLens 100k, in stars.</summary>
    protected abstract (double Low, double High) MovieLensBand { get; }

    /// <summary>How far, in stars and on average, a folded-in user's predictions may lie from the trained user's.</summary>
    protected abstract double FoldInTolerance { get; }

    /// <summary>An other value than the default for each parameter.</summary>
    protected abstract IReadOnlyList<string> OtherSettings { get; }

    protected IRatingModel TrainGenerated(TrainingOptions? options = null, params string[] settings) =>
        Trainer.Train(GeneratedWorld.Split().Training, ModelParameters.Parse(Trainer, settings), options ?? new TrainingOptions());

    [Fact]
    public void Train_GeneratedWorld_LearnsWhatIsThere() =>
        Assert.InRange(ModelError.RootMeanSquare(TrainGenerated(), GeneratedWorld.Split().HeldOut), GeneratedWorld.Noise, GeneratedLimit);

    [Fact]
    public void Train_MovieLens_ReachesItsAccuracy()
    {
        var model = Trainer.Train(MovieLens100k.Training(1), ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        Assert.InRange(ModelError.RootMeanSquare(model, MovieLens100k.Test(1)), MovieLensBand.Low, MovieLensBand.High);
    }

    [Fact]
    public void Train_NoRatings_SaysWhy()
    {
        var data = GeneratedWorld.Data with { Ratings = RatingTable.Empty(GeneratedWorld.Titles) };
        var failure = Assert.Throws<ModelException>(() => Trainer.Train(data, ModelParameters.DefaultsOf(Trainer), new TrainingOptions()));
        Assert.Contains("no ratings", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_OneUserAllRatingsEqual_PredictsThatRating()
    {
        var table = new RatingTable([0, 3], [0, 1, 2], [8, 8, 8], [], GeneratedWorld.Titles);
        var model = Trainer.Train(GeneratedWorld.Data with { Ratings = table }, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        Assert.InRange(model.ProfileOf(0).Predict(1), 3.9f, 4.1f);
    }

    [Fact]
    public void Predict_UnknownUserOrTitle_StaysWithinTheScale()
    {
        var model = TrainGenerated();
        Assert.False(model.KnowsUser(-1));
        Assert.False(model.KnowsUser(GeneratedWorld.Users));
        Assert.False(model.KnowsTitle(-1));
        Assert.False(model.KnowsTitle(GeneratedWorld.Titles));
        foreach (var user in new[] { -1, 0, GeneratedWorld.Users })
        {
            foreach (var title in new[] { -1, 0, GeneratedWorld.Titles - 1, GeneratedWorld.Titles })
            {
                Assert.InRange(model.ProfileOf(user).Predict(title), RatingScale.Minimum, RatingScale.Maximum);
            }
        }
    }

    [Fact]
    public void ScoreTitles_EveryTitle_EqualsPredictBeforeTheScale()
    {
        var profile = TrainGenerated().ProfileOf(7);
        var scores = new float[GeneratedWorld.Titles];
        profile.ScoreTitles(scores);
        for (var title = 0; title < scores.Length; title++)
        {
            Assert.Equal(profile.Predict(title), RatingScale.Clamp(scores[title]), 1e-4);
        }

        Assert.Throws<ArgumentException>(() => profile.ScoreTitles(new float[3]));
    }

    [Fact]
    public void RankTitles_EveryTitle_EqualsTheScoresUnlessTheModelIsOneForRanking()
    {
        var profile = TrainGenerated().ProfileOf(7);
        var (scores, values) = (new float[GeneratedWorld.Titles], new float[GeneratedWorld.Titles]);
        profile.ScoreTitles(scores);
        profile.RankTitles(values);
        Assert.Equal(Trainer.Family != ModelFamily.Ranking, scores.AsSpan().SequenceEqual(values));
        Assert.DoesNotContain(values, value => !float.IsFinite(value));
        Assert.Throws<ArgumentException>(() => profile.RankTitles(new float[3]));
    }

    [Fact]
    public void FoldIn_RatingsOfATrainedUser_PredictsAsTrained()
    {
        var model = TrainGenerated();
        var table = GeneratedWorld.Split().Training.Ratings;
        var (difference, count) = (0.0, 0);
        for (var user = 0; user < 50; user++)
        {
            var trained = model.ProfileOf(user);
            var folded = model.FoldIn(table.TitlesOf(user), table.HalfStarsOf(user));
            for (var title = 0; title < GeneratedWorld.Titles; title++, count++)
            {
                difference += Math.Abs(trained.Predict(title) - folded.Predict(title));
            }
        }

        Assert.InRange(difference / count, 0, FoldInTolerance);
    }

    [Fact]
    public void FoldIn_NoOrUnknownTitles_PredictsLikeTheAverageUser()
    {
        var model = TrainGenerated();
        Assert.Equal(model.ProfileOf(-1).Predict(0), model.FoldIn([], []).Predict(0), 1e-5);
        Assert.InRange(model.FoldIn([GeneratedWorld.Titles - 1], [10]).Predict(0), RatingScale.Minimum, RatingScale.Maximum);
    }

    [Fact]
    public void Read_WrittenModel_PredictsTheSame()
    {
        var model = TrainGenerated();
        var copy = Trainer.Read(new BinaryReader(new MemoryStream(Bytes(model))));
        Assert.Equal(Bytes(model), Bytes(copy));
        Assert.Equal(model.ProfileOf(3).Predict(5), copy.ProfileOf(3).Predict(5));
        Assert.Equal(model.KnowsTitle(GeneratedWorld.Titles - 1), copy.KnowsTitle(GeneratedWorld.Titles - 1));
    }

    [Fact]
    public void Read_CutOffBytes_IsRefused()
    {
        var bytes = Bytes(TrainGenerated());
        foreach (var length in new[] { 6, 30, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.True(Record.Exception(() => ReadFirst(bytes, length)) is InvalidDataException or EndOfStreamException);
        }
    }

    [Fact]
    public void Train_DifferentThreadCounts_GivesTheSameBytes()
    {
        var one = Bytes(TrainGenerated(new TrainingOptions { Threads = 1, Seed = 5 }));
        Assert.Equal(one, Bytes(TrainGenerated(new TrainingOptions { Threads = 2, Seed = 5 })));
        Assert.Equal(one, Bytes(TrainGenerated(new TrainingOptions { Threads = 5, Seed = 5 })));
    }

    [Fact]
    public void Train_OtherValueOfEachParameter_ChangesTheModel()
    {
        Assert.Equal(Trainer.Parameters.Select(parameter => parameter.Name), OtherSettings.Select(setting => setting.Split('=')[0]));
        var defaults = Bytes(TrainGenerated());
        foreach (var setting in OtherSettings)
        {
            Assert.False(defaults.AsSpan().SequenceEqual(Bytes(TrainGenerated(null, setting))), $"{setting} changes nothing.");
        }
    }

    [Fact]
    public void Train_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => TrainGenerated(new TrainingOptions { Cancellation = cancelled.Token }));
    }

    [Fact]
    public void Train_WithProgress_ReportsEveryEpochToTheLast()
    {
        var reports = new Recorder<TrainingProgress>();
        TrainGenerated(new TrainingOptions { Progress = reports });
        var epochs = reports.Values[0].Epochs;
        Assert.Equal(Enumerable.Range(1, epochs), reports.Values.Select(report => report.Epoch));
        Assert.All(reports.Values, report => Assert.InRange(report.TrainError, 0.0, 2.0));
    }

    [Fact]
    public void Remap_OtherRows_KeepsPredictionsAndForgetsTheRest()
    {
        var model = TrainGenerated();
        var titles = Enumerable.Range(0, GeneratedWorld.Titles).Reverse().Append(-1).ToArray();
        var remapped = model.Remap([-1, 4, 3], titles);
        Assert.Equal(3, remapped.UserCount);
        Assert.Equal(titles.Length, remapped.TitleCount);
        Assert.False(remapped.KnowsUser(0));
        Assert.False(remapped.KnowsTitle(GeneratedWorld.Titles));
        Assert.Equal(model.ProfileOf(3).Predict(5), remapped.ProfileOf(2).Predict(GeneratedWorld.Titles - 1 - 5), 1e-4);
        Assert.Equal(model.ProfileOf(-1).Predict(5), remapped.ProfileOf(0).Predict(GeneratedWorld.Titles - 1 - 5), 1e-4);
    }

    private void ReadFirst(byte[] bytes, int length) => Trainer.Read(new BinaryReader(new MemoryStream(bytes, 0, length)));

    private static byte[] Bytes(IRatingModel model)
    {
        using var stream = new MemoryStream();
        model.Write(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
