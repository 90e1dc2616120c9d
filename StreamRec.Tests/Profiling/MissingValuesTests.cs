using StreamRec.Core.Profiling.Missing;

namespace StreamRec.Tests.Profiling;

public sealed class MissingValuesTests
{
    // a and b are missing together, c the other way round, d always there, e never.
    private const string Rows = "a,b,c,d,e\n1,1,,1,\n,,1,1,\n,,1,1,\n1,,,1,\n";

    [Fact]
    public void Missing_Columns_AreThoseWithSomeValues()
    {
        var profile = Profiled.Csv(Rows);

        Assert.Equal(["a", "b", "c"], profile.Missing.Columns);
        Assert.Equal([2L, 3, 2, 0, 4], profile.Columns.Select(column => column.Missing));
    }

    [Fact]
    public void Missing_Correlation_IsPhi()
    {
        var matrix = Profiled.Csv(Rows).Missing.Correlation;

        Assert.Equal(1, matrix[0][0]!.Value, 10);
        Assert.Equal(((4 * 2) - (2 * 3)) / Math.Sqrt(2 * 2 * 3 * 1), matrix[0][1]!.Value, 10);
        Assert.Equal(-1, matrix[0][2]!.Value, 10);
    }

    [Fact]
    public void Missing_Tree_JoinsTheNearestFirst()
    {
        var missing = Profiled.Csv(Rows).Missing;

        // a and b differ in one of four rows; c differs from a in four and from b in three.
        Assert.Equal([new(0, 1, 0.25), new NullityJoin(3, 2, 0.875)], missing.Tree);
        Assert.Equal([0, 1, 2], missing.TreeOrder);
    }

    [Fact]
    public void Missing_Patterns_AreCounted()
    {
        var patterns = Profiled.Csv(Rows).Missing.Patterns;

        Assert.Equal(["a b", "c", "b c"], patterns.Select(pattern => string.Join(' ', pattern.Columns)).OrderByDescending(pattern => pattern == "a b").ThenBy(pattern => pattern.Length));
        Assert.Equal(2, patterns[0].Rows);
    }

    [Fact]
    public void Missing_Bands_FollowTheRows()
    {
        var bands = Profiled.Sql("select case when i < 500 then i end as x, i as y from range(1000) r(i)").Missing.Bands;

        Assert.Equal(50, bands.Count);
        Assert.All(bands.Take(25), band => Assert.Equal(1.0, band[0]));
        Assert.All(bands.Skip(25), band => Assert.Equal(0.0, band[0]));
    }

    [Fact]
    public void Missing_NothingMissing_HasNoColumns() => Assert.Empty(Profiled.Csv("a\n1\n2\n").Missing.Columns);
}
