using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Ranking;

namespace StreamRec.Tests.Recommendation;

public sealed class ImplicitLeastSquaresTests : RankingModelConformance
{
    public override IModelTrainer Trainer => new ImplicitTrainer();

    protected override IReadOnlyList<string> OtherSettings => ["factors=70", "epochs=3", "unobserved=0.5", "regularization=0.1", "titles=100", "from=5"];

    [Fact]
    public void Solve_OneUser_MeetsTheNormalEquations()
    {
        var random = new SeededRandom(8);
        var titles = new FactorRows(100, 5);
        for (var row = 0; row < titles.Count; row++)
        {
            foreach (ref var value in titles.Row(row)[..titles.Factors])
            {
                value = (float)random.NextNormal();
            }
        }

        int[] chosen = [3, 50, 99];
        var weights = new ImplicitWeights(0.2f, 0.05f);
        var user = new float[titles.Stride];
        new ImplicitSystem(titles, ImplicitSystem.Gram(titles, CancellationToken.None), weights).Solve(chosen, user);
        for (var lane = 0; lane < titles.Factors; lane++)
        {
            // The gradient of Σ chosen (x·v − 1)² + 0.2 Σ all (x·v)² + penalty |x|² is zero.
            var gradient = 0.05 * (chosen.Length + (0.2 * titles.Count)) * user[lane];
            for (var row = 0; row < titles.Count; row++)
            {
                var product = ScalarRankingKernel.Dot(user, titles.Row(row));
                gradient += ((0.2 * product) + (chosen.Contains(row) ? product - 1 : 0)) * titles.Row(row)[lane];
            }

            Assert.Equal(0, gradient, 1e-4);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(72)]
    public void RankingKernel_VectorAndScalar_Agree(int length)
    {
        var random = new SeededRandom(6);
        float[] sums = [.. Enumerable.Range(0, length).Select(_ => (float)random.NextNormal())];
        float[] row = [.. Enumerable.Range(0, length).Select(_ => (float)random.NextNormal())];
        var expected = sums.ToArray();
        Assert.Equal(ScalarRankingKernel.Dot(sums, row), RankingKernel.Dot(ref sums[0], ref row[0], length), 1e-4);
        ScalarRankingKernel.AddScaled(expected, row, 0.3f);
        RankingKernel.AddScaled(ref sums[0], ref row[0], 0.3f, length);
        ScalarRankingKernel.Subtract(expected, row);
        RankingKernel.Subtract(ref sums[0], ref row[0], length);
        for (var lane = 0; lane < length; lane++)
        {
            Assert.Equal(expected[lane], sums[lane], 1e-5);
        }
    }
}
