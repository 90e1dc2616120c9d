using Microsoft.AspNetCore.Components;
using StreamRec.Core.People;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.People;

/// <summary>One person: what they made, what it brought in, how it was liked, and whom they made it with.</summary>
public sealed partial class PersonPage : WorkspacePage
{
    private const int KnownForCount = 6;
    private const int NearCount = 6;

    private PersonProfile? profile;
    private IReadOnlyList<CreditedWork> knownFor = [];
    private IReadOnlyList<PersonMatch> near = [];
    private ChartModel? career;
    private TableModel? filmography;
    private PersonRoles shownRoles = PersonRoles.Any;

    /// <summary>The person's key, or the name in any other spelling.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Role { get; set; }

    // There while the server draws the page first; a circuit has no answer whose status could be set.
    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private static IReadOnlyList<(PersonRoles Roles, string Text)> RoleChoices =>
        [(PersonRoles.Any, PeopleText.BothRoles), (PersonRoles.Actor, PeopleText.AsActor), (PersonRoles.Director, PeopleText.AsDirector)];

    private bool HasMoney => profile!.Acting.Known + profile.Directing.Known > 0;

    private bool HasTinyBudgets => profile!.Acting.TinyBudgets + profile.Directing.TinyBudgets > 0;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var name = PersonAddress.ReadName(Name);
        if (workspace.People.Find(name) is not { } person)
        {
            profile = null;
            near = [.. workspace.People.Near(name, NearCount).Select(each => new PersonMatch(each, each.Works))];
            SayNotFound();

            return;
        }

        profile = workspace.People.Describe(person);
        knownFor = Distinct(workspace.People.KnownFor(person, 2 * KnownForCount));
        career = CareerChart.Of(profile);
        shownRoles = PersonAddress.ReadRoles(Role);
        filmography = FilmographyTable.Of(profile, shownRoles);
    }

    // The same film on two platforms is shown once.
    private static IReadOnlyList<CreditedWork> Distinct(IReadOnlyList<CreditedWork> works) =>
        [.. works.DistinctBy(work => (work.Name, work.Type, work.Year)).Take(KnownForCount)];

    // Only when the answer starts: a status of 404 any earlier would put the general page for what is not there in the place of this one,
    // which names people of like names.
    private void SayNotFound()
    {
        if (HttpContext is { Response: { HasStarted: false } response })
        {
            response.OnStarting(() =>
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    private string AddressOf(PersonRoles roles) =>
        new QueryText(PersonAddress.Of(profile!.Person.Key)).Add("role", PersonAddress.KeyOf(roles)).ToString();
}
