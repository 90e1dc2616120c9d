using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Ranking;

namespace StreamRec.Tests.Recommendation;

public sealed class EaseTests : RankingModelConformance
{
    public override IModelTrainer Trainer => new EaseTrainer();

    protected override IReadOnlyList<string> OtherSettings => ["titles=100", "regularization=50", "from=5"];

    [Fact]
    public void Weight_TwoTitlesByHand_FollowsTheClosedForm()
    {
        // Three users chose both titles, one the first only: G = [4 3; 3 3]; with λ = 1 the inverse of [5 3; 3 4] is [4 −3; −3 5] / 11.
        var table = new RatingTable([0, 2, 4, 6, 7], [0, 1, 0, 1, 0, 1, 0], [10, 8, 8, 10, 9, 9, 10], [], 2);
        var model = (EaseModel)Trainer.Train(new TrainingData(table), ModelParameters.Parse(Trainer, ["regularization=1"]), new TrainingOptions());
        var (first, second) = (model.Titles.PlaceOf(0), model.Titles.PlaceOf(1));
        Assert.Equal(3.0 / 5, model.Weight(first, second), 1e-5);
        Assert.Equal(3.0 / 4, model.Weight(second, first), 1e-5);
        Assert.Equal(0, model.Weight(first, first));
    }
}
