using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.AlternatingLeastSquares;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class AlternatingLeastSquaresTests : FactorModelConformance
{
    public override IModelTrainer Trainer => new AlternatingLeastSquaresTrainer();

    protected override double GeneratedLimit => 0.60;

    protected override (double Low, double High) MovieLensBand => (0.91, 0.94);

    // The users are solved for last, by the same arithmetic.
    protected override double FoldInTolerance => 1e-6;

    protected override IReadOnlyList<string> OtherSettings =>
        ["factors=10", "sweeps=3", "regularization=0.2", "bias-regularization=0.2", "count-exponent=0.1", "initial-spread=0.2"];

    [Fact]
    public void RatingsByTitle_AnyTable_AgreesWithTheTablesIndex()
    {
        var table = GeneratedWorld.Data.Ratings;
        var byTitle = new RatingsByTitle(table, RatingSums.CountsByTitle(table), CancellationToken.None);
        for (var title = 0; title < table.TitleCount; title++)
        {
            Assert.Equal(table.UsersOf(title), byTitle.Users.AsSpan(byTitle.Starts[title]..byTitle.Starts[title + 1]));
            Assert.Equal(table.HalfStarsOfTitle(title), byTitle.HalfStars.AsSpan(byTitle.Starts[title]..byTitle.Starts[title + 1]));
        }
    }

    [Fact]
    public void Train_EverySweep_LowersTheTrainingError()
    {
        var reports = new Recorder<TrainingProgress>();
        Trainer.Train(GeneratedWorld.Data, ModelParameters.Parse(Trainer, ["sweeps=6", "count-exponent=0"]), new TrainingOptions { Progress = reports });
        Assert.True(reports.Values[^1].TrainError < reports.Values[0].TrainError);
        Assert.True(reports.Values[^1].TrainError < GeneratedWorld.Noise + 0.1);
    }
}
