namespace StreamRec.Core.Catalog;

/// <summary>The ways to order titles. Titles without the value come last, and equal ones stand in catalog order, in both directions.</summary>
public enum CatalogSort
{
    /// <summary>Best match first; without a search text, most rated first, then newest.</summary>
    Relevance,

    /// <summary>By name, without regard to case, accents and leading punctuation.</summary>
    Title,

    /// <summary>By year of release.</summary>
    Year,

    /// <summary>By number of ratings.</summary>
    MostRated,

    /// <summary>By damped mean score (<see cref="RatingStatistics.DampedMean"/>).</summary>
    BestRated,

    /// <summary>By number of TMDB's votes.</summary>
    MostVoted,

    /// <summary>By TMDB's mean vote, damped so that a handful of tens does not lead.</summary>
    BestVoted,

    /// <summary>By length: films by minutes, then series by seasons.</summary>
    Duration,

    /// <summary>By the day the platform added the title.</summary>
    DateAdded,
}

/// <summary>
/// Which titles to show. Filters are joined by "and", the values within one filter by "or"; an empty filter lets everything through.
/// Genres, countries and age ratings are matched without case and accents; a value that the catalog does not have matches nothing.
/// </summary>
public sealed record CatalogQuery
{
    /// <summary>Words looked for in names, people, genres and descriptions; blank for all titles.</summary>
    public string Search { get; init; } = "";

    /// <summary>Platforms.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>Films, series or both.</summary>
    public IReadOnlyList<TitleType> Types { get; init; } = [];

    /// <summary>Genre labels.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>First year of release, inclusive.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year of release, inclusive.</summary>
    public int? YearTo { get; init; }

    /// <summary>Age ratings.</summary>
    public IReadOnlyList<string> AgeRatings { get; init; } = [];

    /// <summary>Countries.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Original languages as ISO 639-1 codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Steps of length; see <see cref="Bands.Lengths"/>.</summary>
    public IReadOnlyList<string> Lengths { get; init; } = [];

    /// <summary>Least numbers of votes; see <see cref="Bands.Votes"/>.</summary>
    public IReadOnlyList<string> Votes { get; init; } = [];

    /// <summary>Least mean votes; see <see cref="Bands.Scores"/>.</summary>
    public IReadOnlyList<string> Scores { get; init; } = [];

    /// <summary>The nine genre groups of an earlier system; see <see cref="Genres.HistoricalGenreGroups"/>.</summary>
    public IReadOnlyList<string> GenreGroups { get; init; } = [];

    /// <summary>Whether titles without any rating are left out.</summary>
    public bool RatedOnly { get; init; }

    /// <summary>What to order by.</summary>
    public CatalogSort Sort { get; init; } = CatalogSort.Relevance;

    /// <summary>The direction; <see langword="null"/> for the one people expect (<see cref="DescendsByDefault"/>).</summary>
    public bool? Descending { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Titles on a page, 1 or more.</summary>
    public int PageSize { get; init; } = 24;

    /// <summary>Whether people expect the largest first: yes for everything but names.</summary>
    public static bool DescendsByDefault(CatalogSort sort) => sort is not CatalogSort.Title;
}
