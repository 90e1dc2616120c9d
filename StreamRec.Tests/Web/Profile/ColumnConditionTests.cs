using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Tests.Profiling;
using StreamRec.Web.Components.Pages.Profile;

namespace StreamRec.Tests.Web.Profile;

/// <summary>A click on a mark asks for the rows that the mark counted.</summary>
public sealed class ColumnConditionTests
{
    private const string Rows =
        "select i as number, i / 7.0 as share, date '2020-01-01' + (i * i % 97)::integer as day, timestamp '2020-01-01 05:00' + interval (i * 37) minute as time, 'c' || i % 3 as category, ['a', 'b' || i % 2] as list from range(200) r(i)";

    [Theory]
    [InlineData("number")]
    [InlineData("share")]
    [InlineData("day")]
    [InlineData("time")]
    public void OfBar_EveryBar_HasAsManyRowsAsItCounts(string name)
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(Profiled.Parquet(folder, Rows));
        var profiler = new TableProfiler(new ProfileOptions { HistogramBins = 7 }, 1);
        var column = profiler.Profile(new ProfileRequest(source)).Columns.First(each => each.Name == name);

        for (var bar = 0; bar < 7; bar++)
        {
            var filter = RowFilter.Parse(ColumnConditions.OfBar(column, bar)!.ToString());
            Assert.Equal(column.Histogram!.Counts[bar], profiler.Profile(new ProfileRequest(source) { Filter = filter }).Rows);
        }
    }

    [Theory]
    [InlineData("category", "c1", 67)]
    [InlineData("list", "b0", 100)]
    public void OfValue_HasAsManyRowsAsItCounts(string name, string value, long rows)
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(Profiled.Parquet(folder, Rows));
        var profiler = new TableProfiler(new ProfileOptions(), 1);
        var column = profiler.Profile(new ProfileRequest(source)).Columns.First(each => each.Name == name);

        Assert.Equal(rows, profiler.Profile(new ProfileRequest(source) { Filter = ColumnConditions.OfValue(column, value, isSensitive: false)! }).Rows);
    }

    [Fact]
    public void Of_WhatNoConditionSays_IsNone()
    {
        var profile = Profiled.Csv("day,word\n\"September 9, 2019\",a\n\"May 1, 2020\",b\n");
        var list = Profiled.Sql(Rows).Columns[5];

        Assert.Null(ColumnConditions.OfBar(profile.Columns[0], 0));
        Assert.Null(ColumnConditions.OfValue(profile.Columns[0], "2019-09-09", isSensitive: false));
        Assert.Null(ColumnConditions.OfBar(list, 0));
        Assert.Null(ColumnConditions.OfValue(profile.Columns[1], "cut…", isSensitive: false));
        Assert.Null(ColumnConditions.OfValue(profile.Columns[1], "#1", isSensitive: true));
    }
}
