using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class BiasModelTests : RatingModelConformance
{
    public override IModelTrainer Trainer => new BiasTrainer();

    protected override double GeneratedLimit => 0.95;

    protected override (double Low, double High) MovieLensBand => (0.95, 0.97);

    protected override double FoldInTolerance => 0.001;

    protected override IReadOnlyList<string> OtherSettings => ["user-damping=50", "title-damping=50", "sweeps=1"];

    [Fact]
    public void Train_OneSweepByHand_GivesDampedMeans()
    {
        // Mean 3.5; title 0 has 4 and 5, title 1 has 2 and 3; one assumed rating each.
        var table = new RatingTable([0, 2, 4], [0, 1, 0, 1], [8, 4, 10, 6], [], 2);
        var model = (BiasModel)Trainer.Train(
            new TrainingData(table), ModelParameters.Parse(Trainer, ["user-damping=1", "title-damping=1", "sweeps=1"]), new TrainingOptions());
        Assert.Equal(3.5f, model.Mean);
        Assert.Equal(2f / 3, model.TitleBias(0), 1e-6);
        Assert.Equal(-2f / 3, model.TitleBias(1), 1e-6);
        Assert.Equal(-1f / 3, model.UserBias(0), 1e-6);
        Assert.Equal(1f / 3, model.UserBias(1), 1e-6);
    }
}
