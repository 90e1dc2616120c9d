using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.People;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.People;

/// <summary>Everybody who acts or directs: search as you type, and at first those with the most titles. The address is the whole state.</summary>
public sealed partial class PeoplePage : WorkspacePage
{
    private const int StartCount = 12;
    private const int NearCount = 4;

    private readonly FieldText search = new();
    private PersonQuery query = new();
    private PersonResults? answer;
    private IReadOnlyList<Person> near = [];
    private IReadOnlyList<(PersonRoles Roles, string Heading, IReadOnlyList<PersonMatch> Matches)> starts = [];

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string? Role { get; set; }

    [SupplyParameterFromQuery]
    private string? Platform { get; set; }

    // As text: an address with a page that is no number must show the people, not a fault.
    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    private static IReadOnlyList<(PersonRoles Roles, string Text)> RoleChoices =>
        [(PersonRoles.Any, PeopleText.Everybody), (PersonRoles.Actor, PeopleText.Actors), (PersonRoles.Director, PeopleText.Directors)];

    private bool AsksForSomething => !string.IsNullOrWhiteSpace(query.Search) || query.Roles != PersonRoles.Any || query.Platform is not null || query.Page > 1;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        search.Receive(Search ?? "");
        query = new PersonQuery
        {
            Search = Search ?? "",
            Roles = PersonAddress.ReadRoles(Role),
            Platform = Core.Catalog.Platform.Find(Platform),
            Page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
        };
        answer = AsksForSomething ? workspace.People.Find(query) : null;
        near = answer is { Total: 0 } ? workspace.People.Near(query.Search, NearCount) : [];
        starts = AsksForSomething
            ? []
            : [.. Starts(workspace).Where(start => start.Matches.Count > 0)];
    }

    private static IEnumerable<(PersonRoles Roles, string Heading, IReadOnlyList<PersonMatch> Matches)> Starts(Workspace workspace)
    {
        yield return (PersonRoles.Actor, PeopleText.TopActors, workspace.People.Find(new PersonQuery { Roles = PersonRoles.Actor, PageSize = StartCount }).Items);
        yield return (PersonRoles.Director, PeopleText.TopDirectors, workspace.People.Find(new PersonQuery { Roles = PersonRoles.Director, PageSize = StartCount }).Items);
    }

    // Typing replaces the entry in the history: Back leads out of the search, not back through its letters.
    private void OnSearch(string? text)
    {
        search.Value = text ?? "";
        search.Send(search.Value);
        Navigation.NavigateTo(PersonAddress.Of(query with { Search = search.Value, Page = 1 }), replace: !string.IsNullOrEmpty(Search));
    }

    private void OnPlatform(ChangeEventArgs change) =>
        Navigation.NavigateTo(PersonAddress.Of(query with { Platform = Core.Catalog.Platform.Find(change.Value as string), Page = 1 }));
}
