using StreamRec.Core.Catalog;
using StreamRec.Core.Works;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Works;

public sealed class WorkBuilderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    // Rows: 0 amazon, 1 disney, 2 hulu, 3 netflix, 4 and 5 MovieLens, 6 and 7 The Movies Dataset.
    private static readonly Title[] Titles = CatalogMaker.Rows(
        CatalogMaker.Film("as1", "Heat"), CatalogMaker.Film("ds1", "Heat"), CatalogMaker.Film("hs1", "Heat"), CatalogMaker.Film("ns1", "Heat"),
        CatalogMaker.Film("m1", "Heat"), CatalogMaker.Film("m2", "Heat"), CatalogMaker.Film("t1", "Heat"), CatalogMaker.Film("t2", "Heat"));

    private static int[] Build(TitleMatch[] matches, params MatchDecision[] decisions) => WorkBuilder.Build(Titles, matches, decisions).WorkOfTitles.ToArray();

    private static TitleMatch Pair(int first, int second, double confidence, MatchVerdict verdict = MatchVerdict.Accepted) =>
        new(first, second, confidence, new MatchEvidence(), verdict);

    private static MatchDecision Decide(int first, int second, bool same, int minute = 0) =>
        new(Titles[first].Id, Titles[second].Id, same, Noon.AddMinutes(minute));

    [Fact]
    public void Build_NoMatches_EachTitleIsItsOwnWork() => Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], Build([]));

    [Fact]
    public void Build_AcceptedPairs_JoinsAlongChainsAndNumbersByFirstTitle() =>
        Assert.Equal([0, 1, 1, 0, 0, 2, 0, 3], Build([Pair(4, 6, 1), Pair(0, 6, 0.9), Pair(3, 4, 0.8), Pair(1, 2, 0.7)]));

    [Fact]
    public void Build_DoubtfulPair_StaysApart() => Assert.Equal(8, WorkBuilder.Build(Titles, [Pair(0, 1, 0.9, MatchVerdict.Doubtful)], []).Count);

    [Fact]
    public void Build_TwoFilmsOfOneSourceWouldMeet_DropsTheWeakerPair()
    {
        var works = WorkBuilder.Build(Titles, [Pair(0, 6, 0.8), Pair(0, 7, 0.9)], []);

        Assert.Equal(works.WorkOf(7), works.WorkOf(0));
        Assert.NotEqual(works.WorkOf(6), works.WorkOf(0));
        var refused = Assert.Single(works.Refused);
        Assert.Equal((0, 6, MatchVerdict.Doubtful, MatchDoubt.SameSource), (refused.First, refused.Second, refused.Verdict, refused.Doubt));
    }

    [Fact]
    public void Build_DecisionSame_JoinsADoubtfulPair() =>
        Assert.Equal([0, 0, 1, 2, 3, 4, 5, 6], Build([Pair(0, 1, 0.6, MatchVerdict.Doubtful)], Decide(1, 0, same: true)));

    [Fact]
    public void Build_DecisionSame_TakesTheTitleAwayFromAnotherFilmOfThatSource() =>
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 0], Build([Pair(0, 6, 0.99)], Decide(0, 7, same: true)));

    [Fact]
    public void Build_DecisionDifferent_CutsTheWeakestPairOnThePath()
    {
        // 0 – 1 – 2 – 3; 0 and 3 are different, and the pair in the middle is the weakest.
        TitleMatch[] path = [Pair(0, 1, 0.9), Pair(1, 2, 0.7), Pair(2, 3, 0.8)];

        Assert.Equal([0, 0, 0, 0, 1, 2, 3, 4], Build(path));
        Assert.Equal([0, 0, 1, 1, 2, 3, 4, 5], Build(path, Decide(3, 0, same: false)));
        Assert.Equal(Build(path, Decide(3, 0, same: false)), Build([.. path.Reverse()], Decide(0, 3, same: false)));
    }

    [Fact]
    public void Build_DecisionsAboutTheSameTitles_TheLaterHolds()
    {
        Assert.Equal(7, WorkBuilder.Build(Titles, [], [Decide(0, 1, same: true, minute: 5), Decide(1, 0, same: false)]).Count);
        Assert.Equal(8, WorkBuilder.Build(Titles, [], [Decide(0, 1, same: true), Decide(1, 0, same: false, minute: 5)]).Count);
    }

    [Fact]
    public void Build_DecisionsThatContradict_KeepsApartAndFollowsTheNewerSame() =>
        Assert.Equal([0, 1, 1, 2, 3, 4, 5, 6], Build([], Decide(0, 1, same: true), Decide(1, 2, same: true, minute: 1), Decide(0, 2, same: false, minute: 2)));

    [Fact]
    public void Build_DecisionAboutATitleThatIsGone_IsPassedOver() =>
        Assert.Equal(8, WorkBuilder.Build(Titles, [], [new MatchDecision("as1", "as999", Same: true, Noon)]).Count);

    [Fact]
    public void Build_TwoNumbersAtTmdb_NeverMeetThroughAThirdTitle()
    {
        Title[] titles = [CatalogMaker.Film("as1", "Heat"), Numbered("m1", "862"), Numbered("t9", "9")];
        var works = WorkBuilder.Build(titles, [Pair(0, 1, 0.9), Pair(0, 2, 0.95)], []);

        Assert.Equal([0, 1, 0], works.WorkOfTitles.ToArray());
        Assert.Equal(MatchDoubt.OtherNumber, Assert.Single(works.Refused).Doubt);
    }

    [Fact]
    public void TitlesOf_EveryWork_HoldsItsTitlesOnceInRowOrder()
    {
        var works = WorkBuilder.Build(Titles, [Pair(0, 6, 0.9), Pair(3, 6, 0.9)], []);

        Assert.Equal([0, 3, 6], works.TitlesOf(0).ToArray());
        Assert.Equal(Enumerable.Range(0, 8), Enumerable.Range(0, works.Count).SelectMany(work => works.TitlesOf(work).ToArray()).Order());
        Assert.All(Enumerable.Range(0, 8), row => Assert.Contains(row, works.TitlesOf(works.WorkOf(row)).ToArray()));
    }

    private static Title Numbered(string id, string tmdbId) => new()
    {
        Row = 0,
        Id = id,
        Platform = id[0] == 'm' ? Platform.MovieLens : Platform.Tmdb,
        Type = TitleType.Movie,
        Name = "Heat",
        NameKey = "heat",
        TmdbId = tmdbId,
    };
}
