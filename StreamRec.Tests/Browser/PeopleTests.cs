using Microsoft.Playwright;
using StreamRec.Core.People;
using StreamRec.Web.Components.Pages.People;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Browser;

/// <summary>People: found while one types, and one's page, from which others are a click away.</summary>
public sealed class PeopleTests(BrowserProgram program) : BrowserTest(program)
{
    [Fact]
    public async Task Search_Typing_FindsThePersonAndStaysInTheAddress()
    {
        var part = Program.BusyPerson.Name.Split(' ')[^1][..3].ToLowerInvariant();
        var page = await VisitAsync("/people");

        await SearchField(page).PressSequentiallyAsync(part);

        await Expect(Found(page)).ToHaveTextAsync(Count(new PersonQuery { Search = part }));
        await Expect(SearchField(page)).ToHaveValueAsync(part);
        await page.WhenAtAsync("/" + PersonAddress.Of(new PersonQuery { Search = part }));
    }

    [Fact]
    public async Task Filter_RoleAndSource_AreJoinedAndSurviveAReload()
    {
        var platform = Program.Workspace.People.Platforms[0];
        var query = new PersonQuery { Roles = PersonRoles.Actor, Platform = platform };
        var page = await VisitAsync("/people");

        await page.Link(PeopleText.Actors).ClickAsync();
        await page.WhenAtAsync("/people?role=actor");
        await page.GetByRole(AriaRole.Combobox, new() { Name = PeopleText.Platform }).SelectOptionAsync(platform.Name);

        await Expect(Found(page)).ToHaveTextAsync(Count(query));
        await page.WhenAtAsync("/" + PersonAddress.Of(query));
        await page.ReloadAndWaitAsync();
        await Expect(Found(page)).ToHaveTextAsync(Count(query));
    }

    [Fact]
    public async Task Person_WorkedWith_LeadsToTheOther()
    {
        var other = Program.Workspace.People.Describe(Program.BusyPerson).Actors[0].Person;
        var page = await VisitAsync(Program.Fill("/people/{person}"));
        await Expect(page.Heading(Program.BusyPerson.Name)).ToBeVisibleAsync();

        await page.List($"{PeopleText.WorkedWith}: {PeopleText.Actors}").GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page.Heading(other.Name)).ToBeVisibleAsync();
        Assert.Equal("/" + PersonAddress.Of(other.Key), page.PathAndQuery());
    }

    [Fact]
    public async Task Person_Career_HasABarForEachYearAndRole()
    {
        var person = Program.BusyPerson;
        var roles = person.Roles == PersonRoles.Any ? 2 : 1;
        var page = await VisitAsync(Program.Fill("/people/{person}"));

        // The drawing is for the eye only, so it has no role and no name to be found by.
        var bars = page.GetByRole(AriaRole.Figure, new() { Name = PeopleText.Career }).Locator("svg .bars .point path");

        await Expect(bars).ToHaveCountAsync((person.LastYear!.Value - person.FirstYear!.Value + 1) * roles);
    }

    [Fact]
    public async Task Person_Filmography_DownloadsAllTitles()
    {
        var page = await VisitAsync(Program.Fill("/people/{person}"));

        var (_, lines) = await page.DownloadAsync(page.Region(PeopleText.Filmography).GetByRole(AriaRole.Button, new() { Name = ControlsText.DownloadCsv }));

        Assert.Equal(Program.BusyPerson.Works + 1, lines.Length);
        Assert.StartsWith($"{PeopleText.AxisYear},{PeopleText.Work},", lines[0], StringComparison.Ordinal);
    }

    private string Count(PersonQuery query) => Wording.Count(Program.Workspace.People.Find(query).Total, PeopleText.FoundOne, PeopleText.Found);

    private static ILocator SearchField(IPage page) => page.GetByRole(AriaRole.Searchbox, new() { Name = PeopleText.SearchLabel });

    private static ILocator Found(IPage page) => page.Region(PeopleText.Title).GetByRole(AriaRole.Status);
}
