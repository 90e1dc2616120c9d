using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

/// <summary>The sample ratings are there to show a recommender at work: it must find their taste, and can never beat their noise.</summary>
public sealed class SampleLearningTests(SampleWorldFixture fixture) : IClassFixture<SampleWorldFixture>
{
    [Fact]
    public void Write_Ratings_AreReadWithoutARejectedRow()
    {
        var read = Read(fixture.Folder, fixture.World);
        Assert.Equal(0, read.Report.Rejected);
        Assert.Equal(0, read.Report.DuplicatesRemoved);
        Assert.Equal(fixture.Ratings.Count, read.Ratings.Count);
    }

    [Fact]
    public void Write_DefaultWorld_MatrixFactorizationIsBetweenTheFloorAndTheBiases()
    {
        var folder = Path.Combine(fixture.Folder, "default");
        var options = new SampleWorldOptions();
        var summary = SampleWorldWriter.Write(folder, options, token: TestContext.Current.CancellationToken);
        var ratings = Read(folder, SampleWorld.Create(options, TestContext.Current.CancellationToken)).Ratings;
        var quality = ModelTraining.Run(new TrainingData(ratings), new TrainingRequest { Trainer = new MatrixFactorizationTrainer() }).Quality;
        var biases = quality.Baselines[^1].Rmse;
        Assert.True(quality.Errors!.Rmse > summary.Floor.ExpectedRmse, $"{quality.Errors.Rmse} is below the floor {summary.Floor.ExpectedRmse}.");
        Assert.True(quality.Errors.Rmse < 0.9 * biases, $"{quality.Errors.Rmse} against {biases} of the biases alone.");
    }

    private static RatingReadResult Read(string folder, SampleWorld world)
    {
        var files = Enumerable.Range(1, 8).Select(file => RatingFile.TryRecognize(Path.Combine(folder, $"{file}.csv"))!).ToList();
        return RatingFileReader.Read(files, new TitleIdIndex(world.TitleIds), cancellationToken: TestContext.Current.CancellationToken);
    }
}
