using StreamRec.Core.People;

namespace StreamRec.Tests.People;

/// <summary>The people of the four real catalogs.</summary>
public sealed class RealPeopleTests
{
    [Theory]
    [InlineData("hanks", "Tom Hanks")]
    [InlineData("del toro", "Guillermo Del Toro")]
    [InlineData("almodovar", "Pedro Almodovar")]
    [InlineData("scorsese", "Martin Scorsese")]
    [InlineData("speilberg", "Steven Spielberg")]
    public void Find_RealName_LeadsTheAnswer(string text, string expected) =>
        Assert.Equal(expected, RealWorld.Workspace.People.Find(new PersonQuery { Search = text }).Items[0].Person.Name);

    [Fact]
    public void Find_Ang_IsAngLeeBeforeAngelinaBeforeNamesThatHoldIt()
    {
        var names = RealWorld.Workspace.People.Find(new PersonQuery { Search = "ang", PageSize = 3000 }).Names().ToList();

        Assert.InRange(names.IndexOf("Ang Lee"), 0, 20);
        Assert.InRange(names.IndexOf("Angelina Jolie"), names.IndexOf("Ang Lee"), 200);
        Assert.InRange(names.FindIndex(name => name.Contains("Chang", StringComparison.Ordinal)), names.IndexOf("Angelina Jolie"), names.Count);
    }

    [Fact]
    public void Names_OfTheCatalogs_AreOneForEachPersonAndNoneWithoutALetter()
    {
        var people = RealWorld.Workspace.People;

        Assert.InRange(people.Count, 71_000, 72_000);
        Assert.Null(people.Find("1"));
        Assert.Equal(people.Find("Sterling K Brown"), people.Find("Sterling K. Brown"));
    }

    [Fact]
    public void Describe_EachPerson_AgreesWithTheCatalog()
    {
        var workspace = RealWorld.Workspace;
        var titles = workspace.Catalog.Works.Where(title => title.Cast.Contains("Samuel L. Jackson") || title.Directors.Contains("Samuel L. Jackson")).Select(title => title.Id);

        var profile = workspace.People.Describe(workspace.People.Find("samuel l. jackson")!);

        Assert.Equal(titles.Order(StringComparer.Ordinal), profile.Credits.Select(credit => credit.Work.Id).Order(StringComparer.Ordinal));
        Assert.All(profile.Actors, other => Assert.All(other.Works, work => Assert.Contains(other.Person, workspace.Catalog.Find(work.Id)!.Cast.Select(workspace.People.Find))));
    }
}
