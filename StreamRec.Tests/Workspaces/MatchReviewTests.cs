using StreamRec.Core.Parameters;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;

namespace StreamRec.Tests.Workspaces;

public sealed class MatchReviewTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    // as1 =Formula Road, as2 Sleep Sounds, ds1 Élan, hs1 Quiet, ns1 Harbour Lights, ns2 Harbour Storm, m1 Only Rated; every title a work of its own.
    private readonly Workspace workspace = FixedWorkspace.Small();

    [Fact]
    public void Find_Doubtful_ListsTheLikeliestFirst()
    {
        var review = Review([Pair("as1", "ds1", 0.4), Pair("ns1", "ns2", 0.8), Pair("hs1", "ns2", 0.6)]);

        Assert.Equal(["ns1", "hs1", "as1"], Ids(review.Find(new MatchQuery())));
        Assert.Equal((7, 7, 0, 0, 3, 0), Counts(review));
    }

    [Fact]
    public void Find_AsLikelyAsAnother_ComesFirstWithMoreRatings() =>
        Assert.Equal(["as1", "as2"], Ids(Review([Pair("as2", "hs1", 0.5), Pair("as1", "hs1", 0.5)]).Find(new MatchQuery())));

    [Fact]
    public void Find_AfterADecision_MovesThePairBeforeTheWorksAreMadeAnew()
    {
        var review = Review([Pair("ns1", "ns2", 0.8)], [new MatchDecision("ns2", "ns1", Same: true, Noon)]);

        Assert.Empty(review.Find(new MatchQuery()).Items);
        var pair = Assert.Single(review.Find(new MatchQuery { State = MatchState.Decided }).Items);
        Assert.Equal(("ns1", "ns2", false, false), (pair.FirstId, pair.SecondId, pair.IsTakenUp, pair.AreOneWork));
        Assert.Equal(0.8, pair.Match!.Confidence);
        Assert.Equal((7, 7, 0, 0, 0, 1), Counts(review));
    }

    [Fact]
    public void Find_DecisionsThatTheWorksKnow_AreTakenUpLatestFirst()
    {
        MatchDecision[] decisions = [new("as1", "ds1", Same: false, Noon), new("hs1", "ns1", Same: false, Noon.AddMinutes(1))];
        var review = new MatchReview(workspace with { Matches = new WorkMatches([], decisions, [], "x") }, decisions);

        var page = review.Find(new MatchQuery { State = MatchState.Decided });
        Assert.Equal(["hs1", "as1"], Ids(page));
        Assert.All(page.Items, pair => Assert.True(pair.IsTakenUp));
        Assert.False(new MatchReview(workspace with { Matches = new WorkMatches([Pair("as1", "ds1", 0.5)], decisions, [], "x") }, []).Find("ds1", "as1")!.IsTakenUp);
    }

    [Fact]
    public void Find_DecisionAboutATitleThatIsGone_IsListedWithoutIt()
    {
        var pair = Assert.Single(Review([], [new MatchDecision("ns1", "ns99", Same: true, Noon)]).Find(new MatchQuery { State = MatchState.Decided }).Items);

        Assert.True(pair.IsGone);
        Assert.Equal(("Harbour Lights", null, "ns99"), (pair.First?.Name, pair.Second?.Name, pair.SecondId));
    }

    [Fact]
    public void Find_RefusedPair_IsDoubtfulForItsReason()
    {
        var accepted = Pair("ns1", "ns2", 0.9, MatchVerdict.Accepted);
        var refused = accepted with { Verdict = MatchVerdict.Doubtful, Doubt = MatchDoubt.SameSource };
        var review = new MatchReview(workspace with { Matches = new WorkMatches([accepted], [], [refused], "") }, []);

        Assert.Equal(MatchDoubt.SameSource, Assert.Single(review.Find(new MatchQuery()).Items).Match!.Doubt);
    }

    [Theory]
    [InlineData("elan", "as1")]
    [InlineData(" HARBOUR storm", "hs1")]
    [InlineData("NS2", "hs1")]
    [InlineData("nowhere", null)]
    public void Find_Search_LooksAtBothNamesAndIds(string search, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Ids(Review([Pair("as1", "ds1", 0.4), Pair("hs1", "ns2", 0.6)]).Find(new MatchQuery { Search = search })));

    [Fact]
    public void Find_Sources_NarrowsAndStillCountsTheOthers()
    {
        var page = Review([Pair("as1", "ds1", 0.4), Pair("ns1", "ns2", 0.8), Pair("as2", "ds1", 0.5)]).Find(new MatchQuery { Sources = SourcePair.Find("disney-amazon") });

        Assert.Equal(["as2", "as1"], Ids(page));
        Assert.Equal([("amazon-disney", 2), ("netflix-netflix", 1)], page.Sources.Select(each => (each.Sources.Key, each.Count)));
    }

    [Fact]
    public void Find_Pages_TakesTheirParts()
    {
        var review = Review([Pair("as1", "ds1", 0.4), Pair("ns1", "ns2", 0.8), Pair("as2", "ds1", 0.5)]);

        var page = review.Find(new MatchQuery { Page = 2, PageSize = 2 });
        Assert.Equal((3, 2), (page.Total, page.PageCount));
        Assert.Equal(["as1"], Ids(page));
        Assert.Empty(review.Find(new MatchQuery { Page = int.MaxValue, PageSize = int.MaxValue }).Items);
        Assert.Throws<InvalidParameterException>(() => review.Find(new MatchQuery { Page = 0 }));
    }

    [Theory]
    [InlineData("netflix-tmdb", "netflix-tmdb")]
    [InlineData("TMDB-netflix", "netflix-tmdb")]
    [InlineData("netflix", null)]
    [InlineData("netflix-nowhere", null)]
    [InlineData(null, null)]
    public void FindSources_Key_IsReadInEitherOrder(string? key, string? expected) => Assert.Equal(expected, SourcePair.Find(key)?.Key);

    private MatchReview Review(TitleMatch[] pairs, MatchDecision[]? decisions = null) =>
        new(workspace with { Matches = new WorkMatches(pairs, [], [], "") }, decisions ?? []);

    private TitleMatch Pair(string first, string second, double confidence, MatchVerdict verdict = MatchVerdict.Doubtful) => new(
        workspace.Catalog.FindTitle(first)!.Row,
        workspace.Catalog.FindTitle(second)!.Row,
        confidence,
        new MatchEvidence(),
        verdict,
        verdict == MatchVerdict.Doubtful ? MatchDoubt.WeakEvidence : MatchDoubt.None);

    private static IEnumerable<string> Ids(MatchPage page) => page.Items.Select(pair => pair.FirstId);

    private static (int, int, int, int, int, int) Counts(MatchReview review)
    {
        var figures = review.Figures;
        return (figures.Titles, figures.Works, figures.Certain, figures.Accepted, figures.Doubtful, figures.Decided);
    }
}
