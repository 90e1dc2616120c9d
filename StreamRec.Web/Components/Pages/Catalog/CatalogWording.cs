using StreamRec.Core.Catalog;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Catalog;

/// <summary>The catalog's terms as the visitor reads them.</summary>
internal static class CatalogWording
{
    /// <summary>The sort orders in the order of the menu.</summary>
    public static readonly IReadOnlyList<CatalogSort> Sorts =
        [CatalogSort.Relevance, CatalogSort.MostRated, CatalogSort.BestRated, CatalogSort.Year, CatalogSort.DateAdded, CatalogSort.Title, CatalogSort.Duration];

    /// <summary>A sort order.</summary>
    public static string Of(CatalogSort sort) => sort switch
    {
        CatalogSort.Title => CatalogText.SortTitle,
        CatalogSort.Year => CatalogText.SortYear,
        CatalogSort.MostRated => CatalogText.SortMostRated,
        CatalogSort.BestRated => CatalogText.SortBestRated,
        CatalogSort.Duration => CatalogText.SortDuration,
        CatalogSort.DateAdded => CatalogText.SortDateAdded,
        _ => CatalogText.SortRelevance,
    };

    /// <summary>A filter.</summary>
    public static string Of(CatalogFilter filter) => filter switch
    {
        CatalogFilter.Platform => CatalogText.Platform,
        CatalogFilter.Type => CatalogText.Type,
        CatalogFilter.Genre => CatalogText.Genre,
        CatalogFilter.Year => CatalogText.Year,
        CatalogFilter.AgeRating => CatalogText.AgeRating,
        CatalogFilter.Country => CatalogText.Country,
        CatalogFilter.RatedOnly => CatalogText.RatedOnly,
        _ => CatalogText.Search,
    };

    /// <summary>A facet's value.</summary>
    public static string Of(CatalogFilter filter, FacetValue value) => filter switch
    {
        CatalogFilter.Type => value.Key == CatalogTerms.Movie ? TitleText.Movies : TitleText.TvShows,
        CatalogFilter.AgeRating => value.Label.ToUpperInvariant(),
        _ => value.Label,
    };

    /// <summary>Names of filters in a row: "platform, genre and search".</summary>
    public static string Join(IReadOnlyList<CatalogFilter> filters)
    {
        var names = filters.Select(filter => Of(filter).ToLower(System.Globalization.CultureInfo.CurrentCulture)).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {CatalogText.And} {names[^1]}";
    }

    /// <summary>How many titles.</summary>
    public static string Found(int total) => Wording.Count(total, CatalogText.FoundOne, CatalogText.Found);
}
