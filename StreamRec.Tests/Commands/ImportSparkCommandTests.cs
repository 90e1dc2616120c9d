using System.Text.Json;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.AlternatingLeastSquares;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Tests.Api;
using StreamRec.Tests.Recommendation.Spark;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

public sealed class ImportSparkCommandTests : IDisposable
{
    private readonly TrainedWorld world = new();
    private readonly TemporaryFolder folder = new();

    private string Training => Path.Combine(folder.Path, "training");

    private string Factors => Path.Combine(folder.Path, "model");

    public void Dispose()
    {
        world.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task ImportSpark_FactorsOfTheCurrentRatings_ServesAndIsMeasuredOnWhatItHasNotSeen()
    {
        var before = world.Train("als").Id;
        await RunAsync(0, "export", "--training", Training, "--hold-out", "0.2", "--seed", "5");
        var cluster = TrainElsewhere(0.2, seed: 5);

        var list = JsonDocument.Parse(await RunAsync(0, "models", "--import-spark", Factors, "--training", Training, "--note", "cluster", "--json")).RootElement;

        var workspace = world.Loader.LoadCurrent()!;
        var model = workspace.Model!;
        Assert.Equal(list.Text("active"), model.Id);
        Assert.Equal(("spark-als", "cluster", 5), (model.Model, model.Note, model.Seed));
        var (training, heldOut) = HoldOut.Split(workspace.Ratings, 0.2, 5);
        Assert.Equal((training.Count, heldOut.Count), (model.Ratings, model.Quality.HeldOut));
        var served = workspace.Predictor.Trained!.Model;
        Assert.Equal(ModelError.RootMeanSquare(served, heldOut), model.Quality.Errors!.Rmse, 1e-4);
        foreach (var (user, title) in from user in Enumerable.Range(0, workspace.Users.Count).Where(cluster.KnowsUser) from title in Enumerable.Range(0, 20).Where(cluster.KnowsTitle) select (user, title))
        {
            Assert.Equal(cluster.ProfileOf(user).Predict(title), served.ProfileOf(user).Predict(title), 1e-4);
        }

        await RunAsync(0, "models", "--back");
        Assert.Equal(before, world.Loader.LoadCurrent()!.Model!.Id);
    }

    [Fact]
    public async Task ImportSpark_NothingHeldOut_IsNotMeasuredAndSaysSo()
    {
        await RunAsync(0, "export", "--training", Training);
        TrainElsewhere(0, seed: 1);
        Assert.Contains("not measured", await RunAsync(0, "models", "--import-spark", Factors, "--training", Training), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportSpark_OtherRatingsSince_IsRefusedAndNothingIsStored()
    {
        await RunAsync(0, "export", "--training", Training);
        TrainElsewhere(0, seed: 1);
        world.ImportRatings(2);
        Assert.Contains("a folder of the current ratings", await RunAsync(2, "models", "--import-spark", Factors, "--training", Training), StringComparison.Ordinal);
        Assert.Empty(world.Loader.Models.List());
    }

    [Theory]
    [InlineData("--import-spark and --training go together", "models", "--import-spark", "x")]
    [InlineData("a folder that export --training has written", "models", "--import-spark", "x", "--training", "y")]
    [InlineData("--hold-out", "export", "--training", "z", "--hold-out", "0.9")]
    public async Task ImportSpark_WrongArguments_IsExitCodeTwo(string message, params string[] arguments) =>
        Assert.Contains(message, await RunAsync(2, arguments), StringComparison.Ordinal);

    [Fact]
    public async Task ImportSpark_FactorsOfUnlikeLength_NamesBoth()
    {
        await RunAsync(0, "export", "--training", Training);
        SparkFiles.Write(Path.Combine(Factors, "userFactors"), [(0, [1, 2])]);
        SparkFiles.Write(Path.Combine(Factors, "itemFactors"), [(0, [1, 2, 3])]);
        Assert.Contains("users have 2 factors and items 3", await RunAsync(2, "models", "--import-spark", Factors, "--training", Training), StringComparison.Ordinal);
    }

    // Stands in for the cluster, which numbers users and works as the exported folder does.
    private FactorModel TrainElsewhere(double holdOut, int seed)
    {
        var trainer = new AlternatingLeastSquaresTrainer();
        var ratings = HoldOut.Split(world.Loader.LoadCurrent()!.Ratings, holdOut, seed).Training;
        var model = (FactorModel)trainer.Train(new TrainingData(ratings), ModelParameters.Parse(trainer, ["factors=4"]), new TrainingOptions());
        SparkFiles.Write(Factors, model);
        return model;
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        using var text = new StringWriter();
        using var error = new StringWriter();
        var code = await StreamRecCommands.RunAsync([.. arguments, "--data-root", world.Options.DataRoot], text, error, TestContext.Current.CancellationToken);
        Assert.True(code == expected, $"{code}: {error}");
        return expected == 0 ? text.ToString() : error.ToString();
    }
}
