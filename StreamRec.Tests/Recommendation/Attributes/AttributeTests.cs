using StreamRec.Core.Recommendation.Attributes;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Recommendation.Attributes;

public sealed class AttributeTests
{
    [Fact]
    public void Build_AttributesOfOneRowOnly_AreLeftOut()
    {
        var table = new AttributeTableBuilder(3);
        table.Add(0, "genre", "drama");
        table.Add(0, "genre", "drama");
        table.Add(2, "genre", "war");
        table.Add(2, "genre", "drama");
        table.Add(1, "genre", " ");

        var built = table.Build();

        Assert.Equal(["genre:drama"], built.Names);
        Assert.Equal([0], built.Of(0).ToArray());
        Assert.Equal([], built.Of(1).ToArray());
        Assert.Equal([0], built.Of(2).ToArray());
        Assert.Equal([], built.Of(3).ToArray());
    }

    [Fact]
    public void AddYears_FallsIntoBandsOfFive()
    {
        var table = new AttributeTableBuilder(3);
        table.AddYears(0, "year", 1995);
        table.AddYears(1, "year", 1999);
        table.AddYears(2, "year", null);

        Assert.Equal(["year:1995"], table.Build().Names);
    }

    [Fact]
    public void WorkAttributes_SharedByThreeWorks_AreNamed()
    {
        var works = CatalogMaker.Works([.. Enumerable.Range(0, 3).Select(row => CatalogMaker.Film($"ns{row}", $"Film {row}").With(directors: ["Ana Ruiz"], genres: row == 0 ? ["Drama", "War"] : ["Drama"]))]);

        var table = WorkAttributes.Of(works);

        Assert.Contains("director:Ana Ruiz", table.Names);
        Assert.Contains("genre:Drama", table.Names);
        Assert.DoesNotContain("genre:War", table.Names);
        Assert.Equal(table.Of(1).ToArray(), table.Of(0).ToArray());
    }

    [Fact]
    public void AttributeTable_OffsetsThatDoNotFit_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new AttributeTable(["a"], [0, 2], [0]));
}
