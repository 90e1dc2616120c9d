namespace StreamRec.Core.Films;

/// <summary>What The Movies Dataset knows of a film beyond what any catalog entry has. A value that the source lacks is unknown, never zero.</summary>
public sealed record FilmFacts
{
    /// <summary>The id of the film's title: <c>t</c> and the TMDB number, such as <c>t862</c>.</summary>
    public required string TitleId { get; init; }

    /// <summary>The day of the first release; <see langword="null"/> for undated films, which no date question counts.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>The budget in US dollars, 1 or more; <see langword="null"/> where the source says 0 or nothing.</summary>
    public long? Budget { get; init; }

    /// <summary>The revenue in US dollars, 1 or more; <see langword="null"/> where the source says 0 or nothing.</summary>
    public long? Revenue { get; init; }

    /// <summary>Revenue over budget; <see langword="null"/> unless both are known.</summary>
    public double? Return => Budget is { } budget && Revenue is { } revenue ? (double)revenue / budget : null;

    /// <summary>TMDB's popularity figure, 0 or more, without a unit.</summary>
    public double? Popularity { get; init; }

    /// <summary>The mean vote of TMDB's visitors, 0 to 10; 0 where nobody voted.</summary>
    public double? VoteAverage { get; init; }

    /// <summary>The number of votes.</summary>
    public int? VoteCount { get; init; }

    /// <summary>Released, rumoured, …, as given.</summary>
    public string? Status { get; init; }

    /// <summary>The advertising line.</summary>
    public string? Tagline { get; init; }

    /// <summary>The series of films it belongs to, such as <c>Toy Story Collection</c>.</summary>
    public string? Collection { get; init; }

    /// <summary>Production companies.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>Spoken languages by name, as given.</summary>
    public IReadOnlyList<string> SpokenLanguages { get; init; } = [];

    /// <summary>Keywords, where a keywords file gave some.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}
