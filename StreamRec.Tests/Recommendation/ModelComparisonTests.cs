using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Tests.Recommendation;

public sealed class ModelComparisonTests
{
    [Fact]
    public void Of_ModelsMeasuredAlike_NamesDifferencesAndTheBest()
    {
        var (weak, strong) = (Manifest("a", 0.93, ("factors", "8"), ("epochs", "20")), Manifest("b", 0.91, ("factors", "64"), ("epochs", "20"), ("decay", "1")));

        var comparison = ModelComparison.Of([weak, strong]);

        Assert.Equal(["decay", "factors"], comparison.Parameters.Select(parameter => parameter.Name));
        Assert.Equal([null, "1"], comparison.Parameters[0].Values);
        Assert.Equal(["8", "64"], comparison.Parameters[1].Values);
        Assert.Empty(comparison.Doubts);
        Assert.Same(strong, comparison.Best);
    }

    [Fact]
    public void Of_ModelsMeasuredDifferently_SaysWhyAndNamesNoBest()
    {
        var model = Manifest("a", 0.9);

        Assert.Equal([ComparisonDoubt.OtherHeldOutRatings], ModelComparison.Of([model, model with { Seed = 2 }]).Doubts);
        Assert.Equal([ComparisonDoubt.OtherRatings], ModelComparison.Of([model, model with { RatingsSha256 = "other" }]).Doubts);
        var unmeasured = ModelComparison.Of([model, model with { Quality = new TrainingQuality(0, null, [], TrainedOnAll: true) }]);
        Assert.Equal([ComparisonDoubt.NotMeasured, ComparisonDoubt.OtherHeldOutRatings], unmeasured.Doubts);
        Assert.Null(unmeasured.Best);
    }

    [Fact]
    public void Of_OneModel_IsRefused() => Assert.Throws<ArgumentException>(() => ModelComparison.Of([Manifest("a", 0.9)]));

    private static ModelManifest Manifest(string id, double rmse, params (string Name, string Value)[] parameters) => new()
    {
        Id = id,
        Model = "mf",
        Created = DateTimeOffset.UnixEpoch,
        SnapshotId = "s",
        RatingsSha256 = "abc",
        Parameters = parameters.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal),
        Seed = 1,
        Quality = new TrainingQuality(100, new ModelErrors("mf", rmse, 0.7), [], TrainedOnAll: true),
        Uncertainty = PredictionUncertainty.Unknown,
        Sha256 = "",
    };
}
