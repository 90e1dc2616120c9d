using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;

namespace StreamRec.Tests.Catalog;

public sealed class CatalogIndexTests
{
    private static readonly CatalogIndex Index = CatalogMaker.Index(
        CatalogMaker.Film("as1", "Zebra", 2001, 90).With(genres: ["Comedy", "Drama"], countries: ["Spain"], ageRating: "g"),
        CatalogMaker.Film("as2", "\"Alpha\"", 2005, 120).With(genres: ["Drama"], countries: ["Perú"], ageRating: "r", added: new DateOnly(2020, 5, 1)),
        CatalogMaker.Series("ns1", "Beta", 2005, 3).With(genres: ["comedy"], countries: ["Spain", "Perú"], ageRating: "g"),
        CatalogMaker.Film("ns2", "álbum", null, null).With(added: new DateOnly(2021, 1, 1)));

    [Fact]
    public void Find_Id_IgnoresCaseAndBlanks()
    {
        Assert.Equal("Beta", Index.Find(" NS1 ")?.Name);
        Assert.Null(Index.Find("ns9"));
        Assert.Null(Index.Find((string?)null));
    }

    [Fact]
    public void New_RepeatedId_Throws() =>
        Assert.Throws<ArgumentException>(() => CatalogMaker.Index(CatalogMaker.Film("as1", "A"), CatalogMaker.Film("AS1".ToLowerInvariant(), "B")));

    [Fact]
    public void Find_Facets_IgnoreTheirOwnSelection()
    {
        var page = Index.Find(new CatalogQuery { Platforms = [Platform.Amazon], Genres = ["COMEDY"] });
        Assert.Equal("as1", Assert.Single(page.Items).Id);
        // Genres among Amazon's titles; platforms among the comedies.
        Assert.Equal(["Drama 2", "Comedy 1 selected"], Texts(page.Facets.Genres));
        Assert.Equal(["Amazon Prime Video 1 selected", "Netflix 1"], Texts(page.Facets.Platforms));
        Assert.Equal(["movie 1"], Texts(page.Facets.Types));
        Assert.Equal(["2001 1"], Texts(page.Facets.Years));
        Assert.Empty(page.Relaxations);
    }

    [Fact]
    public void Find_SelectedValueWithoutTitles_StaysListed()
    {
        var page = Index.Find(new CatalogQuery { Types = [TitleType.TvShow], AgeRatings = ["R"] });
        Assert.Equal(["g 1", "r 0 selected"], Texts(page.Facets.AgeRatings));
    }

    [Fact]
    public void Find_Countries_MatchWithoutAccentsAndAny()
    {
        Assert.Equal(["as2", "ns1"], Ids(new CatalogQuery { Countries = ["PERU"], Sort = CatalogSort.Year, Descending = false }));
        Assert.Equal(3, Index.Find(new CatalogQuery { Countries = ["peru", "spain"] }).Total);
    }

    [Fact]
    public void Find_UnknownValue_MatchesNothing() => Assert.Equal(0, Index.Find(new CatalogQuery { Genres = ["western"] }).Total);

    [Theory]
    [InlineData(2002, null, "as2 ns1")]
    [InlineData(null, 2004, "as1")]
    [InlineData(2005, 2005, "as2 ns1")]
    public void Find_Years_AreInclusiveAndNeedAYear(int? from, int? to, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ids(new CatalogQuery { YearFrom = from, YearTo = to, Sort = CatalogSort.Title })));

    [Theory]
    [InlineData(CatalogSort.Title, null, "ns2 as2 ns1 as1")]
    [InlineData(CatalogSort.Title, true, "as1 ns1 as2 ns2")]
    [InlineData(CatalogSort.Year, null, "as2 ns1 as1 ns2")]
    [InlineData(CatalogSort.Year, false, "as1 as2 ns1 ns2")]
    [InlineData(CatalogSort.Duration, false, "as1 as2 ns1 ns2")]
    [InlineData(CatalogSort.DateAdded, null, "ns2 as2 as1 ns1")]
    public void Find_Sort_PutsUnknownLastAndTiesInCatalogOrder(CatalogSort sort, bool? descending, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ids(new CatalogQuery { Sort = sort, Descending = descending })));

    [Fact]
    public void Find_Pages_CutTheSameOrder()
    {
        var query = new CatalogQuery { Sort = CatalogSort.Title, PageSize = 3 };
        var second = Index.Find(query with { Page = 2 });
        Assert.Equal((4, 2), (second.Total, second.PageCount));
        Assert.Equal("as1", Assert.Single(second.Items).Id);
        Assert.Empty(Index.Find(query with { Page = int.MaxValue, PageSize = int.MaxValue }).Items);
    }

    [Fact]
    public void Find_PageBelowOne_NamesTheParameter() =>
        Assert.Equal("page", Assert.Throws<InvalidParameterException>(() => Index.Find(new CatalogQuery { Page = 0 })).ParameterName);

    [Fact]
    public void Find_Nothing_SaysWhichFilterToDrop()
    {
        var page = Index.Find(new CatalogQuery { Platforms = [Platform.Netflix], Genres = ["drama"] });
        Assert.Equal(0, page.Total);
        Assert.Equal([CatalogFilter.Platform, CatalogFilter.Genre], page.Relaxations.Select(way => Assert.Single(way.Dropped)).ToArray());
        Assert.Equal([2, 2], page.Relaxations.Select(way => way.Total).ToArray());
    }

    [Fact]
    public void Find_NoSingleFilterHelps_OffersToDropAllButTheSearch()
    {
        var page = Index.Find(new CatalogQuery { Search = "zebra", Platforms = [Platform.Netflix], YearFrom = 2010 });
        var way = Assert.Single(page.Relaxations);
        Assert.Equal([CatalogFilter.Platform, CatalogFilter.Year], way.Dropped.ToArray());
        Assert.Equal(1, way.Total);
    }

    [Fact]
    public void Find_RatingSorts_RateManyGoodScoresAboveASingleOne()
    {
        var titles = CatalogMaker.Rows(CatalogMaker.Film("as1", "One five"), CatalogMaker.Film("as2", "Many fours"), CatalogMaker.Film("as3", "Unrated"), CatalogMaker.Film("as4", "Bad"));
        var ratings = Enumerable.Range(0, 100).SelectMany(user => new[] { (user, 1, (byte)9, 0L), (user, 3, (byte)2, 0L) }).Append((0, 0, (byte)10, 0L));
        var index = new CatalogIndex(CatalogMaker.Works(titles), RatingStatistics.Of(CatalogMaker.Ratings(4, [.. ratings])));
        Assert.Equal("as2 as1 as4 as3", Order(index, CatalogSort.BestRated));
        Assert.Equal("as2 as4 as1 as3", Order(index, CatalogSort.MostRated));
        Assert.Equal(3, index.Find(new CatalogQuery { RatedOnly = true }).Total);
    }

    private static string Order(CatalogIndex index, CatalogSort sort) =>
        string.Join(' ', index.Find(new CatalogQuery { Sort = sort }).Items.Select(title => title.Id));

    private static string[] Ids(CatalogQuery query) => [.. Index.Find(query).Items.Select(title => title.Id)];

    private static string[] Texts(IEnumerable<FacetValue> values) =>
        [.. values.Select(value => $"{value.Label} {value.Count}{(value.Selected ? " selected" : "")}")];
}
