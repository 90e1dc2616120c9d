using StreamRec.Core.Catalog;

namespace StreamRec.Core.People;

/// <summary>Whom to list.</summary>
public sealed record PersonQuery
{
    /// <summary>Any part of a name, without regard to case and accents, also mistyped; blank for everybody.</summary>
    public string Search { get; init; } = "";

    /// <summary>Who has one of these roles; also decides which works count in the order.</summary>
    public PersonRoles Roles { get; init; } = PersonRoles.Any;

    /// <summary>Who has a work on this platform, in one of the roles; <see langword="null"/> for all.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>People on a page, 1 or more.</summary>
    public int PageSize { get; init; } = 24;
}

/// <summary>The answer to a <see cref="PersonQuery"/>: best match first, and among equals those with the most works that fit.</summary>
/// <param name="Total">How many people match, over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">People on a full page.</param>
/// <param name="Items">The people of this page; empty beyond the last one.</param>
/// <param name="SearchMeant">The search text as it was probably meant, when typing errors had to be allowed for; else <see langword="null"/>.</param>
public sealed record PersonResults(int Total, int Page, int PageSize, IReadOnlyList<PersonMatch> Items, string? SearchMeant)
{
    /// <summary>The number of pages, at least 1.</summary>
    public int PageCount => (int)Math.Max(1, (Total + (long)PageSize - 1) / PageSize);
}

/// <summary>One person of an answer.</summary>
/// <param name="Person">Who.</param>
/// <param name="Works">How many works fit the query's roles and platform, 1 or more.</param>
public sealed record PersonMatch(Person Person, int Works);
