using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Works;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Recommendation.Predictions;

/// <summary>A work that Hulu calls a film and Netflix a series, as the real catalogs do with Darwin's Game, beside a film and a series that all agree on.</summary>
public sealed class RecommendationFilterTests
{
    private static readonly Title[] Titles = CatalogMaker.Rows(
        CatalogMaker.Film("hs1", "Darwin's Game", 2020, null), CatalogMaker.Film("hs2", "Alone", 2010, 90), CatalogMaker.Series("ns1", "Darwin's Game", 2020, 1), CatalogMaker.Series("ns2", "Home", 2015, 3));

    private static readonly CatalogIndex Catalog = new(WorkMerging.Merge(Titles, [0, 1, 0, 2], FilmCatalog.Empty));

    [Theory]
    [InlineData(null, TitleType.Movie, "hs1 hs2")]
    [InlineData(null, TitleType.TvShow, "ns2")]
    [InlineData("netflix", TitleType.Movie, "")]
    [InlineData("netflix", null, "ns1 ns2")]
    [InlineData("hulu", TitleType.Movie, "hs1 hs2")]
    [InlineData("hulu netflix", TitleType.Movie, "hs1 hs2")]
    public void TitleOf_WorksLetThrough_SatisfiesTheFilter(string? platforms, TitleType? type, string expected)
    {
        var filter = new RecommendationFilter
        {
            Platforms = [.. (platforms ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Platform.Find(key)!)],
            Types = type is { } wanted ? [wanted] : [],
        };
        var accept = filter.Over(Catalog)!;

        var titles = Catalog.Works.Where(work => accept(work.Row)).Select(filter.TitleOf).ToList();

        Assert.Equal(expected, string.Join(' ', titles.Select(title => title.Id)));
        Assert.All(titles, title => Assert.True(type is null || title.Type == type));
    }

    [Fact]
    public void Over_RealCatalogs_LetsOnlyShowableTitlesThrough()
    {
        var catalog = RealWorld.Workspace.Catalog;
        foreach (var platform in Platform.Streaming)
        {
            foreach (var type in Enum.GetValues<TitleType>())
            {
                var filter = new RecommendationFilter { Platforms = [platform], Types = [type] };
                var accept = filter.Over(catalog)!;
                Assert.All(catalog.Works.Where(work => accept(work.Row)).Select(filter.TitleOf), title => Assert.Equal((platform, type), (title.Platform, title.Type)));
            }
        }
    }
}
