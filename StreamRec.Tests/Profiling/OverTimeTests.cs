using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.OverTime;

namespace StreamRec.Tests.Profiling;

/// <summary>Series over time, against values that were computed with fractions and ordinary elimination.</summary>
public sealed class OverTimeTests
{
    // Chance by a formula: the next of 1103515245 x + 12345 modulo 2³¹, its last three digits, less their mean.
    private static readonly double[] Noise = NoiseOf(60);

    [Fact]
    public void Noise_IsTheSeriesOfTheReference() => Assert.Equal([106.5, 275.5, 424.5, 73.5, -321.5], Noise[..5]);

    [Theory]
    [InlineData(0, -5.662354321660348)]
    [InlineData(2, -4.60713857155166)]
    public void Statistic_SeriesAroundALevel_IsTheReference(int lags, double expected) => Assert.Equal(expected, DickeyFullerTest.Statistic(Noise, lags)!.Value, 9);

    [Theory]
    [InlineData(0, -1.1985654702472601)]
    [InlineData(2, -1.539287478333768)]
    public void Statistic_Walk_IsTheReference(int lags, double expected) => Assert.Equal(expected, DickeyFullerTest.Statistic(Walk(Noise), lags)!.Value, 9);

    [Fact]
    public void Statistic_EvenSeries_IsNone()
    {
        Assert.Null(DickeyFullerTest.Statistic(new double[40], 1));
        Assert.Null(DickeyFullerTest.Statistic([1, 2, 3], 1));
    }

    [Fact]
    public void Critical_HundredPoints_IsMacKinnons() => Assert.Equal(-2.8909, DickeyFullerTest.CriticalOf(100), 4);

    [Theory]
    [InlineData(7, 0)]
    [InlineData(12, 3)]
    public void Find_RepeatingSeries_HasItsLength(int length, double slope)
    {
        double[] series = [.. Enumerable.Range(0, 120).Select(at => (100 * Math.Cos(2 * Math.PI * at / length)) + (slope * at))];

        var season = SeasonFinder.Find(series);
        Assert.Equal(length, season?.Length);
        Assert.InRange(season!.Value.Correlation, 0.9, 1);
    }

    [Fact]
    public void Find_NoiseOrWalkOrTrend_HasNoSeason()
    {
        Assert.Null(SeasonFinder.Find(Noise));
        Assert.Null(SeasonFinder.Find([.. Enumerable.Range(0, 100).Select(at => (double)at)]));
        Assert.Null(SeasonFinder.Find(new double[50]));
    }

    [Fact]
    public void Profile_RowsInOrderOfTime_WarnsOfWandererAndSeason()
    {
        var walk = Walk(Noise);
        var rows = Enumerable.Range(0, 60).Select(at => FormattableString.Invariant($"{new DateOnly(2024, 1, 1).AddDays(at):yyyy-MM-dd},{walk[at]},{at % 5 * at % 5},{Math.Cos(2 * Math.PI * at / 6)},{Noise[at]}\n"));
        var profile = Profiled.Csv("day,walk,other,wave,noise\n" + string.Concat(rows));

        Assert.Equal(("day", 60, 1.0), (profile.Time!.Column, profile.Time.Points, profile.Time.PeriodDays));
        Assert.Equal((new DateTime(2024, 1, 1), new DateTime(2024, 2, 29)), (profile.Time.From, profile.Time.To));
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.NonStationary, Column: "walk" });
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.Seasonal, Column: "wave", Value: 6 });
        Assert.DoesNotContain(profile.Alerts, alert => alert is { Kind: AlertKind.Seasonal, Column: "noise" or "walk" });
    }

    [Fact]
    public void Profile_RowsInNoOrder_NeedTheColumnNamed()
    {
        const string rows = "select date '2024-01-01' + ((i * 7) % 50)::integer as day, (i * 7) % 50 as value from range(100) r(i)";

        Assert.Null(Profiled.Sql(rows).Time);
        var time = Profiled.Sql(rows, time: "DAY").Time!;
        Assert.Equal((50, 50), (time.Points, time.Series[0].Points));
        Assert.Equal("time", Assert.Throws<InvalidParameterException>(() => Profiled.Sql(rows, time: "value")).ParameterName);
    }

    private static double[] NoiseOf(int points)
    {
        var (state, series) = (12345L, new double[points]);
        for (var at = 0; at < points; at++)
        {
            state = ((1103515245 * state) + 12345) % (1L << 31);
            series[at] = (state % 1000) - 499.5;
        }

        return series;
    }

    private static double[] Walk(double[] steps)
    {
        var sum = 0.0;
        return [.. steps.Select(step => sum += step)];
    }
}
