using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling;

namespace StreamRec.Tests.Profiling;

/// <summary>The means of a target, counted by hand.</summary>
public sealed class TargetTests
{
    private const string Table =
        """
        colour,size,price,cheap
        red,1,10,true
        red,2,20,true
        blue,3,60,false
        blue,4,,false
        red,5,30,true

        """;

    [Fact]
    public void Profile_TargetOfNumbers_HasItsMeanInEachCategory()
    {
        var target = Profiled.Csv(Table, target: "PRICE", columns: "colour:category").Target!;

        Assert.Equal(("price", 30.0), (target.Column, target.Mean));
        Assert.Equal([("red", 3, 20.0), ("blue", 1, 60.0)], target.Find("colour")!.Classes.Select(each => (each.Value, each.Rows, each.Mean!.Value)));
    }

    [Fact]
    public void Profile_TargetOfTruthValues_HasItsShareInEachBar()
    {
        var profile = Profiled.Csv(Table, target: "cheap", columns: "colour:category");
        var classes = profile.Target!.Find("size")!.Classes;

        Assert.Equal(0.6, profile.Target.Mean!.Value, 12);
        Assert.Equal(profile.Columns[1].Histogram!.Counts, classes.Select(each => each.Rows));
        Assert.Equal([1.0, 1.0, 0.0, 0.0, 1.0], classes.Select(each => each.Mean!.Value));
        Assert.Equal((1.0, 5.0), (classes[0].From!.Value, classes[^1].To!.Value));
    }

    [Fact]
    public void Profile_Target_OrdersColumnsByAssociation()
    {
        var target = Profiled.Sql("select i as a, hash(i) % 50 as noise, i * 2 + hash(i) % 5 as near, i % 2 = 0 as even from range(400) r(i)", target: "a").Target!;

        Assert.Equal("near", target.Columns[0].Column);
        Assert.All(target.Columns.Zip(target.Columns.Skip(1)), pair => Assert.True(Math.Abs(pair.First.Association!.Value) >= Math.Abs(pair.Second.Association!.Value)));
    }

    [Fact]
    public void Profile_TargetBeyondTheLimitOfPairs_IsRelatedAllTheSame()
    {
        var target = Profiled.Sql("select i as a, i + 1 as b, i + 2 as c from range(50) r(i)", new ProfileOptions { PairColumns = 2 }, target: "c").Target!;

        Assert.Equal(1, target.Find("a")!.Association!.Value, 12);
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("weight")]
    public void Profile_TargetWithoutNumbers_IsRefused(string target)
    {
        var problem = Assert.Throws<InvalidParameterException>(() => Profiled.Csv(Table, target: target));

        Assert.Equal("target", problem.ParameterName);
        Assert.Equal(["size", "price", "cheap"], problem.AcceptedValues);
    }
}
