using System.Text.Json;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

public sealed class RedactionTests
{
    private const string Table = "name,colour,tags,price\nAnnabel,crimson,\"x\",1234.5\nBertram,crimson,\"y\",2345.5\nCordelia,azure,\"z\",2345.5\nAnnabel,crimson,\"x\",1234.5\n";

    [Fact]
    public void Profile_Sensitive_HoldsNoValue()
    {
        var profile = Profiled.Csv(Table, target: "price", columns: "tags:list,colour:category", isSensitive: true);
        var text = JsonSerializer.Serialize(profile);

        Assert.All(new[] { "Annabel", "annabel", "Bertram", "crimson", "azure" }, value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
        Assert.Equal([("#1", 3L), ("#2", 1L)], profile.Columns[1].Common.Select(value => (value.Value, value.Count)));
        Assert.Equal(["#1", "#2"], profile.Target!.Find("colour")!.Classes.Select(each => each.Value));
        Assert.Equal((4, 3, 1), (profile.Rows, profile.Columns[0].Distinct, profile.Duplicates.Rows));
        Assert.True(profile.IsSensitive);
    }

    [Fact]
    public void Profile_NotSensitive_HoldsThem() => Assert.Contains("Annabel", JsonSerializer.Serialize(Profiled.Csv(Table)), StringComparison.Ordinal);

    [Fact]
    public void Compare_Sensitive_NumbersCategoriesAlikeOnBothSides()
    {
        using var folder = new TemporaryFolder();
        var left = new ProfileRequest(ProfileSource.OfFile(folder.Write("left.csv", "colour\nred\nred\nblue\n"))) { IsSensitive = true, Columns = ColumnChoices.Parse("colour:category") };
        var right = left with { Source = ProfileSource.OfFile(folder.Write("right.csv", "colour\nblue\nblue\ngreen\nred\n")) };
        var open = new TableProfiler(new ProfileOptions(), 1).Compare(left with { IsSensitive = false }, right with { IsSensitive = false });
        var closed = new TableProfiler(new ProfileOptions(), 1).Compare(left, right);

        Assert.Equal(["#1", "#2"], closed.Left.Columns[0].Common.Select(value => value.Value));
        Assert.Equal(["#2", "#3", "#1"], closed.Right.Columns[0].Common.Select(value => value.Value));
        Assert.Equal(open.Columns[0].Difference, closed.Columns[0].Difference);
    }
}
