using StreamRec.Core.Catalog.Genres;

namespace StreamRec.Core.Catalog;

/// <summary>
/// A film or series as people think of it, whatever sources have an entry for it: what they say together. Immutable and shared by all visitors.
/// Ratings belong to works: one given to any of the titles counts for all of them.
/// </summary>
public sealed class Work
{
    /// <summary>Position in the list of works, 0-based; the index of every per-work array.</summary>
    public required int Row { get; init; }

    /// <summary>The id by which it is linked to: that of its first title that can be watched, or of its first title.</summary>
    public required string Id { get; init; }

    /// <summary>Its entries in catalog order, at least one.</summary>
    public required IReadOnlyList<Title> Titles { get; init; }

    /// <summary>The sources that have it, in catalog order, each once.</summary>
    public required IReadOnlyList<Platform> Platforms { get; init; }

    /// <summary>Film or series.</summary>
    public required TitleType Type { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that the sources give it; searched like <see cref="Name"/>.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Directors, each once.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Cast, each once, in billing order of the first source that has one, then of the others.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>Countries, each once.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The genres it is found by: keys of <see cref="UnifiedGenres"/> in the catalog of works, the source's own labels in lists of titles.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>The groups of an earlier system that its platforms' labels fall into; see <see cref="HistoricalGenreGroups"/>.</summary>
    public IReadOnlyList<string> GenreGroups { get; init; } = [];

    /// <summary>The year of release, or <see langword="null"/> where no source has one.</summary>
    public int? ReleaseYear { get; init; }

    /// <summary>The day on which a platform added it last, or <see langword="null"/>.</summary>
    public DateOnly? DateAdded { get; init; }

    /// <summary>The age rating it is found by: a step of <see cref="AgeRatings"/> in the catalog of works, the source's own key in lists of titles; or <see langword="null"/>.</summary>
    public string? AgeRating { get; init; }

    /// <summary>Minutes or seasons, or <see langword="null"/> when unknown.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The original language as an ISO 639-1 code, or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>The description; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The mean of TMDB's votes, 0 to 10; <see langword="null"/> where nobody voted.</summary>
    public double? VoteAverage { get; init; }

    /// <summary>The number of TMDB's votes; 0 where there are none.</summary>
    public int VoteCount { get; init; }

    /// <summary>Where it can be watched, in catalog order; empty where only film data bases know it.</summary>
    public IEnumerable<Platform> Streaming => Platforms.Where(platform => platform.IsStreaming);

    /// <summary>The ids of all its titles as one text, by which a stored model finds its works again.</summary>
    public string TitleIds => string.Join(IdSeparator, Titles.Select(title => title.Id));

    /// <summary>Stands between the ids of <see cref="TitleIds"/>.</summary>
    public const char IdSeparator = '|';

    /// <summary>A title as a work of its own, for lists of titles.</summary>
    public static Work Alone(Title title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new Work
        {
            Row = title.Row,
            Id = title.Id,
            Titles = [title],
            Platforms = [title.Platform],
            Type = title.Type,
            Name = title.Name,
            OtherNames = title.OriginalName is { } original ? [original] : [],
            Directors = title.Directors,
            Cast = title.Cast,
            Countries = title.Countries,
            Genres = title.Genres,
            ReleaseYear = title.ReleaseYear,
            DateAdded = title.DateAdded,
            AgeRating = title.AgeRating,
            Duration = title.Duration,
            Language = title.Language,
            Description = title.Description,
        };
    }

    /// <summary>Its title on one of the platforms, or the one it is linked by when none of them has it.</summary>
    public Title TitleOn(IReadOnlyCollection<Platform> platforms)
    {
        ArgumentNullException.ThrowIfNull(platforms);
        return Titles.FirstOrDefault(title => platforms.Contains(title.Platform)) ?? Titles.First(title => title.Id == Id);
    }

    /// <summary>The ids of all its titles, the one named first.</summary>
    public IReadOnlyList<string> IdsFrom(string first) => [first, .. Titles.Select(title => title.Id).Where(id => id != first)];

    /// <inheritdoc />
    public override string ToString() => $"{Id} {Name}";
}
