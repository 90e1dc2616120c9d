using StreamRec.Core.People;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.People;

public sealed class PersonProfileTests
{
    private static readonly PersonDirectory Directory = PersonWorld.Career();
    private static readonly PersonProfile Ana = Directory.Describe(Directory.Find("ana pérez")!);

    [Fact]
    public void Describe_Credits_StandNewestFirstWithRolesAndCoDirectors()
    {
        Assert.Equal(["Fifth", "Sixth", "Second", "Third", "First", "Fourth"], Ana.Credits.Select(credit => credit.Work.Name));
        Assert.Equal(
            [PersonRoles.Actor, PersonRoles.Actor, PersonRoles.Director, PersonRoles.Actor, PersonRoles.Any, PersonRoles.Actor],
            Ana.Credits.Select(credit => credit.Roles));
        Assert.Equal(["Olga Ruiz"], Ana.Credits[2].CoDirectors);
        Assert.All(Ana.Credits.Where(credit => credit.Work.Name != "Second"), credit => Assert.Empty(credit.CoDirectors));
        Assert.Equal((5, 1), (Ana.Films, Ana.Series));
    }

    [Fact]
    public void Describe_Returns_CountUnknownOnesAsZeroAndMarkTinyBudgets()
    {
        Assert.Equal(new ReturnFigures(Films: 4, Known: 2, Total: 502, Mean: 125.5, TinyBudgets: 1), Ana.Acting);
        Assert.Equal(new ReturnFigures(Films: 2, Known: 2, Total: 5.5, Mean: 2.75, TinyBudgets: 0), Ana.Directing);
        Assert.Equal("Fourth", Assert.Single(Ana.Credits, credit => credit.HasTinyBudget).Work.Name);
        var carla = Directory.Describe(Directory.Find("carla díaz")!);
        Assert.Equal(new ReturnFigures(0, 0, 0, null, 0), carla.Directing);
    }

    [Fact]
    public void Describe_Means_WeighByVotesAndRatings()
    {
        Assert.Equal((400L, 7.5), (Ana.Votes, Ana.MeanVote));
        Assert.Equal((3L, 4.0), (Ana.Ratings, Ana.MeanRating));
        var dora = Directory.Describe(Directory.Find("dora")!);
        Assert.Equal((0L, null, 0L, null), (dora.Votes, dora.MeanVote, dora.Ratings, dora.MeanRating));
    }

    [Fact]
    public void Describe_CoWorkers_AreCountedByRoleWithSharedWorks()
    {
        Assert.Equal([("Bruno Gil", 3), ("Dora", 1), ("Carla Díaz", 1)], Ana.Actors.Select(other => (other.Person.Name, other.Works.Count)));
        Assert.Equal(["Second", "Third", "First"], Ana.Actors[0].Works.Select(work => work.Name));
        Assert.Equal([("Olga Ruiz", 3)], Ana.Directors.Select(other => (other.Person.Name, other.Works.Count)));
        Assert.Single(Directory.Describe(Ana.Person, coWorkers: 1).Actors);
    }

    [Fact]
    public void Describe_Genres_AreCountedWithoutCase() =>
        Assert.Equal([("drama", 3), ("Comedy", 1), ("Crime", 1)], Ana.Genres.Select(genre => (genre.Label, genre.Works)));

    [Fact]
    public void Describe_Years_RunFromFirstToLastWithoutGaps() =>
        Assert.Equal([new(2001, 1, 1), new(2002, 0, 0), new(2003, 1, 1), new(2004, 1, 0), new(2005, 1, 0)], Ana.Years);

    [Fact]
    public void Describe_NoYearKnown_HasNoYears()
    {
        var directory = PersonWorld.Of(CatalogMaker.Film("n1", "A", year: null).With(cast: ["Eva"]));

        Assert.Empty(directory.Describe(directory.Find("eva")!).Years);
    }
}
