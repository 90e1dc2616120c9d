using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.ImplicitFactorization;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class ImplicitFactorizationTests : FactorModelConformance
{
    public override IModelTrainer Trainer => new ImplicitFactorizationTrainer();

    protected override double GeneratedLimit => 0.60;

    protected override (double Low, double High) MovieLensBand => (0.89, 0.92);

    protected override double FoldInTolerance => 0.08;

    protected override IReadOnlyList<string> OtherSettings =>
    [
        "factors=10", "members=2", "epochs=3", "learning-rate=0.01", "bias-learning-rate=0.02", "implicit-learning-rate=0.02", "final-rate=0.5",
        "regularization=0.2", "bias-regularization=0.2", "implicit-regularization=3", "count-exponent=0.5", "initial-spread=0.2",
    ];

    [Fact]
    public void Train_MovieLensTwoFolds_ReachesTheGoal()
    {
        var sum = 0.0;
        foreach (var fold in new[] { 2, 4 })
        {
            var model = Trainer.Train(MovieLens100k.Training(fold), ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
            sum += ModelError.RootMeanSquare(model, MovieLens100k.Test(fold));
        }

        Assert.InRange(sum / 2, 0.87, 0.905);
    }

    [Fact]
    public void FoldIn_MiddlingScores_StillTellsTitlesApart()
    {
        var model = (FactorModel)Trainer.Train(GeneratedWorld.Split().Training, ModelParameters.DefaultsOf(Trainer), new TrainingOptions());
        var taste = new FactorRatings(model, [0, 4, 8, 12], [6, 6, 6, 6]).Implicit;
        Assert.True(ScalarKernel.Dot(taste, taste) > 0);
        Assert.Equal(0, taste[FactorMatrix.UserBias]);
        Assert.Equal(0, taste[FactorMatrix.TitleBias]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(62)]
    public void Step_VectorAndScalar_Agree(int factors)
    {
        var rates = new StepRates(0.02f, 0.01f, 0.1f, 0.03f);
        var rows = Enumerable.Range(0, 4).Select(_ => new FactorMatrix(1, factors)).ToArray();
        var random = new SeededRandom(9);
        foreach (var row in rows)
        {
            foreach (ref var value in row.Values.AsSpan(0, FactorMatrix.FirstFactor + factors))
            {
                value = 0.3f * (float)random.NextNormal();
            }
        }

        var copies = Array.ConvertAll(rows, row => row.Values.ToArray());
        for (var step = 0; step < 5; step++)
        {
            var expected = ScalarImplicitKernel.Step(copies[0], copies[1], copies[2], copies[3], 1.5f, 0.5f, 2, in rates);
            var actual = ImplicitKernel.Step(
                ref rows[0].First(0), ref rows[1].First(0), ref rows[2].First(0), ref rows[3].First(0), rows[0].Stride, 1.5f, 0.5f, 2, in rates);
            Assert.Equal(expected, actual, 1e-3);
        }

        for (var row = 0; row < rows.Length; row++)
        {
            for (var lane = 0; lane < rows[0].Stride; lane++)
            {
                Assert.Equal(copies[row][lane], rows[row].Values[lane], 1e-3);
            }
        }
    }
}
