using StreamRec.Core.Catalog;

namespace StreamRec.Core.Snapshots;

/// <summary>
/// One row of a snapshot's <c>titles.parquet</c>: every text as it was given, and the values that the rules made of it.
/// </summary>
public sealed record TitleRecord
{
    /// <summary>The source.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The platform's own id, such as <c>s123</c>, or the MovieLens movie number.</summary>
    public required string ShowId { get; init; }

    /// <summary>Platform letter and show id, lower case; unique in a snapshot.</summary>
    public string Id => Platform.Letter + TextKey.Of(ShowId);

    /// <summary>Film or series.</summary>
    public required TitleType Type { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the film's own language, where it differs; or <see langword="null"/>.</summary>
    public string? OriginalName { get; init; }

    /// <summary>The original language, ISO 639-1, lower case; or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>The mean score in stars that the source gives, or <see langword="null"/>.</summary>
    public double? GivenScore { get; init; }

    /// <summary>The title cell as given; differs from <see cref="Name"/> for MovieLens ("Matrix, The (1999)").</summary>
    public required string TitleAsGiven { get; init; }

    /// <summary>The director cell as given, or <see langword="null"/>.</summary>
    public string? DirectorAsGiven { get; init; }

    /// <summary>The cast cell as given, or <see langword="null"/>.</summary>
    public string? CastAsGiven { get; init; }

    /// <summary>The country cell as given, or <see langword="null"/>.</summary>
    public string? CountryAsGiven { get; init; }

    /// <summary>The age rating cell as given (a length where the source put one there), or <see langword="null"/>.</summary>
    public string? RatingAsGiven { get; init; }

    /// <summary>The duration cell as given, or <see langword="null"/>.</summary>
    public string? DurationAsGiven { get; init; }

    /// <summary>The genre cell as given, or <see langword="null"/>.</summary>
    public string? ListedInAsGiven { get; init; }

    /// <summary>The description as given, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Directors, one item a person.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Cast in billing order.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>Countries.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Genre labels.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>The day on which the platform added the title.</summary>
    public DateOnly? DateAdded { get; init; }

    /// <summary>The year of release.</summary>
    public int? ReleaseYear { get; init; }

    /// <summary>The age rating's key: lower case, <c>g</c> where a platform gave none.</summary>
    public string? RatingKey { get; init; }

    /// <summary>The length.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The IMDb number, leading zeros kept.</summary>
    public string? ImdbId { get; init; }

    /// <summary>The TMDB number.</summary>
    public string? TmdbId { get; init; }

    /// <summary>The number in the show id, for catalog order; ids without one come last.</summary>
    public long ShowNumber =>
        long.TryParse(ShowId.AsSpan().Trim().TrimStart("sS"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MaxValue;

    /// <summary>Whether another record of the same id says the same.</summary>
    public bool SameContent(TitleRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);

        // The lists are made of the cells as given; leaving them out compares by value.
        return this with { Directors = [], Cast = [], Countries = [], Genres = [] } == other with { Directors = [], Cast = [], Countries = [], Genres = [] };
    }

    /// <summary>Catalog order: platform, then show number, then id.</summary>
    public static int CompareInCatalogOrder(TitleRecord left, TitleRecord right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var byPlatform = left.Platform.Order.CompareTo(right.Platform.Order);
        if (byPlatform != 0)
        {
            return byPlatform;
        }

        var byNumber = left.ShowNumber.CompareTo(right.ShowNumber);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(left.Id, right.Id);
    }
}
