using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Catalog;
using StreamRec.Core.People;
using StreamRec.Web.Components.Pages.People;

namespace StreamRec.Web.Api;

/// <summary>People: searching those who act or direct, and one by name.</summary>
internal static class PeopleApi
{
    private const int Suggestions = 5;

    private static readonly (string Word, PersonRoles Value)[] Roles = [("any", PersonRoles.Any), ("actor", PersonRoles.Actor), ("director", PersonRoles.Director)];

    /// <summary>The words that the parameter <c>role</c> takes.</summary>
    public static IEnumerable<string> RoleWords => Roles.Select(role => role.Word);

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapPeopleApi(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags(ApiGroups.People);
        people.MapGet("", FindPeople)
            .WithName("FindPeople")
            .WithSummary("Search actors and directors, or list those with the most titles")
            .WithExample("role=director&pageSize=5")
            .WithDescription("Any part of a name, without case and accents: whole names first, then whole words, begun words, parts inside words, and among equals who has most titles; when nobody is found, typing errors are allowed for.");
        people.MapGet("/{name}", GetPerson)
            .WithName("GetPerson")
            .WithSummary("One person with titles, return, votes and fellow workers")
            .WithExample("name={director}")
            .WithDescription("A return is revenue over budget; an unknown one counts 0 in sum and mean. People of one name are one person, whatever the spelling.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static Ok<PersonListResponse> FindPeople(
        WorkspaceAccess access,
        IOptions<ApiLimits> limits,
        [Description("Any part of a name; any case, with or without accents.")] string? search,
        [Description("Who acts, who directs, or both; also decides which titles count.")] string? role,
        [Description("Only people with a title of this source.")] string? platform,
        [Description("Which page, from 1.")] string? page,
        [Description("People on a page.")] string? pageSize)
    {
        var query = new PersonQuery
        {
            Search = search ?? "",
            Roles = ApiParameters.ReadChoice(nameof(role), role, PersonRoles.Any, Roles),
            Platform = CatalogTerms.ReadPlatform(nameof(platform), platform),
            Page = ApiParameters.ReadCount(nameof(page), page, 1, 1, int.MaxValue),
            PageSize = ApiParameters.ReadCount(nameof(pageSize), pageSize, limits.Value.DefaultPageSize, 1, limits.Value.MaximumPageSize),
        };
        return TypedResults.Ok(PersonListResponse.Of(access.Workspace.People.Find(query), access.Workspace.People));
    }

    private static Results<Ok<PersonResponse>, ProblemHttpResult> GetPerson(WorkspaceAccess access, [Description("The name, in any case, with or without accents.")] string name)
    {
        var people = access.Workspace.People;
        var wanted = PersonAddress.ReadName(name);
        return people.Find(wanted) is { } person
            ? TypedResults.Ok(PersonResponse.Of(people.Describe(person)))
            : UnknownPerson(wanted, people.Near(wanted, Suggestions));
    }

    private static ProblemHttpResult UnknownPerson(string name, IReadOnlyList<Person> near) => TypedResults.Problem(
        title: "There is no such person.",
        detail: $"No title of the current catalog names '{name}' among its cast or directors; /api/people?search= finds people by any part of a name.",
        statusCode: StatusCodes.Status404NotFound,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["suggestions"] = near.Select(person => person.Name).ToArray() });
}
