namespace StreamRec.Core.Works;

/// <summary>The ids that two titles have in common.</summary>
[Flags]
public enum SharedIds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The number at TMDB.</summary>
    Tmdb = 1,

    /// <summary>The number at IMDb.</summary>
    Imdb = 2,
}

/// <summary>How the names of two titles agree, from strong to weak.</summary>
public enum NameAgreement
{
    /// <summary>The names are the same once case, accents, punctuation, articles and the platform's remarks are set aside.</summary>
    Same,

    /// <summary>A name of one is the name in the original language of the other.</summary>
    Original,

    /// <summary>A name of one is an alternative name of the other, such as MovieLens gives in brackets.</summary>
    Alternative,

    /// <summary>One is the other's name without its subtitle or the name of its series.</summary>
    Subtitle,

    /// <summary>They do not agree; only ids join the two.</summary>
    None,
}

/// <summary>How two lists of people agree.</summary>
/// <param name="Shared">People in both.</param>
/// <param name="First">People of the first title; 0 where its source names none.</param>
/// <param name="Second">People of the second title; 0 where its source names none.</param>
/// <param name="Alike">Last names in both, where no whole name is: one person spelled in two ways, perhaps. Looked for among directors only.</param>
public readonly record struct PeopleAgreement(int Shared, int First, int Second, int Alike = 0)
{
    /// <summary>Whether both sources name people, so that the lists can be compared.</summary>
    public bool IsKnown => First > 0 && Second > 0;
}

/// <summary>What speaks for and against two titles being the same film or series. What a source lacks is unknown and counts neither way.</summary>
public sealed record MatchEvidence
{
    /// <summary>Ids in common.</summary>
    public SharedIds Ids { get; init; }

    /// <summary>How the names agree.</summary>
    public NameAgreement Name { get; init; }

    /// <summary>Release year of the second title minus that of the first; <see langword="null"/> where one is unknown.</summary>
    public int? YearDifference { get; init; }

    /// <summary>The directors of both.</summary>
    public PeopleAgreement Directors { get; init; }

    /// <summary>The casts of both.</summary>
    public PeopleAgreement Cast { get; init; }

    /// <summary>Genres in common as a share of the shorter list, 0 to 1; <see langword="null"/> where one title has none.</summary>
    public double? GenreOverlap { get; init; }

    /// <summary>Length of the second title minus that of the first in minutes (films) or seasons (series); <see langword="null"/> where one is unknown.</summary>
    public int? LengthDifference { get; init; }

    /// <summary>How many titles of the source that has most of them bear the name they agree in, 1 or more; 0 where only ids join the two.</summary>
    public int Namesakes { get; init; }
}
