using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Catalog;

/// <summary>A query as the catalog's address, and back; the names are those of the API.</summary>
internal static class CatalogAddress
{
    /// <summary>The page's path.</summary>
    public const string Path = "catalog";

    /// <summary>Writes a query as an address.</summary>
    public static string Of(CatalogQuery query) => new QueryText(Path)
        .Add("search", query.Search)
        .Add("platform", query.Platforms.Select(platform => platform.Key))
        .Add("type", query.Types.Select(CatalogTerms.KeyOf))
        .Add("genre", query.Genres)
        .Add("yearFrom", query.YearFrom)
        .Add("yearTo", query.YearTo)
        .Add("ageRating", query.AgeRatings)
        .Add("country", query.Countries)
        .Add("language", query.Languages)
        .Add("length", query.Lengths)
        .Add("votes", query.Votes)
        .Add("score", query.Scores)
        .Add("group", query.GenreGroups)
        .Add("rated", query.RatedOnly ? "true" : null)
        .Add("sort", query.Sort == CatalogSort.Relevance ? null : KeyOf(query.Sort))
        .Add("page", query.Page > 1 ? query.Page : null)
        .ToString();

    /// <summary>A sort order in an address, such as <c>best-rated</c>.</summary>
    public static string KeyOf(CatalogSort sort) => JsonNamingPolicy.KebabCaseLower.ConvertName(sort.ToString());

    /// <summary>Reads a sort order; what is unknown sorts by relevance, since a page answers every address.</summary>
    public static CatalogSort ReadSort(string? text) =>
        Enum.GetValues<CatalogSort>().FirstOrDefault(sort => string.Equals(KeyOf(sort), text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads platforms; unknown ones are left out.</summary>
    public static IReadOnlyList<Platform> ReadPlatforms(string[]? keys) => [.. (keys ?? []).Select(Platform.Find).OfType<Platform>().Distinct()];

    /// <summary>Reads types; unknown ones are left out.</summary>
    public static IReadOnlyList<TitleType> ReadTypes(string[]? keys) =>
        [.. Enum.GetValues<TitleType>().Where(type => (keys ?? []).Contains(CatalogTerms.KeyOf(type), StringComparer.OrdinalIgnoreCase))];

    /// <summary>Reads genres; a source's own label stands for the genres it means, so that links from a title's labels lead somewhere.</summary>
    public static IReadOnlyList<string> ReadGenres(string[]? keys) =>
        [.. (keys ?? []).SelectMany(key => UnifiedGenres.Find(key) is { } genre ? [genre.Key] : UnifiedGenres.Of(key)).Distinct(StringComparer.Ordinal)];

    /// <summary>The query with a value of a facet switched on or off, back on the first page.</summary>
    public static CatalogQuery Toggle(CatalogQuery query, CatalogFilter filter, string key)
    {
        var first = query with { Page = 1 };
        return filter switch
        {
            CatalogFilter.Platform when Platform.Find(key) is { } platform => first with { Platforms = Toggle(query.Platforms, platform) },
            CatalogFilter.Type when ReadTypes([key]) is [var type] => first with { Types = Toggle(query.Types, type) },
            CatalogFilter.Genre => first with { Genres = Toggle(query.Genres, key) },
            CatalogFilter.AgeRating => first with { AgeRatings = Toggle(query.AgeRatings, key) },
            CatalogFilter.Country => first with { Countries = Toggle(query.Countries, key) },
            CatalogFilter.Language => first with { Languages = Toggle(query.Languages, key) },
            CatalogFilter.Length => first with { Lengths = Toggle(query.Lengths, key) },
            CatalogFilter.Votes => first with { Votes = Toggle(query.Votes, key) },
            CatalogFilter.Score => first with { Scores = Toggle(query.Scores, key) },
            CatalogFilter.GenreGroup => first with { GenreGroups = Toggle(query.GenreGroups, key) },
            _ => first,
        };
    }

    /// <summary>The query without one of its filters, back on the first page.</summary>
    public static CatalogQuery Drop(CatalogQuery query, CatalogFilter filter)
    {
        var first = query with { Page = 1 };
        return filter switch
        {
            CatalogFilter.Platform => first with { Platforms = [] },
            CatalogFilter.Type => first with { Types = [] },
            CatalogFilter.Genre => first with { Genres = [] },
            CatalogFilter.Year => first with { YearFrom = null, YearTo = null },
            CatalogFilter.AgeRating => first with { AgeRatings = [] },
            CatalogFilter.Country => first with { Countries = [] },
            CatalogFilter.Language => first with { Languages = [] },
            CatalogFilter.Length => first with { Lengths = [] },
            CatalogFilter.Votes => first with { Votes = [] },
            CatalogFilter.Score => first with { Scores = [] },
            CatalogFilter.GenreGroup => first with { GenreGroups = [] },
            CatalogFilter.RatedOnly => first with { RatedOnly = false },
            CatalogFilter.Search => first with { Search = "" },
            _ => first,
        };
    }

    private static IReadOnlyList<T> Toggle<T>(IReadOnlyList<T> values, T value) => values.Contains(value) ? [.. values.Where(each => !Equals(each, value))] : [.. values, value];
}
