using StreamRec.Core.Profiling;

namespace StreamRec.Tests.Profiling;

public sealed class PairTests
{
    private const int Digits = 10;

    [Fact]
    public void Correlations_SmallTable_AreThoseByHand()
    {
        // Ranks of y: 1, 2.5, 2.5, 5, 4. Pairs: 8 concordant, 1 discordant, 1 tied in y.
        var matrices = Profiled.Csv("x,y\n1,10\n2,20\n3,20\n4,50\n5,30\n").Correlations;

        Assert.Equal(70 / Math.Sqrt(10 * 920), matrices.Pearson.Find("x", "y")!.Value, Digits);
        Assert.Equal(8.5 / Math.Sqrt(10 * 9.5), matrices.Spearman.Find("x", "y")!.Value, Digits);
        Assert.Equal(7 / Math.Sqrt(10 * 9), matrices.Kendall.Find("y", "x")!.Value, Digits);
        Assert.Equal(matrices.Spearman.Find("x", "y"), matrices.Association.Find("x", "y"));
        Assert.Equal(1, matrices.Pearson.Find("x", "x"));
    }

    [Fact]
    public void Correlations_WithMissingAndTies_AgreeWithComparingAllPairs()
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, 200).Select(_ => (X: random.Next(20), Y: random.Next(20))).Select(row => (X: (double)row.X, Y: (double)(row.X + row.Y))).ToArray();
        var csv = "x,y\n" + string.Concat(rows.Select((row, index) => $"{(index % 7 == 0 ? "" : row.X)},{(index % 11 == 0 ? "" : row.Y)}\n"));
        var both = rows.Where((_, index) => index % 7 != 0 && index % 11 != 0).ToArray();

        var matrices = Profiled.Csv(csv).Correlations;

        Assert.Equal(TauByPairs(both), matrices.Kendall.Find("x", "y")!.Value, Digits);
        Assert.Equal(PearsonOf([.. both.Select(row => RankOf(row.X, both.Select(each => each.X)))], [.. both.Select(row => RankOf(row.Y, both.Select(each => each.Y)))]),
            matrices.Spearman.Find("x", "y")!.Value, Digits);
        Assert.Equal(PearsonOf([.. both.Select(row => row.X)], [.. both.Select(row => row.Y)]), matrices.Pearson.Find("x", "y")!.Value, Digits);
    }

    [Fact]
    public void Categories_SmallTable_AreThoseByHand()
    {
        // Cells 30 and 10, 10 and 30: chi-squared 80 · (900 − 100)² / 40⁴ = 20, phi² = 0.25.
        var csv = "a,b\n" + Repeat("x,p\n", 30) + Repeat("x,q\n", 10) + Repeat("y,p\n", 10) + Repeat("y,q\n", 30);
        var matrices = Profiled.Csv(csv).Correlations;

        var corrected = 2 - (1 / 79.0);
        Assert.Equal(Math.Sqrt((0.25 - (1 / 79.0)) / (corrected - 1)), matrices.CramersV.Find("a", "b")!.Value, Digits);
        Assert.Equal(matrices.CramersV.Find("a", "b"), matrices.Association.Find("a", "b"));

        // With chance taken off phi² is 19 / 80; the most that two classes reach is the root of a half.
        var phi = 19.0 / 80;
        Assert.Equal(Math.Sqrt(phi / (1 + phi)) / Math.Sqrt(0.5), matrices.Contingency.Find("a", "b")!.Value, Digits);

        // Entropy 1 bit, 0.8113 bits of it left once the other is known.
        Assert.Equal(1 - 0.8112781244591328, matrices.Uncertainty.Find("a", "b")!.Value, Digits);
    }

    [Fact]
    public void Uncertainty_OneTellsTheOther_IsNotSymmetric()
    {
        var csv = "country,continent\n" + Repeat("Spain,Europe\n", 5) + Repeat("France,Europe\n", 5) + Repeat("Peru,America\n", 5) + Repeat("Chile,America\n", 5);
        var matrix = Profiled.Csv(csv).Correlations.Uncertainty;

        Assert.Equal(1, matrix.Find("continent", "country")!.Value, Digits);
        Assert.Equal(0.5, matrix.Find("country", "continent")!.Value, Digits);
    }

    [Fact]
    public void Association_CategoryAndNumber_IsTheCorrelationRatio()
    {
        // Pearson's classical example: variance 9640 in all, 6780 between the subjects.
        var csv = "subject,score\n" + string.Concat(new[] { 45, 70, 29, 15, 21 }.Select(score => $"algebra,{score}\n")) + string.Concat(new[] { 40, 20, 30, 42 }.Select(score => $"geometry,{score}\n"))
            + string.Concat(new[] { 65, 95, 80, 70, 85, 73 }.Select(score => $"statistics,{score}\n"));
        var matrices = Profiled.Csv(csv).Correlations;

        Assert.Equal(Math.Sqrt(6780.0 / 9640), matrices.Association.Find("subject", "score")!.Value, Digits);
    }

    [Fact]
    public void Contingency_NormalNumbers_IsNearTheirCorrelation()
    {
        var random = new Random(2);
        var rows = Enumerable.Range(0, 20_000).Select(_ => (A: Normal(random), B: Normal(random))).Select(row => FormattableString.Invariant($"{row.A:R},{(0.6 * row.A) + (0.8 * row.B):R}\n"));
        var matrix = Profiled.Csv("x,y\n" + string.Concat(rows)).Correlations.Contingency;

        Assert.InRange(matrix.Find("x", "y")!.Value, 0.56, 0.64);
    }

    [Fact]
    public void Interaction_TwoNumbers_CountsCells()
    {
        var interaction = Assert.Single(Profiled.Csv("x,y\n0,0\n0,0\n24,48\n12,\n23.5,47\n").Interactions);

        Assert.Equal((0, 24, 0, 48), (interaction.HorizontalFrom, interaction.HorizontalTo, interaction.VerticalFrom, interaction.VerticalTo));
        Assert.Equal(2, interaction.Counts[0][0]);
        Assert.Equal(2, interaction.Counts[23][23]);
        Assert.Equal(4, interaction.Counts.Sum(row => row.Sum()));
    }

    [Fact]
    public void Pairs_MoreRowsThanTheLimit_UseEvenlySpacedRowsAndSaySo()
    {
        var options = new ProfileOptions { PairRows = 100, KendallRows = 50 };

        // Every third row follows the line, the others do not: the sample takes every third from the first.
        var profile = Profiled.Sql("select i as x, case when i % 3 = 0 then i else hash(i) % 1000 end as y from range(300) r(i)", options);

        Assert.Equal(1, profile.Correlations.Spearman.Find("x", "y")!.Value, Digits);
        Assert.Contains(new ProfileNote(NoteKind.PairRows, 100, 300), profile.Notes);
        Assert.Contains(new ProfileNote(NoteKind.KendallRows, 50, 300), profile.Notes);
    }

    private static string Repeat(string line, int times) => string.Concat(Enumerable.Repeat(line, times));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double RankOf(double value, IEnumerable<double> all) => all.Count(each => each < value) + ((all.Count(each => each == value) + 1) / 2.0);

    private static double PearsonOf(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }

    private static double TauByPairs((double X, double Y)[] rows)
    {
        double difference = 0, inX = 0, inY = 0;
        for (var a = 0; a < rows.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var (x, y) = (Math.Sign(rows[a].X - rows[b].X), Math.Sign(rows[a].Y - rows[b].Y));
                difference += x * y;
                inX += x == 0 ? 0 : 1;
                inY += y == 0 ? 0 : 1;
            }
        }

        return difference / Math.Sqrt(inX * inY);
    }
}
