namespace StreamRec.Core.Catalog;

/// <summary>What a title is.</summary>
public enum TitleType
{
    /// <summary>A film.</summary>
    Movie,

    /// <summary>A series.</summary>
    TvShow,
}

/// <summary>The unit of a title's length.</summary>
public enum DurationUnit
{
    /// <summary>Minutes, for films.</summary>
    Minutes,

    /// <summary>Seasons, for series.</summary>
    Seasons,
}

/// <summary>A title's length.</summary>
/// <param name="Value">How many, 0 or more.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Duration(int Value, DurationUnit Unit);

/// <summary>
/// One platform's entry in the catalog, immutable and shared by all visitors. Text is as it was imported; <see cref="NameKey"/> is its
/// cleaned key.
/// </summary>
public sealed class Title
{
    /// <summary>Position in the catalog (amazon, disney, hulu, netflix, movielens, tmdb; then by show number), 0-based; the index of every per-title array.</summary>
    public required int Row { get; init; }

    /// <summary>Platform letter and show id, such as <c>ns1</c>; unique over the catalog.</summary>
    public required string Id { get; init; }

    /// <summary>The source of the entry.</summary>
    public required Platform Platform { get; init; }

    /// <summary>Film or series.</summary>
    public required TitleType Type { get; init; }

    /// <summary>The name as imported.</summary>
    public required string Name { get; init; }

    /// <summary>The name's key: lower case, trimmed.</summary>
    public required string NameKey { get; init; }

    /// <summary>The name in the film's own language, where the source gives another one than <see cref="Name"/>.</summary>
    public string? OriginalName { get; init; }

    /// <summary>The original language as an ISO 639-1 code such as <c>en</c>, lower case, or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>A mean score in stars that came with the title itself, for catalogs without single ratings, or <see langword="null"/>.</summary>
    public double? GivenScore { get; init; }

    /// <summary>Directors as imported, trimmed; empty when unknown.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Cast as imported, trimmed, in billing order; empty when unknown.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>Countries; empty when unknown.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The platform's own genre labels; empty when unknown.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>The day the platform added the title, or <see langword="null"/>.</summary>
    public DateOnly? DateAdded { get; init; }

    /// <summary>The year of release, or <see langword="null"/> where the source has none.</summary>
    public int? ReleaseYear { get; init; }

    /// <summary>The age rating's key; <c>g</c> where the platform gave none (the assignment's rule), <see langword="null"/> for sources that have none.</summary>
    public string? AgeRating { get; init; }

    /// <summary>Whether <see cref="AgeRating"/> is the <c>g</c> of the assignment's rule, because the platform gave none.</summary>
    public bool AgeRatingIsAssumed { get; init; }

    /// <summary>Minutes or seasons, or <see langword="null"/> when unknown.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The description as imported; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The IMDb number with its leading zeros, where The Movies Dataset or a MovieLens links file gave one.</summary>
    public string? ImdbId { get; init; }

    /// <summary>The TMDB number, where The Movies Dataset or a MovieLens links file gave one.</summary>
    public string? TmdbId { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Id} {Name}";
}
