using System.Globalization;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.History;

namespace StreamRec.Tests.Exploration;

/// <summary>Coefficients against values worked out by hand.</summary>
public sealed class CorrelationsTests
{
    // x and y below: deviations from the means 3 and 4 give Σxy = 6, Σx² = 10, Σy² = 6.
    private static readonly double[] X = [1, 2, 3, 4, 5];
    private static readonly double[] Y = [2, 4, 5, 4, 5];

    [Fact]
    public void Pearson_FiveRows_IsTheHandComputedValue() => Assert.Equal(6 / Math.Sqrt(60), Of(CorrelationKind.Pearson, X, Y), 1e-12);

    // Ranks of y: 1, 2.5, 4.5, 2.5, 4.5; Σ of products of deviations 7, Σx² = 10, Σy² = 9.
    [Fact]
    public void Spearman_WithTies_SharesRanks() => Assert.Equal(7 / Math.Sqrt(90), Of(CorrelationKind.Spearman, X, Y), 1e-12);

    // Of ten pairs: 2 tied in y, 7 in the same order, 1 in opposite order (5 before 4).
    [Fact]
    public void Kendall_WithTies_IsTauB() => Assert.Equal((7 - 1) / Math.Sqrt(10 * 8), Of(CorrelationKind.Kendall, X, Y), 1e-12);

    [Theory]
    [InlineData((int)CorrelationKind.Pearson)]
    [InlineData((int)CorrelationKind.Spearman)]
    [InlineData((int)CorrelationKind.Kendall)]
    public void Of_AnyKind_IsSymmetricBoundedAndBlindToUnknownRows(int kind)
    {
        var withUnknown = Of((CorrelationKind)kind, [.. X, double.NaN, 100], [.. Y, -100, double.NaN]);

        Assert.Equal(Of((CorrelationKind)kind, X, Y), withUnknown, 1e-15);
        Assert.Equal(Of((CorrelationKind)kind, Y, X), withUnknown, 1e-12);
        Assert.Equal(1, Of((CorrelationKind)kind, X, [.. X.Select(value => value * 3)]), 1e-12);
        Assert.Equal(-1, Of((CorrelationKind)kind, X, [.. X.Reverse()]), 1e-12);
        Assert.True(double.IsNaN(Of((CorrelationKind)kind, X, [7, 7, 7, 7, 7])));
    }

    [Fact]
    public void Kendall_ManyTies_AgreesWithCountingPairs()
    {
        var random = new Random(3);
        var x = Enumerable.Range(0, 300).Select(_ => (double)random.Next(12)).ToArray();
        var y = x.Select(value => (double)random.Next(5) + Math.Floor(value / 3)).ToArray();
        var (difference, ofX, ofY) = (0, 0, 0);
        for (var one = 0; one < x.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                difference += Math.Sign(x[one] - x[other]) * Math.Sign(y[one] - y[other]);
                ofX += Math.Abs(Math.Sign(x[one] - x[other]));
                ofY += Math.Abs(Math.Sign(y[one] - y[other]));
            }
        }

        Assert.Equal(difference / Math.Sqrt((double)ofX * ofY), Of(CorrelationKind.Kendall, x, y), 1e-12);
    }

    [Fact]
    public void Of_RowsThatFailACondition_TakeNoPart()
    {
        var correlations = new Correlations(new NumberColumn([.. X, 50]), new NumberColumn([.. Y, -70]));

        Assert.Equal(6 / Math.Sqrt(60), correlations.Of(CorrelationKind.Pearson, 0, 1, [0, 0, 0, 0, 0, 2], 2), 1e-12);
        Assert.NotEqual(6 / Math.Sqrt(60), correlations.Of(CorrelationKind.Pearson, 0, 1, [0, 0, 0, 0, 0, 2], 1), 1e-12);
    }

    [Fact]
    public void Pearson_FlagsAndScoresOfS4_AreThePublishedOnes()
    {
        string[] names = ["combined-score", "Drama", "Comedy", "Horror", "Romance"];

        // The five numbers stand at the end of each line; titles before them hold commas of their own.
        var rows = File.ReadLines(SharedData.Require("data/streamrec/merged_data6.csv")).Skip(1).Select(line => line.Split(',')[^5..])
            .Select(cells => Array.ConvertAll(cells, cell => double.Parse(cell, CultureInfo.InvariantCulture))).ToList();
        var columns = names.Select((_, place) => new NumberColumn([.. rows.Select(row => row[place])])).ToArray();
        var matrix = new Correlations(columns).Matrix(CorrelationKind.Pearson, new uint[rows.Count], 0, TestContext.Current.CancellationToken);

        Assert.Equal(43_515, rows.Count);
        Assert.Equal([20_353, 13_149, 4_651, 6_769], Enumerable.Range(1, 4).Select(flag => (int)rows.Sum(row => row[flag])));
        for (var one = 0; one < names.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var published = PublishedFigures.Correlation(names[one], names[other])!.Value;
                Assert.Equal(published, matrix[one][other], Math.Abs(published) < 0.1 ? 0.0005 : 0.005);
            }
        }
    }

    private static double Of(CorrelationKind kind, double[] x, double[] y) =>
        new Correlations(new NumberColumn(x), new NumberColumn(y)).Of(kind, 0, 1, new uint[x.Length], 0);
}
