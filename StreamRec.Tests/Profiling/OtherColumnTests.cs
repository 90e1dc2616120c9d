using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Tests.Profiling;

public sealed class OtherColumnTests
{
    [Fact]
    public void Profile_Dates_GivesRangeWeekdaysAndMonths()
    {
        // 1 January 2024 was a Monday.
        var column = Profiled.Sql("select unnest(['2024-01-01', '2024-01-02', null, '2024-02-01', '1969-12-31']::date[]) as day").Columns[0];
        var dates = column.Dates!;

        Assert.Equal(ColumnKind.Date, column.Kind);
        Assert.Equal((4, 1, 4), (column.Count, column.Missing, column.Distinct));
        Assert.Equal(new DateTime(1969, 12, 31), dates.Minimum);
        Assert.Equal(new DateTime(2024, 1, 1, 12, 0, 0), dates.Median);
        Assert.Equal(new DateTime(2024, 2, 1), dates.Maximum);
        Assert.Equal(19755, dates.RangeDays);
        Assert.Equal([1L, 1, 1, 1, 0, 0, 0], dates.Weekdays);
        Assert.Equal([2L, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], dates.Months);
        Assert.True(dates.WholeDays);
        Assert.Equal((-1, 19754), (column.Histogram!.From, column.Histogram.To));
        Assert.Equal([1L, 0, 0, 3], column.Histogram.Counts);
    }

    [Fact]
    public void Profile_Times_KeepsSeconds()
    {
        var column = Profiled.Sql("select unnest(['2024-01-01 10:00:30', '2024-01-01 10:00:30', '2024-01-01']::timestamp[]) as at").Columns[0];

        Assert.False(column.Dates!.WholeDays);
        Assert.Equal(new ValueCount("2024-01-01 10:00:30", 2), column.Common[0]);
        Assert.Equal(Monotonicity.Decreasing, column.Dates.Monotonicity);
    }

    [Fact]
    public void Profile_TextsThatAreDates_AreDatesWithInvalidOnes()
    {
        var good = string.Join(", ", Enumerable.Repeat("'September 9, 2019'", 19));
        var profile = Profiled.Sql($"select unnest([{good}, 'soon', null]) as added");
        var column = profile.Columns[0];

        Assert.Equal(ColumnKind.Date, column.Kind);
        Assert.Equal((20, 1, 1), (column.Count, column.Missing, column.Dates!.Invalid));
        Assert.Equal(new DateTime(2019, 9, 9), column.Dates.Minimum);
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.DatesAsText, Value: 0.05 });
    }

    [Fact]
    public void Profile_TruthValues_AreCounted()
    {
        var column = Profiled.Sql("select unnest([true, false, true, null, true]) as value").Columns[0];

        Assert.Equal(ColumnKind.Boolean, column.Kind);
        Assert.Equal((4, 1, 2, 1), (column.Count, column.Missing, column.Distinct, column.Unique));
        Assert.Equal([new("true", 3), new("false", 1)], column.Common);

        // Chi-squared is (1 + 1) / 2 = 1 with one degree of freedom: the probability of beyond one standard deviation.
        Assert.Equal(0.31731050786291415, column.UniformProbability!.Value, 10);
        Assert.Equal(1 - 0.8112781244591328, column.Imbalance!.Value, 10);
    }

    [Fact]
    public void Profile_Lists_MeasuresLengthsAndItems()
    {
        var column = Profiled.Sql("select unnest([['a', 'b'], [], ['b'], null, ['b', 'b', 'c']]) as genres").Columns[0];
        var lists = column.Lists!;

        Assert.Equal(ColumnKind.List, column.Kind);
        Assert.Equal((4, 1, 4), (column.Count, column.Missing, column.Distinct));
        Assert.Equal((6, 3, 1), (lists.Items, lists.DistinctItems, lists.Empty));
        Assert.Equal((0, 1.5, 3), (lists.Lengths.Minimum, lists.Lengths.Mean, lists.Lengths.Maximum));
        Assert.Equal([new("b", 4), new("a", 1), new("c", 1)], lists.CommonItems);
    }

    [Fact]
    public void Profile_Memory_CountsWidthsAndBytes()
    {
        var profile = Profiled.Sql("select unnest([1, 2, null]::integer[]) as number, unnest(['año', 'b', null]) as word");

        Assert.Equal(12, profile.Columns[0].MemoryBytes);
        Assert.Equal((3 * 16) + 5, profile.Columns[1].MemoryBytes);
        Assert.Equal(65, profile.MemoryBytes);
        Assert.Equal(65 / 3.0, profile.RowBytes, 10);
        Assert.Equal((6, 2), (profile.Cells, profile.MissingCells));
    }

    [Fact]
    public void Profile_TypeWithoutStatistics_IsLookedAtAsText()
    {
        var profile = Profiled.Sql("select {'a': i} as fields from range(3) r(i)");

        Assert.Equal(ColumnKind.Text, profile.Columns[0].Kind);
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.Unsupported, Column: "fields" });
    }
}
