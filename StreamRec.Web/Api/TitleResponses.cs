using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>One page of titles.</summary>
/// <param name="Total">How many titles match, over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">Titles on a full page.</param>
/// <param name="SearchMeant">The search text as it was probably meant, when typing errors had to be allowed for; else null.</param>
/// <param name="Items">The titles of this page.</param>
/// <param name="Facets">How many titles each filter value would give.</param>
internal sealed record TitlePageResponse(
    int Total, int Page, int PageSize, string? SearchMeant, IReadOnlyList<TitleItemResponse> Items, TitleFacetsResponse Facets)
{
    public static TitlePageResponse Of(CatalogPage page, RatingStatistics ratings) => new(
        page.Total,
        page.Page,
        page.PageSize,
        page.SearchMeant,
        [.. page.Items.Select(each => TitleItemResponse.Of(each.Titles[0], ratings))],
        TitleFacetsResponse.Of(page.Facets));
}

/// <summary>A title in a list.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="TitleKey">The name's key: lower case, trimmed.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="DurationInt">Length, or null.</param>
/// <param name="DurationType">Its unit: min or season.</param>
/// <param name="Genres">The platform's genre labels.</param>
/// <param name="Countries">Countries.</param>
/// <param name="AgeRating">Age rating's key, or null.</param>
/// <param name="DateAdded">The day the platform added it, or null.</param>
/// <param name="RatingCount">How many ratings its work has, given to it or to another source's title of the same work.</param>
/// <param name="MeanScore">Their mean score in stars, or null.</param>
internal sealed record TitleItemResponse(
    string Id,
    string Title,
    string TitleKey,
    string Platform,
    string Type,
    int? ReleaseYear,
    int? DurationInt,
    string? DurationType,
    IReadOnlyList<string> Genres,
    IReadOnlyList<string> Countries,
    string? AgeRating,
    DateOnly? DateAdded,
    int RatingCount,
    double? MeanScore)
{
    public static TitleItemResponse Of(Title title, RatingStatistics ratings) => new(
        title.Id,
        title.Name,
        title.NameKey,
        title.Platform.Key,
        CatalogTerms.KeyOf(title.Type),
        title.ReleaseYear,
        title.Duration?.Value,
        title.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : null,
        title.Genres,
        title.Countries,
        title.AgeRating,
        title.DateAdded,
        ratings.Counts[title.Row],
        ratings.Counts[title.Row] == 0 ? null : ratings.Means[title.Row]);
}

/// <summary>A title with all that is known of it.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="TitleKey">The name's key: lower case, trimmed.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="DurationInt">Length, or null.</param>
/// <param name="DurationType">Its unit: min or season.</param>
/// <param name="Directors">Directors as imported.</param>
/// <param name="Cast">Cast as imported, in billing order.</param>
/// <param name="Countries">Countries.</param>
/// <param name="Genres">The platform's genre labels.</param>
/// <param name="AgeRating">Age rating's key, or null.</param>
/// <param name="DateAdded">The day the platform added it, or null.</param>
/// <param name="Description">Description as imported; empty when there is none.</param>
/// <param name="ImdbId">IMDb number, or null.</param>
/// <param name="TmdbId">TMDB number, or null.</param>
/// <param name="GivenScore">A mean score in stars that came with the title, without the ratings behind it, or null.</param>
/// <param name="Ratings">What users gave its work, whichever of its titles they rated.</param>
/// <param name="Work">The id of the work it belongs to.</param>
/// <param name="WhereToWatch">The streaming platforms that have the work, this one among them.</param>
/// <param name="OtherSources">Sources that know the work but do not show it: MovieLens, The Movies Dataset.</param>
internal sealed record TitleResponse(
    string Id,
    string Title,
    string TitleKey,
    string Platform,
    string Type,
    int? ReleaseYear,
    int? DurationInt,
    string? DurationType,
    IReadOnlyList<string> Directors,
    IReadOnlyList<string> Cast,
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Genres,
    string? AgeRating,
    DateOnly? DateAdded,
    string Description,
    string? ImdbId,
    string? TmdbId,
    double? GivenScore,
    TitleRatingsResponse Ratings,
    string Work,
    IReadOnlyList<SourceResponse> WhereToWatch,
    IReadOnlyList<SourceResponse> OtherSources)
{
    public static TitleResponse Of(Title title, Workspace workspace)
    {
        var work = workspace.Catalog.Find(title.Id)!;
        return Of(title, work, TitleRatings.Of(workspace.Ratings, work.Row));
    }

    private static TitleResponse Of(Title title, Work work, TitleRatings ratings) => new(
        title.Id,
        title.Name,
        title.NameKey,
        title.Platform.Key,
        CatalogTerms.KeyOf(title.Type),
        title.ReleaseYear,
        title.Duration?.Value,
        title.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : null,
        title.Directors,
        title.Cast,
        title.Countries,
        title.Genres,
        title.AgeRating,
        title.DateAdded,
        title.Description,
        title.ImdbId,
        title.TmdbId,
        title.GivenScore,
        new TitleRatingsResponse(ratings.Count, ratings.Mean, ratings.Histogram),
        work.Id,
        SourceResponse.WhereToWatch(work),
        SourceResponse.Others(work));
}

/// <summary>An entry of a work at one source.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Name">The source's name as people read it.</param>
/// <param name="Title">The name it has there.</param>
internal sealed record SourceResponse(string Id, string Platform, string Name, string Title)
{
    public static IReadOnlyList<SourceResponse> WhereToWatch(Work work) => [.. work.Titles.Where(title => title.Platform.IsStreaming).Select(Of)];

    public static IReadOnlyList<SourceResponse> Others(Work work) => [.. work.Titles.Where(title => !title.Platform.IsStreaming).Select(Of)];

    private static SourceResponse Of(Title title) => new(title.Id, title.Platform.Key, title.Platform.Name, title.Name);
}

/// <summary>A title's ratings.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">Their mean in stars, or null.</param>
/// <param name="Histogram">How many of each score: ten numbers, for 0.5, 1.0 … 5.0 stars.</param>
internal sealed record TitleRatingsResponse(int Count, double? Mean, IReadOnlyList<int> Histogram);

/// <summary>The titles most like one.</summary>
/// <param name="Titles">Most similar first.</param>
internal sealed record SimilarTitlesResponse(IReadOnlyList<SimilarTitleResponse> Titles);

/// <summary>A title like another.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Similarity">Cosine similarity, 0 to 1.</param>
internal sealed record SimilarTitleResponse(string Id, string Title, string Platform, string Type, int? ReleaseYear, float Similarity)
{
    public static SimilarTitleResponse Of(Title title, float similarity) =>
        new(title.Id, title.Name, title.Platform.Key, CatalogTerms.KeyOf(title.Type), title.ReleaseYear, similarity);
}
