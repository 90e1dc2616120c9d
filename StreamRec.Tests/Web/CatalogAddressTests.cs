using StreamRec.Core.Catalog;
using StreamRec.Web.Components.Pages.Catalog;

namespace StreamRec.Tests.Web;

public sealed class CatalogAddressTests
{
    [Fact]
    public void Of_NothingAsked_IsTheBarePage() => Assert.Equal("catalog", CatalogAddress.Of(new CatalogQuery()));

    [Fact]
    public void Of_EverythingAsked_NamesAllOfIt()
    {
        var address = CatalogAddress.Of(new CatalogQuery
        {
            Search = "a&b ñ",
            Platforms = [Platform.Hulu, Platform.Netflix],
            Types = [TitleType.TvShow],
            Genres = ["Kids & Family"],
            YearFrom = 1999,
            AgeRatings = ["tv-ma"],
            Countries = ["Spain"],
            RatedOnly = true,
            Sort = CatalogSort.BestRated,
            Page = 3,
        });

        Assert.Equal(
            "catalog?search=a%26b%20%C3%B1&platform=hulu&platform=netflix&type=tv%20show&genre=Kids%20%26%20Family&yearFrom=1999&ageRating=tv-ma&country=Spain&rated=true&sort=best-rated&page=3",
            address);
    }

    [Fact]
    public void Toggle_Twice_IsTheSameQueryOnItsFirstPage()
    {
        var query = new CatalogQuery { Genres = ["Drama"], Page = 4 };

        var once = CatalogAddress.Toggle(query, CatalogFilter.Platform, "hulu");
        var twice = CatalogAddress.Toggle(once, CatalogFilter.Platform, "hulu");

        Assert.Equal([Platform.Hulu], once.Platforms);
        Assert.Equal("catalog?genre=Drama", CatalogAddress.Of(twice));
    }

    [Fact]
    public void Drop_EachFilterInTurn_LeavesNothing()
    {
        var full = new CatalogQuery
        {
            Search = "x",
            Platforms = [Platform.Hulu],
            Types = [TitleType.Movie],
            Genres = ["Drama"],
            YearTo = 2000,
            AgeRatings = ["g"],
            Countries = ["Spain"],
            RatedOnly = true,
        };

        Assert.Equal("catalog", CatalogAddress.Of(Enum.GetValues<CatalogFilter>().Aggregate(full, CatalogAddress.Drop)));
    }

    [Theory]
    [InlineData("best-rated", CatalogSort.BestRated)]
    [InlineData("YEAR", CatalogSort.Year)]
    [InlineData("99", CatalogSort.Relevance)]
    [InlineData("?", CatalogSort.Relevance)]
    [InlineData(null, CatalogSort.Relevance)]
    public void ReadSort_AnyText_IsASort(string? text, CatalogSort expected) => Assert.Equal(expected, CatalogAddress.ReadSort(text));
}
