using StreamRec.Core.Catalog;

namespace StreamRec.Core.Workspaces;

/// <summary>What a pair of titles that look like one work is waiting for.</summary>
public enum MatchState
{
    /// <summary>They stay apart until a person has decided.</summary>
    Doubtful,

    /// <summary>A person has decided.</summary>
    Decided,

    /// <summary>They are one work, and nobody was asked.</summary>
    Accepted,
}

/// <summary>Two sources, in catalog order.</summary>
/// <param name="First">The source of one title.</param>
/// <param name="Second">The source of the other; the same where one source may have a title twice.</param>
public readonly record struct SourcePair(Platform First, Platform Second)
{
    private const char Separator = '-';

    /// <summary>The keys of both, such as <c>netflix-tmdb</c>.</summary>
    public string Key => $"{First.Key}{Separator}{Second.Key}";

    /// <summary>Two sources in catalog order, whatever the order in which they are given.</summary>
    public static SourcePair Of(Platform one, Platform other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Order <= other.Order ? new SourcePair(one, other) : new SourcePair(other, one);
    }

    /// <summary>Reads a <see cref="Key"/>, in either order; <see langword="null"/> where it is none.</summary>
    public static SourcePair? Find(string? key) =>
        key?.Split(Separator) is [var one, var other] && Platform.Find(one) is { } first && Platform.Find(other) is { } second ? Of(first, second) : null;
}

/// <summary>Which pairs to list.</summary>
public sealed record MatchQuery
{
    /// <summary>What they wait for.</summary>
    public MatchState State { get; init; }

    /// <summary>A part of a name of either title, without regard to case and accents, or an id; blank for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>The sources of the two titles; <see langword="null"/> for all.</summary>
    public SourcePair? Sources { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Pairs on a page, 1 or more.</summary>
    public int PageSize { get; init; } = 20;
}
