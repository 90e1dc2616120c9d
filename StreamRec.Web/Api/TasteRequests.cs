using System.Globalization;

namespace StreamRec.Web.Api;

/// <summary>A rating that somebody brings along.</summary>
/// <param name="Title">The title's id, such as ns1.</param>
/// <param name="Score">Stars, 0.5 to 5 in half steps; null takes a rating away, which only changes may do.</param>
internal sealed record RatingRequest(string? Title, double? Score);

/// <summary>Asks for one prediction for somebody new.</summary>
/// <param name="Ratings">Their ratings; of several for one title the last counts.</param>
/// <param name="Title">The id of the title predicted.</param>
/// <param name="Threshold">The score in stars that counts as liking, inclusive.</param>
internal sealed record TastePredictionRequest(IReadOnlyList<RatingRequest?>? Ratings, string? Title, double? Threshold);

/// <summary>What list is wanted.</summary>
internal abstract record ListRequest
{
    /// <summary>How many at most.</summary>
    public int? Count { get; init; }

    /// <summary>Platforms.</summary>
    public string[]? Platform { get; init; }

    /// <summary>Genres: keys of the unified list or labels of the sources.</summary>
    public string[]? Genre { get; init; }

    /// <summary>Films, series or both.</summary>
    public string[]? Type { get; init; }

    /// <summary>First year of release, inclusive.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year of release, inclusive.</summary>
    public int? YearTo { get; init; }

    /// <summary>Only what a streaming platform has.</summary>
    public bool? StreamedOnly { get; init; }

    /// <summary>0 lists the best first; more, up to 1, lists titles less like each other.</summary>
    public double? Diversity { get; init; }

    /// <summary>Leaves out titles that are nearly the same as a better one of the list or as one that is rated; sequels stay.</summary>
    public bool? ExcludeNearDuplicates { get; init; }

    /// <summary>The score in stars that counts as liking, inclusive.</summary>
    public double? Threshold { get; init; }

    /// <summary>The same as the routes' parameters.</summary>
    public ListParameters ToParameters() => new()
    {
        Count = Text(Count),
        Platforms = Platform,
        Genres = Genre,
        Types = Type,
        YearFrom = Text(YearFrom),
        YearTo = Text(YearTo),
        StreamedOnly = StreamedOnly?.ToString(),
        Diversity = Text(Diversity),
        ExcludeNearDuplicates = ExcludeNearDuplicates?.ToString(),
        Threshold = Text(Threshold),
    };

    internal static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}

/// <summary>Asks what somebody new would like best.</summary>
internal sealed record TasteListRequest : ListRequest
{
    /// <summary>Their ratings; of several for one title the last counts.</summary>
    public IReadOnlyList<RatingRequest?>? Ratings { get; init; }
}

/// <summary>Asks what changed ratings would change.</summary>
internal sealed record WhatIfRequest : ListRequest
{
    /// <summary>The user's id; one that is unknown stands for somebody without ratings.</summary>
    public string? User { get; init; }

    /// <summary>The changes: a score to set, or null to take the rating away.</summary>
    public IReadOnlyList<RatingRequest?>? Changes { get; init; }

    /// <summary>Ids of titles whose scores are compared whether they are listed or not.</summary>
    public string[]? Titles { get; init; }
}
