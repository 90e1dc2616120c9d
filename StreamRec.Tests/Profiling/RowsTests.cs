using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

public sealed class RowsTests
{
    [Fact]
    public void Duplicates_RepeatedRows_AreCountedAndListed()
    {
        var duplicates = Profiled.Csv("a,b\n1,x\n2,y\n1,x\n1,x\n,z\n,z\n3,x\n").Duplicates;

        Assert.Equal((3, 2), (duplicates.Rows, duplicates.Groups));
        Assert.Equal(["1", "x"], duplicates.Frequent[0].Values);
        Assert.Equal(3, duplicates.Frequent[0].Count);
        Assert.Equal([null, "z"], duplicates.Frequent[1].Values);
    }

    [Fact]
    public void Duplicates_OtherLetterCase_IsNear()
    {
        var profile = Profiled.Csv("a,b\n1,Drama\n1,drama\n1,drama\n2,Drama\n2,Comedy\n");

        Assert.Equal((1, 1L), (profile.Duplicates.Rows, profile.Duplicates.NearRows));
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.NearDuplicates, Value: 1 });
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.Duplicates, Value: 1 });
    }

    [Fact]
    public void Duplicates_AUniqueColumn_LeavesNone() => Assert.Equal(0, Profiled.Csv("id,b\n1,x\n2,x\n3,x\n").Duplicates.Rows);

    [Fact]
    public void Duplicates_ManyGroups_AreAllCounted()
    {
        var duplicates = Profiled.Sql("select i // 2 as a, 'x' as b from range(30000) r(i)").Duplicates;

        Assert.Equal((15_000, 15_000, 10), (duplicates.Rows, duplicates.Groups, duplicates.Frequent.Count));
    }

    [Fact]
    public void Samples_LongTable_AreItsFirstLastAndTenOthers()
    {
        var samples = Profiled.Sql("select i as id, ['a', 'b'] as list from range(1000) r(i)").Samples;

        Assert.Equal(["0", "a, b"], samples.First[0]);
        Assert.Equal(Enumerable.Range(0, 10).Select(row => $"{row}"), samples.First.Select(row => row[0]));
        Assert.Equal(Enumerable.Range(990, 10).Select(row => $"{row}"), samples.Last.Select(row => row[0]));
        Assert.Equal(10, samples.Anywhere.Select(row => row[0]).Distinct().Count());
        Assert.Contains(samples.Anywhere, row => row[0]![0] is > '1' and < '9' && row[0]!.Length == 3);
    }

    [Theory]
    [InlineData(RowPart.All, "", "0,1,2,3,4")]
    [InlineData(RowPart.FirstHalf, "", "0,1")]
    [InlineData(RowPart.SecondHalf, "", "2,3,4")]
    [InlineData(RowPart.SecondHalf, "n < 4", "2,3")]
    [InlineData(RowPart.All, "n != 3 and n >= 1", "1,2,4")]
    [InlineData(RowPart.All, "word = b", "1")]
    [InlineData(RowPart.All, "word != b", "0,2,3,4")]
    [InlineData(RowPart.All, "word is empty", "3")]
    [InlineData(RowPart.All, "WORD is not empty and n > 1", "2,4")]
    [InlineData(RowPart.All, "word contains 'IT''S'", "2")]
    public void Profile_PartAndFilter_ChooseRows(RowPart part, string where, string expected)
    {
        var profile = Profiled.Csv("n,word\n0,a\n1,b\n2,it's c\n3,\n4,e\n", where: where, part: part);

        Assert.Equal(expected, string.Join(',', profile.Samples.First.Select(row => row[0])));
        Assert.Equal(profile.Rows, expected.Split(',').Length);
    }

    [Fact]
    public void Profile_FilterOnAList_LooksInside()
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(Profiled.Parquet(folder, "select unnest([1, 2, 3]) as id, unnest([['a', 'b'], ['b'], null]) as genres"));

        var profile = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(source) { Filter = RowFilter.Parse("genres = a") });
        var others = new TableProfiler(new ProfileOptions()).Profile(new ProfileRequest(source) { Filter = RowFilter.Parse("genres != a") });

        Assert.Equal((1, 2), (profile.Rows, others.Rows));
    }
}
