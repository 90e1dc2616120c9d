using System.Text;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class TitleIdIndexTests
{
    private static readonly string[] Ids = ["as1", "as12", "as123", "as1234", "m", "m1", "m1234567", "m12345678", "a rather long id", "é1", "a", "ab"];

    [Fact]
    public void Find_EveryId_GivesItsRow()
    {
        var index = new TitleIdIndex(Ids);
        for (var row = 0; row < Ids.Length; row++) Assert.Equal(row, index.Find(Encoding.UTF8.GetBytes(Ids[row])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("as")]
    [InlineData("as2")]
    [InlineData("as12345")]
    [InlineData("AS1")]
    [InlineData("a rather long i")]
    [InlineData("m1\0")]
    public void Find_OtherText_GivesNone(string id) => Assert.Equal(-1, new TitleIdIndex(Ids).Find(Encoding.UTF8.GetBytes(id)));

    [Theory]
    [InlineData("1", 5)]
    [InlineData("1234567", 6)]
    [InlineData("12345678", 7)]
    [InlineData("2", -1)]
    [InlineData("", 4)]
    public void FindMovieLens_Number_FindsTheIdWithItsLetter(string number, int expected) =>
        Assert.Equal(expected, new TitleIdIndex(Ids).FindMovieLens(Encoding.UTF8.GetBytes(number)));

    [Fact]
    public void Find_LargeCatalog_HasNoCollisions()
    {
        var ids = Enumerable.Range(1, 30_000).SelectMany(number => new[] { $"as{number}", $"ns{number}", $"m{number}" }).ToArray();
        var index = new TitleIdIndex(ids);
        for (var row = 0; row < ids.Length; row++) Assert.Equal(row, index.Find(Encoding.UTF8.GetBytes(ids[row])));
        Assert.Equal(-1, index.Find("hs1"u8));
    }

    [Theory]
    [InlineData("as1")]
    [InlineData("a rather long id")]
    [InlineData("")]
    public void Constructor_IdTwiceOrEmpty_NamesTheRow(string id) =>
        Assert.Contains($"row {Ids.Length}", Assert.Throws<ArgumentException>(() => new TitleIdIndex([.. Ids, id])).Message, StringComparison.Ordinal);
}
