using StreamRec.Core.Catalog;

namespace StreamRec.Web.Api;

/// <summary>One page of works.</summary>
/// <param name="Total">How many works match, over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">Works on a full page.</param>
/// <param name="SearchMeant">The search text as it was probably meant, when typing errors had to be allowed for; else null.</param>
/// <param name="Items">The works of this page.</param>
/// <param name="Facets">By facet (platform, genre, …) how many works each filter value would give.</param>
internal sealed record WorkPageResponse(
    int Total, int Page, int PageSize, string? SearchMeant, IReadOnlyList<WorkItemResponse> Items, IReadOnlyDictionary<string, IReadOnlyList<FacetValueResponse>> Facets)
{
    private static readonly (string Name, CatalogFilter Filter)[] Shown =
    [
        ("platform", CatalogFilter.Platform), ("type", CatalogFilter.Type), ("genre", CatalogFilter.Genre), ("year", CatalogFilter.Year),
        ("ageRating", CatalogFilter.AgeRating), ("country", CatalogFilter.Country), ("language", CatalogFilter.Language), ("length", CatalogFilter.Length),
        ("votes", CatalogFilter.Votes), ("score", CatalogFilter.Score), ("group", CatalogFilter.GenreGroup),
    ];

    public static WorkPageResponse Of(CatalogPage page, RatingStatistics ratings) => new(
        page.Total,
        page.Page,
        page.PageSize,
        page.SearchMeant,
        [.. page.Items.Select(work => WorkItemResponse.Of(work, ratings))],
        Shown.ToDictionary(each => each.Name, each => TitleFacetsResponse.Of(page.Facets.Of(each.Filter)), StringComparer.Ordinal));
}

/// <summary>A work in a list.</summary>
/// <param name="Id">The id by which it is linked to: that of one of its titles.</param>
/// <param name="Title">Name.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Platforms">Keys of the streaming platforms that have it.</param>
/// <param name="Genres">Unified genres.</param>
/// <param name="RatingCount">How many ratings its titles have.</param>
/// <param name="MeanScore">Their mean in stars, or null.</param>
/// <param name="VoteAverage">Mean of TMDB's votes, 0 to 10, or null.</param>
/// <param name="VoteCount">Number of TMDB's votes.</param>
internal sealed record WorkItemResponse(
    string Id, string Title, string Type, int? ReleaseYear, IReadOnlyList<string> Platforms, IReadOnlyList<string> Genres, int RatingCount, double? MeanScore, double? VoteAverage, int VoteCount)
{
    public static WorkItemResponse Of(Work work, RatingStatistics ratings) => new(
        work.Id,
        work.Name,
        CatalogTerms.KeyOf(work.Type),
        work.ReleaseYear,
        [.. work.Streaming.Select(platform => platform.Key)],
        work.Genres,
        ratings.Counts[work.Row],
        ratings.Counts[work.Row] == 0 ? null : ratings.Means[work.Row],
        work.VoteAverage,
        work.VoteCount);
}

/// <summary>A work with all that its sources say together.</summary>
/// <param name="Id">The id by which it is linked to: that of one of its titles.</param>
/// <param name="Title">Name.</param>
/// <param name="OtherNames">Other names that the sources give it.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="DurationInt">Length, or null.</param>
/// <param name="DurationType">Its unit: min or season.</param>
/// <param name="Directors">Directors.</param>
/// <param name="Cast">Cast.</param>
/// <param name="Countries">Countries.</param>
/// <param name="Genres">Unified genres.</param>
/// <param name="AgeRating">Step of the unified age scale, or null.</param>
/// <param name="Language">Original language, ISO 639-1, or null.</param>
/// <param name="Description">Description; empty when there is none.</param>
/// <param name="VoteAverage">Mean of TMDB's votes, 0 to 10, or null.</param>
/// <param name="VoteCount">Number of TMDB's votes.</param>
/// <param name="WhereToWatch">The streaming platforms that have it.</param>
/// <param name="OtherSources">Sources that know it but do not show it.</param>
/// <param name="Ratings">What users gave its titles.</param>
internal sealed record WorkResponse(
    string Id,
    string Title,
    IReadOnlyList<string> OtherNames,
    string Type,
    int? ReleaseYear,
    int? DurationInt,
    string? DurationType,
    IReadOnlyList<string> Directors,
    IReadOnlyList<string> Cast,
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Genres,
    string? AgeRating,
    string? Language,
    string Description,
    double? VoteAverage,
    int VoteCount,
    IReadOnlyList<SourceResponse> WhereToWatch,
    IReadOnlyList<SourceResponse> OtherSources,
    TitleRatingsResponse Ratings)
{
    public static WorkResponse Of(Work work, TitleRatings ratings) => new(
        work.Id,
        work.Name,
        work.OtherNames,
        CatalogTerms.KeyOf(work.Type),
        work.ReleaseYear,
        work.Duration?.Value,
        work.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : null,
        work.Directors,
        work.Cast,
        work.Countries,
        work.Genres,
        work.AgeRating,
        work.Language,
        work.Description,
        work.VoteAverage,
        work.VoteCount,
        SourceResponse.WhereToWatch(work),
        SourceResponse.Others(work),
        new TitleRatingsResponse(ratings.Count, ratings.Mean, ratings.Histogram));
}
