using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Catalog;

/// <summary>The catalog's terms as the visitor reads them.</summary>
internal static class CatalogWording
{
    /// <summary>The sort orders in the order of the menu.</summary>
    public static readonly IReadOnlyList<CatalogSort> Sorts =
        [CatalogSort.Relevance, CatalogSort.MostRated, CatalogSort.BestRated, CatalogSort.MostVoted, CatalogSort.BestVoted, CatalogSort.Year, CatalogSort.DateAdded, CatalogSort.Title, CatalogSort.Duration];

    /// <summary>The filters below genre and year, in the order of the page.</summary>
    public static readonly IReadOnlyList<CatalogFilter> MoreFilters =
    [
        CatalogFilter.Length, CatalogFilter.AgeRating, CatalogFilter.Score, CatalogFilter.Votes, CatalogFilter.Language, CatalogFilter.Country,
    ];

    /// <summary>A sort order.</summary>
    public static string Of(CatalogSort sort) => sort switch
    {
        CatalogSort.Title => CatalogText.SortTitle,
        CatalogSort.Year => CatalogText.SortYear,
        CatalogSort.MostRated => CatalogText.SortMostRated,
        CatalogSort.BestRated => CatalogText.SortBestRated,
        CatalogSort.MostVoted => CatalogText.SortMostVoted,
        CatalogSort.BestVoted => CatalogText.SortBestVoted,
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
        CatalogFilter.Language => CatalogText.Language,
        CatalogFilter.Length => CatalogText.Length,
        CatalogFilter.Votes => CatalogText.Votes,
        CatalogFilter.Score => CatalogText.Score,
        CatalogFilter.GenreGroup => CatalogText.GenreGroup,
        CatalogFilter.RatedOnly => CatalogText.RatedOnly,
        _ => CatalogText.Search,
    };

    /// <summary>A facet's value.</summary>
    public static string Of(CatalogFilter filter, FacetValue value) => filter switch
    {
        CatalogFilter.Type => value.Key == CatalogTerms.Movie ? TitleText.Movies : TitleText.TvShows,
        CatalogFilter.Genre => GenreWording.OfGenre(value.Key),
        CatalogFilter.AgeRating => GenreWording.OfAge(value.Key),
        CatalogFilter.Language => LanguageWording.Of(value.Key),
        CatalogFilter.Length => LengthOf(value.Key),
        CatalogFilter.Votes => Wording.Fill(CatalogText.VotesAtLeast, int.Parse(value.Key, CultureInfo.InvariantCulture)),
        CatalogFilter.Score => Wording.Fill(CatalogText.ScoreAtLeast, value.Key),
        _ => value.Label,
    };

    /// <summary>The values of a facet in the order of the page: ages rise, all else is as it comes.</summary>
    public static IReadOnlyList<FacetValue> Ordered(CatalogFilter filter, IReadOnlyList<FacetValue> values) =>
        filter == CatalogFilter.AgeRating ? [.. values.OrderBy(value => AgeRatings.Find(value.Key)?.MinimumAge ?? int.MaxValue)] : values;

    private static string LengthOf(string key) => key switch
    {
        "under-40-min" => CatalogText.LengthUnder40,
        "40-89-min" => CatalogText.Length40To89,
        "90-119-min" => CatalogText.Length90To119,
        "120-149-min" => CatalogText.Length120To149,
        "150-min" => CatalogText.Length150,
        "1-season" => TitleText.OneSeason,
        "2-3-seasons" => CatalogText.Length2To3Seasons,
        _ => CatalogText.Length4Seasons,
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
