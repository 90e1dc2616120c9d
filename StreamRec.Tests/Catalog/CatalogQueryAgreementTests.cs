using StreamRec.Core.Catalog;

namespace StreamRec.Tests.Catalog;

/// <summary>Random queries over a random catalog, checked against a plain filter written anew here.</summary>
public sealed class CatalogQueryAgreementTests
{
    private static readonly string[] Genres = ["Drama", "Comedy", "Horror", "Kids"];
    private static readonly string[] Countries = ["Spain", "Perú", "Japan"];
    private static readonly string[] Ages = ["g", "r"];
    private static readonly string[] Letters = ["a", "d", "h", "n", "m"];

    [Fact]
    public void Find_RandomQueries_AgreeWithAPlainFilter()
    {
        var random = new Random(11);
        var titles = CatalogMaker.Rows([.. Enumerable.Range(1, 300).Select(number => RandomTitle(random, number))]);
        var ratings = Enumerable.Range(0, 200).Select(user => (user, random.Next(titles.Length), (byte)random.Next(1, 11), 0L)).ToArray();
        var statistics = RatingStatistics.Of(CatalogMaker.Ratings(titles.Length, ratings));
        var index = new CatalogIndex(CatalogMaker.Works(titles), statistics);
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var query = RandomQuery(random);
            var page = index.Find(query);
            var expected = titles.Where(title => Passes(title, query, statistics, ignored: null)).ToArray();

            Assert.Equal(expected.Length, page.Total);
            Assert.Equal([.. expected.Select(title => title.Id).Order()], page.Items.Select(title => title.Id).Order().ToArray());
            AssertCounts(page.Facets.Platforms, titles.Where(title => Passes(title, query, statistics, CatalogFilter.Platform)), title => [title.Platform.Key]);
            AssertCounts(page.Facets.Types, titles.Where(title => Passes(title, query, statistics, CatalogFilter.Type)), title => [CatalogTerms.KeyOf(title.Type)]);
            AssertCounts(page.Facets.Genres, titles.Where(title => Passes(title, query, statistics, CatalogFilter.Genre)), title => title.Genres);
            AssertCounts(page.Facets.Countries, titles.Where(title => Passes(title, query, statistics, CatalogFilter.Country)), title => title.Countries);
            AssertCounts(page.Facets.AgeRatings, titles.Where(title => Passes(title, query, statistics, CatalogFilter.AgeRating)), title => title.AgeRating is null ? [] : [title.AgeRating]);
            AssertCounts(page.Facets.Years, titles.Where(title => Passes(title, query, statistics, CatalogFilter.Year)), title => title.ReleaseYear is { } year ? [$"{year}"] : []);
            foreach (var way in page.Relaxations.Where(way => way.Dropped.Count == 1))
            {
                Assert.Equal(0, page.Total);
                Assert.Equal(titles.Count(title => Passes(title, query, statistics, way.Dropped[0])), way.Total);
            }
        }
    }

    private static void AssertCounts(IReadOnlyList<FacetValue> values, IEnumerable<Title> titles, Func<Title, IReadOnlyList<string>> valuesOf)
    {
        var expected = titles.SelectMany(valuesOf).GroupBy(value => value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        Assert.Equal(expected, values.Where(value => value.Count > 0).ToDictionary(value => value.Key, value => value.Count, StringComparer.Ordinal));
    }

    private static bool Passes(Title title, CatalogQuery query, RatingStatistics ratings, CatalogFilter? ignored) =>
        (ignored == CatalogFilter.Platform || query.Platforms.Count == 0 || query.Platforms.Contains(title.Platform))
        && (ignored == CatalogFilter.Type || query.Types.Count == 0 || query.Types.Contains(title.Type))
        && (ignored == CatalogFilter.Genre || query.Genres.Count == 0 || query.Genres.Intersect(title.Genres).Any())
        && (ignored == CatalogFilter.Country || query.Countries.Count == 0 || query.Countries.Intersect(title.Countries).Any())
        && (ignored == CatalogFilter.AgeRating || query.AgeRatings.Count == 0 || (title.AgeRating is not null && query.AgeRatings.Contains(title.AgeRating)))
        && (ignored == CatalogFilter.Year || (query.YearFrom is null && query.YearTo is null)
            || (title.ReleaseYear >= (query.YearFrom ?? 0) && title.ReleaseYear <= (query.YearTo ?? 9999)))
        && (ignored == CatalogFilter.RatedOnly || !query.RatedOnly || ratings.Counts[title.Row] > 0)
        && (ignored == CatalogFilter.Search || query.Search.Length == 0 || title.Name.Split(' ').Contains(query.Search));

    private static Title RandomTitle(Random random, int number)
    {
        var id = $"{Letters[random.Next(Letters.Length)]}{number}";
        int? year = random.Next(10) == 0 ? null : 2000 + random.Next(6);
        var name = $"{"red blue green".Split(' ')[random.Next(3)]} {"house river stone".Split(' ')[random.Next(3)]}";
        return (random.Next(3) == 0 ? CatalogMaker.Series(id, name, year) : CatalogMaker.Film(id, name, year)).With(
            genres: Some(random, Genres), countries: Some(random, Countries), ageRating: random.Next(4) == 0 ? null : Ages[random.Next(2)]);
    }

    private static CatalogQuery RandomQuery(Random random) => new()
    {
        Search = random.Next(3) == 0 ? "river" : "",
        Platforms = Some(random, [.. Platform.All], rare: true),
        Types = Some(random, [TitleType.Movie, TitleType.TvShow], rare: true),
        Genres = Some(random, Genres, rare: true),
        Countries = Some(random, Countries, rare: true),
        AgeRatings = Some(random, Ages, rare: true),
        YearFrom = random.Next(3) == 0 ? 2000 + random.Next(6) : null,
        YearTo = random.Next(3) == 0 ? 2000 + random.Next(6) : null,
        RatedOnly = random.Next(4) == 0,
        PageSize = 1000,
    };

    private static T[] Some<T>(Random random, T[] values, bool rare = false) =>
        rare && random.Next(2) == 0 ? [] : [.. values.Where(_ => random.Next(3) == 0)];
}
