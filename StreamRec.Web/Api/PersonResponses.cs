using StreamRec.Core.Catalog;
using StreamRec.Core.People;

namespace StreamRec.Web.Api;

/// <summary>One page of people.</summary>
/// <param name="Total">How many people match, over all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">People on a full page.</param>
/// <param name="SearchMeant">The search text as it was probably meant, when typing errors had to be allowed for; else null.</param>
/// <param name="Items">The people of this page.</param>
internal sealed record PersonListResponse(int Total, int Page, int PageSize, string? SearchMeant, IReadOnlyList<PersonItemResponse> Items)
{
    private const int KnownFor = 3;

    public static PersonListResponse Of(PersonResults results, PersonDirectory people) => new(
        results.Total,
        results.Page,
        results.PageSize,
        results.SearchMeant,
        [.. results.Items.Select(match => PersonItemResponse.Of(match, people.KnownFor(match.Person, KnownFor)))]);
}

/// <summary>A person in a list.</summary>
/// <param name="Name">The name in its most frequent spelling.</param>
/// <param name="Key">The name's key: lower case, trimmed.</param>
/// <param name="Roles">actor, director or both.</param>
/// <param name="Matching">How many titles fit the role and the platform asked for.</param>
/// <param name="TitleCount">How many titles there are in all.</param>
/// <param name="FirstYear">Year of the first title, or null.</param>
/// <param name="LastYear">Year of the last title, or null.</param>
/// <param name="KnownFor">The titles with the most votes and ratings.</param>
internal sealed record PersonItemResponse(
    string Name, string Key, IReadOnlyList<string> Roles, int Matching, int TitleCount, int? FirstYear, int? LastYear, IReadOnlyList<NamedWorkResponse> KnownFor)
{
    public static PersonItemResponse Of(PersonMatch match, IReadOnlyList<CreditedWork> knownFor) => new(
        match.Person.Name,
        match.Person.Key,
        RolesOf(match.Person.Roles),
        match.Works,
        match.Person.Works,
        match.Person.FirstYear,
        match.Person.LastYear,
        [.. knownFor.Select(NamedWorkResponse.Of)]);

    public static IReadOnlyList<string> RolesOf(PersonRoles roles) => roles switch
    {
        PersonRoles.Actor => ["actor"],
        PersonRoles.Director => ["director"],
        _ => ["actor", "director"],
    };
}

/// <summary>A title by id and name.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
internal sealed record NamedWorkResponse(string Id, string Title, int? ReleaseYear)
{
    public static NamedWorkResponse Of(CreditedWork work) => new(work.Id, work.Name, work.Year);
}

/// <summary>What a person did in one title.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Roles">actor, director or both.</param>
/// <param name="CoDirectors">Who directed it with the person.</param>
/// <param name="Platforms">The sources that have it.</param>
/// <param name="Return">Revenue over budget, or null when it is not known.</param>
/// <param name="HasTinyBudget">Whether the return says nothing, because the budget is too small to be one.</param>
/// <param name="VoteAverage">Mean vote, 0 to 10, or null.</param>
/// <param name="VoteCount">How many votes, or null.</param>
/// <param name="RatingCount">How many users rated it.</param>
/// <param name="MeanScore">Their mean score in stars, or null.</param>
internal sealed record PersonTitleResponse(
    string Id,
    string Title,
    string Type,
    int? ReleaseYear,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> CoDirectors,
    IReadOnlyList<string> Platforms,
    double? Return,
    bool HasTinyBudget,
    double? VoteAverage,
    int? VoteCount,
    int RatingCount,
    double? MeanScore)
{
    public static PersonTitleResponse Of(PersonCredit credit) => new(
        credit.Work.Id,
        credit.Work.Name,
        CatalogTerms.KeyOf(credit.Work.Type),
        credit.Work.Year,
        PersonItemResponse.RolesOf(credit.Roles),
        credit.CoDirectors,
        [.. credit.Work.Platforms.Select(platform => platform.Key)],
        credit.Work.Facts?.Return,
        credit.HasTinyBudget,
        credit.Work.Facts?.VoteAverage,
        credit.Work.Facts?.VoteCount,
        credit.Work.RatingCount,
        credit.Work.MeanScore);
}
