namespace StreamRec.Core.Catalog;

/// <summary>The answer to a <see cref="CatalogQuery"/>.</summary>
/// <param name="Total">How many titles match, over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">Titles on a full page.</param>
/// <param name="Items">The titles of this page; empty beyond the last one.</param>
/// <param name="Facets">How many titles each filter value would give.</param>
/// <param name="SearchMeant">The search text as it was probably meant, when typing errors had to be allowed for; else <see langword="null"/>.</param>
/// <param name="Relaxations">When nothing matches: which filters to drop to find something, most titles first.</param>
public sealed record CatalogPage(
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<Work> Items,
    CatalogFacets Facets,
    string? SearchMeant,
    IReadOnlyList<Relaxation> Relaxations)
{
    /// <summary>The number of pages, at least 1.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>The parts of a query that leave titles out.</summary>
public enum CatalogFilter
{
    /// <summary><see cref="CatalogQuery.Platforms"/>.</summary>
    Platform,

    /// <summary><see cref="CatalogQuery.Types"/>.</summary>
    Type,

    /// <summary><see cref="CatalogQuery.Genres"/>.</summary>
    Genre,

    /// <summary><see cref="CatalogQuery.YearFrom"/> and <see cref="CatalogQuery.YearTo"/>.</summary>
    Year,

    /// <summary><see cref="CatalogQuery.AgeRatings"/>.</summary>
    AgeRating,

    /// <summary><see cref="CatalogQuery.Countries"/>.</summary>
    Country,

    /// <summary><see cref="CatalogQuery.Languages"/>.</summary>
    Language,

    /// <summary><see cref="CatalogQuery.Lengths"/>.</summary>
    Length,

    /// <summary><see cref="CatalogQuery.Votes"/>.</summary>
    Votes,

    /// <summary><see cref="CatalogQuery.Scores"/>.</summary>
    Score,

    /// <summary><see cref="CatalogQuery.GenreGroups"/>.</summary>
    GenreGroup,

    /// <summary><see cref="CatalogQuery.RatedOnly"/>.</summary>
    RatedOnly,

    /// <summary><see cref="CatalogQuery.Search"/>.</summary>
    Search,
}

/// <summary>A way out of an empty answer.</summary>
/// <param name="Dropped">The filters to drop.</param>
/// <param name="Total">How many titles match without them, 1 or more.</param>
public sealed record Relaxation(IReadOnlyList<CatalogFilter> Dropped, int Total);

/// <summary>One value of a facet.</summary>
/// <param name="Key">The value as a filter takes it.</param>
/// <param name="Label">The value as people read it.</param>
/// <param name="Count">How many titles have it and pass all filters but those of its own facet.</param>
/// <param name="Selected">Whether the query asks for it.</param>
public sealed record FacetValue(string Key, string Label, int Count, bool Selected);

/// <summary>
/// The values of all facets. Each facet ignores its own selection, so that its counts say what choosing another value would give. Values with
/// an order of their own (platform, type, year, age, length, votes, score, group) stand in it, the others most works first.
/// </summary>
public sealed class CatalogFacets
{
    private readonly IReadOnlyList<FacetValue>[] values;

    internal CatalogFacets(IReadOnlyList<FacetValue>[] values) => this.values = values;

    /// <summary>Platforms.</summary>
    public IReadOnlyList<FacetValue> Platforms => Of(CatalogFilter.Platform);

    /// <summary>Films, series.</summary>
    public IReadOnlyList<FacetValue> Types => Of(CatalogFilter.Type);

    /// <summary>Genres.</summary>
    public IReadOnlyList<FacetValue> Genres => Of(CatalogFilter.Genre);

    /// <summary>Years of release.</summary>
    public IReadOnlyList<FacetValue> Years => Of(CatalogFilter.Year);

    /// <summary>Age ratings.</summary>
    public IReadOnlyList<FacetValue> AgeRatings => Of(CatalogFilter.AgeRating);

    /// <summary>Countries.</summary>
    public IReadOnlyList<FacetValue> Countries => Of(CatalogFilter.Country);

    /// <summary>The values of one facet; none for filters that are no facet.</summary>
    public IReadOnlyList<FacetValue> Of(CatalogFilter filter) => (int)filter < values.Length ? values[(int)filter] : [];
}
