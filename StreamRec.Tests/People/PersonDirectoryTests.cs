using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.People;
using StreamRec.Tests.Catalog;
using static StreamRec.Tests.Catalog.CatalogMaker;

namespace StreamRec.Tests.People;

public sealed class PersonDirectoryTests
{
    [Theory]
    [InlineData("penélope cruz")]
    [InlineData(" PENELOPE  CRUZ ")]
    [InlineData("Penelope-Cruz")]
    public void Find_AnySpelling_IsOnePersonUnderTheMostFrequentOne(string name)
    {
        var directory = PersonWorld.Of(
            Film("n1", "A").With(cast: ["Penelope Cruz"]),
            Film("n2", "B").With(cast: ["Penélope Cruz"]),
            Film("n3", "C").With(directors: ["Penélope Cruz"]));

        var person = directory.Find(name)!;

        Assert.Equal(("Penélope Cruz", "penélope cruz", 3, 2, 1), (person.Name, person.Key, person.Works, person.Acted, person.Directed));
        Assert.Equal(1, directory.Count);
    }

    [Fact]
    public void Find_SpellingsEquallyFrequent_KeepsTheAccents() =>
        Assert.Equal("Beyoncé", PersonWorld.Of(Film("n1", "A").With(cast: ["Beyonce"]), Film("n2", "B").With(cast: ["Beyoncé"])).Find("beyonce")!.Name);

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData(null)]
    [InlineData("Nobody")]
    public void Find_NoPerson_IsNull(string? name) => Assert.Null(PersonWorld.Of(Film("n1", "A").With(cast: ["1", "Ana", "  "])).Find(name));

    [Fact]
    public void Find_NoTitles_IsAnEmptyAnswer()
    {
        var directory = PersonWorld.Of();

        Assert.Equal((0, 1), (directory.Find(new PersonQuery()).Total, directory.Find(new PersonQuery { Search = "ana" }).PageCount));
        Assert.Empty(directory.Near("ana", 3));
    }

    [Fact]
    public void Find_NoSearch_ListsThoseWithTheMostWorksOfTheRolesFirst()
    {
        var directory = PersonWorld.Of(
            Film("n1", "A").With(cast: ["Ana", "Bruno"], directors: ["Olga"]),
            Film("n2", "B").With(cast: ["Bruno"], directors: ["Olga"]),
            Film("h3", "C").With(cast: ["Bruno"], directors: ["Ana"]));

        Assert.Equal(["Bruno", "Ana", "Olga"], directory.Find(new PersonQuery()).Names());
        Assert.Equal(["Olga", "Ana"], directory.Find(new PersonQuery { Roles = PersonRoles.Director }).Names());
        Assert.Equal(["Bruno", "Ana"], directory.Find(new PersonQuery { Platform = Platform.Hulu }).Names());
        Assert.Equal(["Ana"], directory.Find(new PersonQuery { Platform = Platform.Hulu, Roles = PersonRoles.Director }).Names());
        Assert.Equal([2, 1], directory.Find(new PersonQuery { Platform = Platform.Netflix, Roles = PersonRoles.Actor }).Items.Select(match => match.Works));
    }

    [Fact]
    public void Find_Pages_CutTheListWithoutGapsOrRepetition()
    {
        var directory = PersonWorld.Of([.. Enumerable.Range(0, 30).Select(row => Film($"n{row}", $"F{row}").With(cast: [.. Enumerable.Range(0, 1 + (row % 7)).Select(each => $"Person {(char)('a' + each)}{(char)('a' + row)}")]))]);
        var whole = directory.Find(new PersonQuery { PageSize = 1000 });

        var pages = Enumerable.Range(1, 20).SelectMany(page => directory.Find(new PersonQuery { Page = page, PageSize = 7 }).Names());

        Assert.Equal(whole.Names(), pages);
        Assert.Equal((directory.Count, directory.Count), (whole.Total, whole.Items.Count));
        Assert.Empty(directory.Find(new PersonQuery { Page = int.MaxValue, PageSize = int.MaxValue }).Items);
    }

    [Theory]
    [InlineData(0, 24, "page")]
    [InlineData(1, 0, "pageSize")]
    public void Find_PageBelowOne_NamesTheParameter(int page, int size, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<InvalidParameterException>(() => PersonWorld.Career().Find(new PersonQuery { Page = page, PageSize = size })).ParameterName);

    [Fact]
    public void Find_Years_AreThoseOfFirstAndLastKnownYear()
    {
        var directory = PersonWorld.Career();

        Assert.Equal((2001, 2005), (directory.Find("ana pérez")!.FirstYear, directory.Find("ana pérez")!.LastYear));
        Assert.Null(PersonWorld.Of(Film("n1", "A", year: null).With(cast: ["Eva"])).Find("eva")!.FirstYear);
    }

    [Fact]
    public void KnownFor_MostVotesAndRatings_ComeFirst()
    {
        var directory = PersonWorld.Career();

        Assert.Equal(["First", "Second", "Fifth"], directory.KnownFor(directory.Find("ana pérez")!, 3).Select(work => work.Name));
    }

    [Theory]
    [InlineData("ana peres", "Ana Pérez")]
    [InlineData("bruno hill", "Bruno Gil")]
    [InlineData("the great carla", "Carla Díaz")]
    public void Near_NameOfNobody_GivesTheNearestFirst(string name, string expected) => Assert.Equal(expected, PersonWorld.Career().Near(name, 5)[0].Name);

    [Fact]
    public void Near_NothingAlike_IsEmpty() => Assert.Empty(PersonWorld.Career().Near("xqzw", 5));
}
