using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Tests.Profiling;

public sealed class NumericColumnTests
{
    private const int Digits = 10;

    // Moments about the mean 5: squares 32, cubes 42, fourth powers 356.
    private static readonly ColumnProfile Eight = Profiled.Column("2", "4", "4", "4", "5", "5", "7", "9");

    [Fact]
    public void Profile_Numbers_GivesMeanAndSpread()
    {
        var numbers = Eight.Numeric!;

        Assert.Equal(ColumnKind.Numeric, Eight.Kind);
        Assert.Equal(5, numbers.Mean);
        Assert.Equal(40, numbers.Sum);
        Assert.Equal(32.0 / 7, numbers.Variance!.Value, Digits);
        Assert.Equal(Math.Sqrt(32.0 / 7), numbers.StandardDeviation!.Value, Digits);
        Assert.Equal(Math.Sqrt(32.0 / 7) / 5, numbers.VariationCoefficient!.Value, Digits);
        Assert.Equal(1.5, numbers.MeanAbsoluteDeviation);
    }

    [Fact]
    public void Profile_Numbers_GivesUnbiasedShape()
    {
        // g1 = 5.25 / 4^1.5, times sqrt(8 · 7) / 6; g2 = 44.5 / 16 − 3, then 7 / (6 · 5) · (9 · g2 + 6).
        Assert.Equal(0.8184875533567997, Eight.Numeric!.Skewness!.Value, Digits);
        Assert.Equal(0.940625, Eight.Numeric.Kurtosis!.Value, Digits);
    }

    [Fact]
    public void Profile_Numbers_GivesQuantilesBetweenRanks()
    {
        var numbers = Eight.Numeric!;

        Assert.Equal(2, numbers.Minimum);
        Assert.Equal(2.7, numbers.Percentile5!.Value, Digits);
        Assert.Equal(4, numbers.LowerQuartile);
        Assert.Equal(4.5, numbers.Median);
        Assert.Equal(5.5, numbers.UpperQuartile);
        Assert.Equal(8.3, numbers.Percentile95!.Value, Digits);
        Assert.Equal(9, numbers.Maximum);
        Assert.Equal(7, numbers.Range);
        Assert.Equal(1.5, numbers.InterquartileRange);
        Assert.Equal(4, numbers.Mode);
        Assert.Equal(0.5, numbers.MedianAbsoluteDeviation);
    }

    [Fact]
    public void Profile_Numbers_CountsValues()
    {
        Assert.Equal((8, 0, 5, 3), (Eight.Count, Eight.Missing, Eight.Distinct, Eight.Unique));
        Assert.Equal(["4", "5", "2"], Eight.Common.Take(3).Select(value => value.Value));
        Assert.Equal([3L, 2, 1], Eight.Common.Take(3).Select(value => value.Count));
        Assert.Equal([2.0, 4, 5, 7, 9], Eight.Numeric!.Smallest.Select(value => value.Value));
        Assert.Equal([9.0, 7, 5, 4, 2], Eight.Numeric.Largest.Select(value => value.Value));
        Assert.Equal(3, Eight.Numeric.Largest[3].Count);
    }

    [Fact]
    public void Profile_Histogram_PutsEdgesToTheRight()
    {
        // Five bars from 2 to 9, each 1.4 wide: edges 2, 3.4, 4.8, 6.2, 7.6, 9.
        Assert.Equal([1L, 3, 2, 1, 1], Eight.Histogram!.Counts);
        Assert.Equal((2, 9), (Eight.Histogram.From, Eight.Histogram.To));
    }

    [Fact]
    public void Profile_ZerosNegativesAndInfinite_AreCounted()
    {
        var column = Profiled.Sql("select unnest(['0', '-0', '-3', '5', null, 'nan', 'inf', '-inf', '-inf']::double[]) as value").Columns[0];

        Assert.Equal((7, 2), (column.Count, column.Missing));
        Assert.Equal((2, 3, 3), (column.Numeric!.Zeros, column.Numeric.Negatives, column.Numeric.Infinite));
        Assert.Equal((5, 3), (column.Distinct, column.Unique));
        Assert.Equal(0.5, column.Numeric.Mean);
    }

    [Theory]
    [InlineData("1 2 2 5", Monotonicity.Increasing)]
    [InlineData("1 2 5", Monotonicity.StrictlyIncreasing)]
    [InlineData("5 5 1", Monotonicity.Decreasing)]
    [InlineData("5 3 1", Monotonicity.StrictlyDecreasing)]
    [InlineData("1 3 2", Monotonicity.None)]
    [InlineData("4 4 4", Monotonicity.None)]
    [InlineData("4", Monotonicity.None)]
    public void Profile_Monotonicity_FollowsTheRows(string values, Monotonicity expected) => Assert.Equal(expected, Profiled.Column(values.Split(' ')).Numeric!.Monotonicity);

    [Theory]
    [InlineData("7", 1)]
    [InlineData("7 7", 2)]
    [InlineData("7 7 7", 3)]
    public void Profile_FewOrEqualNumbers_LeavesUndefinedStatisticsOut(string values, int count)
    {
        var numbers = Profiled.Column(values.Split(' ')).Numeric!;

        Assert.Equal(7, numbers.Mean);
        Assert.Equal(count > 1 ? 0.0 : null, numbers.Variance);
        Assert.Null(numbers.Skewness);
        Assert.Null(numbers.Kurtosis);
    }

    [Fact]
    public void Profile_MedianDistance_AgreesWithSortingDistances()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var values = Enumerable.Range(0, 3 + round).Select(_ => (double)random.Next(-20, 20)).ToArray();
            var sorted = values.Order().ToArray();
            var median = Middle(sorted);
            var expected = Middle([.. values.Select(value => Math.Abs(value - median)).Order()]);

            Assert.Equal(expected, NumericMeasures.Of(FrequencyTable.Of(values, values.Length, CancellationToken.None)).MedianAbsoluteDeviation!.Value, Digits);
        }
    }

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
