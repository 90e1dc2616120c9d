using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Questions;

public sealed class GetActorTests
{
    [Fact]
    public void GetActor_PersonNamedTwiceInATitle_CountsOnce()
    {
        var answer = Ask(
            Platform.Netflix,
            CatalogMaker.Film("ns1", "A").With(cast: ["Ana", "ana ", "Bruno"]),
            CatalogMaker.Film("ns2", "B").With(cast: ["Bruno"]),
            CatalogMaker.Film("ns3", "Another year", 2019).With(cast: ["Ana"]),
            CatalogMaker.Film("as1", "Another platform").With(cast: ["Ana"]));
        Assert.Equal(2, answer.Count);
        Assert.Equal("Bruno", Assert.Single(answer.Actors));
    }

    [Fact]
    public void GetActor_Ties_StandAlphabeticallyAsFirstWritten()
    {
        var answer = Ask(Platform.Netflix, CatalogMaker.Film("ns1", "A").With(cast: ["Zoë Zed", "élodie", "Emil", "ZOË ZED"]));
        Assert.Equal(["élodie", "Emil", "Zoë Zed"], answer.Actors.ToArray());
    }

    [Fact]
    public void GetActor_NamesWithoutLetter_CountOnlyWhenAskedFor()
    {
        var titles = CatalogMaker.Rows(
            CatalogMaker.Film("as1", "A").With(cast: ["1", "進撃"]), CatalogMaker.Film("as2", "B").With(cast: ["1"]));
        var questions = new PlatformQuestions(titles, RatingTable.Empty(2));
        Assert.Equal(["進撃"], questions.GetActor(new ActorQuestion(Platform.Amazon, 2020)).Actors.ToArray());
        var kept = questions.GetActor(new ActorQuestion(Platform.Amazon, 2020, KeepNamesWithoutLetter: true));
        Assert.Equal((2, "1"), (kept.Count, Assert.Single(kept.Actors)));
    }

    [Fact]
    public void GetActor_Type_LeavesTheOtherOut()
    {
        var titles = CatalogMaker.Rows(CatalogMaker.Film("as1", "A").With(cast: ["In film"]), CatalogMaker.Series("as2", "B").With(cast: ["In series"]));
        var answer = new PlatformQuestions(titles, RatingTable.Empty(2)).GetActor(new ActorQuestion(Platform.Amazon, 2020, TitleType.TvShow));
        Assert.Equal("In series", Assert.Single(answer.Actors));
    }

    [Fact]
    public void GetActor_NobodyFound_SaysWhy()
    {
        var catalog = new[]
        {
            CatalogMaker.Film("hs1", "Hulu"), CatalogMaker.Film("ns1", "Uncredited"),
            CatalogMaker.Film("ns2", "Credited", 2019).With(cast: ["Ana"]),
        };
        Assert.Equal(ActorNote.PlatformHasNoCast, Ask(Platform.Hulu, catalog).Note);
        Assert.Equal(ActorNote.TitlesHaveNoCast, Ask(Platform.Netflix, catalog).Note);
        var none = Ask(Platform.Disney, catalog);
        Assert.Equal((ActorNote.NoTitles, 0), (none.Note, none.Count));
        Assert.Empty(none.Actors);
    }

    private static ActorAnswer Ask(Platform platform, params Title[] titles) =>
        new PlatformQuestions(CatalogMaker.Rows(titles), RatingTable.Empty(titles.Length)).GetActor(new ActorQuestion(platform, 2020));
}
