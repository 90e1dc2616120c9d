using StreamRec.Core.Catalog;
using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

public sealed class TitleMatcherTests
{
    [Fact]
    public void Match_NumbersInCommon_IsCertainWithoutAnyText()
    {
        var match = TitleMaker.Pair([TitleMaker.Make("m1", "Toy Story", 1995, tmdb: "862"), TitleMaker.Make("t862", "Something else", 1920)], "m1", "t862")!;

        Assert.True(match.IsCertain);
        Assert.Equal((1.0, MatchVerdict.Accepted, SharedIds.Tmdb), (match.Confidence, match.Verdict, match.Evidence.Ids));
    }

    [Fact]
    public void Match_ImdbNumbers_AgreeWithoutLettersAndLeadingZeros()
    {
        var match = TitleMaker.Pair([TitleMaker.Make("m1", "Toy Story", 1995, imdb: "0114709"), TitleMaker.Make("t862", "Toy Story", 1995, imdb: "tt114709")], "m1", "t862")!;

        Assert.Equal((MatchVerdict.Accepted, SharedIds.Imdb), (match.Verdict, match.Evidence.Ids));
    }

    [Fact]
    public void Match_FilmWithAnotherNumber_IsNeverMatchedByText() =>
        Assert.Null(TitleMaker.Pair(TitleMaker.Among(TitleMaker.Make("m1", "Heat", 1995, tmdb: "949"), TitleMaker.Make("t950", "Heat", 1995)), "m1", "t950"));

    [Fact]
    public void Match_TwoMovieLensFilmsOfOneNumber_TheSecondIsDoubtful()
    {
        Title[] titles = [TitleMaker.Make("m1", "Heat", 1995, tmdb: "949"), TitleMaker.Make("m2", "Heat (TV)", 1995, tmdb: "949"), TitleMaker.Make("t949", "Heat", 1995)];

        Assert.Equal(MatchVerdict.Accepted, TitleMaker.Pair(titles, "m1", "t949")!.Verdict);
        Assert.Equal(MatchDoubt.SameSource, TitleMaker.Pair(titles, "m2", "t949")!.Doubt);
    }

    [Fact]
    public void Match_SameNameAndYear_IsAcceptedWithItsEvidence()
    {
        var match = TitleMaker.Pair(
            TitleMaker.Among(
                TitleMaker.Make("ns1", "Amélie", 2001, director: "Jean-Pierre Jeunet", cast: ["Audrey Tautou", "Mathieu Kassovitz"], minutes: 122),
                TitleMaker.Make("t194", "Amelie", 2002, director: "Jean-Pierre Jeunet", cast: ["Audrey Tautou"], minutes: 120)),
            "ns1",
            "t194")!;

        Assert.Equal(MatchVerdict.Accepted, match.Verdict);
        Assert.InRange(match.Confidence, 0.99, 1);
        Assert.Equal((NameAgreement.Same, 1, -2, 1), (match.Evidence.Name, match.Evidence.YearDifference, match.Evidence.LengthDifference, match.Evidence.Namesakes));
        Assert.Equal((new PeopleAgreement(1, 1, 1), new PeopleAgreement(1, 2, 1)), (match.Evidence.Directors, match.Evidence.Cast));
    }

    [Theory]
    [InlineData("Toy Story 2", 1999, "Toy Story 3", 1999)]
    [InlineData("Fargo", 1996, "Fargo", 2014)]
    [InlineData("Kill Bill: Vol. 1", 2003, "Kill Bill: Vol. 2", 2003)]
    [InlineData("2012", 2009, "1994", 2009)]
    public void Match_OtherFilms_AreNotEvenDoubtful(string name, int year, string other, int otherYear) =>
        Assert.Null(TitleMaker.Verdict(TitleMaker.Make("ns1", name, year, director: "One Director"), TitleMaker.Make("t1", other, otherYear, director: "Another Person")));

    [Fact]
    public void Match_SeriesAndFilmOfOneName_StayApart() =>
        Assert.Null(TitleMaker.Verdict(TitleMaker.Make("ns1", "Fargo", 1996, TitleType.TvShow), TitleMaker.Make("t275", "Fargo", 1996)));

    [Fact]
    public void Match_FilmCountedInSeasons_IsTheSeriesItIs()
    {
        var hulu = new Title { Row = 0, Id = "hs1", Platform = Platform.Hulu, Type = TitleType.Movie, Name = "Fargo", NameKey = "fargo", ReleaseYear = 2014, Duration = new Duration(4, DurationUnit.Seasons) };

        Assert.Equal(MatchVerdict.Accepted, TitleMaker.Verdict(hulu, TitleMaker.Make("ns1", "Fargo", 2014, TitleType.TvShow)));
    }

    [Fact]
    public void Match_SameNameAndYearButOtherDirectors_IsDoubtful() =>
        Assert.Equal(
            MatchVerdict.Doubtful,
            TitleMaker.Verdict(TitleMaker.Make("as1", "Underdogs", 2013, director: "Doug Dearth"), TitleMaker.Make("t2", "Underdogs", 2013, director: "Juan José Campanella")));

    [Fact]
    public void Match_YearsFarApart_NeedsPeopleInCommon()
    {
        var film = TitleMaker.Make("t2", "Crazy Eights", 2006, director: "Jimi Jones", cast: ["Dina Meyer", "Traci Lords"]);

        Assert.NotEqual(MatchVerdict.Accepted, TitleMaker.Verdict(TitleMaker.Make("as1", "Crazy Eights", 2009), film));
        Assert.Equal(MatchVerdict.Accepted, TitleMaker.Verdict(TitleMaker.Make("as1", "Crazy Eights", 2009, director: "Jimi Jones", cast: ["Dina Meyer", "Traci Lords"]), film));
    }

    [Fact]
    public void Match_NameThatManyHave_IsLessCertain()
    {
        var (one, other) = (TitleMaker.Make("hs1", "Cinderella", 1950), TitleMaker.Make("t1", "Cinderella", 1950));
        Title[] namesakes = [.. Enumerable.Range(2, 8).Select(number => TitleMaker.Make($"t{number}", "Cinderella", 1910 + (7 * number)))];
        var rare = TitleMaker.Pair(TitleMaker.Among(one, other), "hs1", "t1")!;
        var common = TitleMaker.Pair(TitleMaker.Among([one, other, .. namesakes]), "hs1", "t1")!;

        Assert.True(common.Confidence < rare.Confidence);
        Assert.Equal(9, common.Evidence.Namesakes);
    }

    [Fact]
    public void Match_NamesakesOfOneYear_AreDecidedByPopularityOnly()
    {
        var catalog = TitleMaker.Among(TitleMaker.Make("hs1", "Blackout", 2008), TitleMaker.Make("t1", "Blackout", 2008), TitleMaker.Make("t2", "Blackout", 2008));
        double[] popularity = [.. catalog.Select(title => title.Id == "t2" ? 900.0 : 0)];

        Assert.NotEqual(MatchVerdict.Accepted, TitleMaker.Pair(catalog, "hs1", "t1")?.Verdict);
        Assert.NotEqual(MatchVerdict.Accepted, TitleMaker.Pair(catalog, "hs1", "t2")?.Verdict);
        Assert.True(TitleMaker.Pair(catalog, "hs1", "t2", popularity: popularity)!.Confidence > TitleMaker.Pair(catalog, "hs1", "t2")!.Confidence + 0.2);
        Assert.Null(TitleMaker.Pair(catalog, "hs1", "t1", popularity: popularity));
    }

    [Fact]
    public void Match_OneFilmTwiceOnAPlatform_IsOneWorkOnlyWhenPeopleAgree()
    {
        var film = TitleMaker.Make("as1", "Midsommar", 2019, director: "Ari Aster", cast: ["Florence Pugh", "Jack Reynor"]);

        Assert.Equal(MatchVerdict.Accepted, TitleMaker.Verdict(film, TitleMaker.Make("as2", "Midsommar (4K UHD)", 2019, director: "Ari Aster", cast: ["Jack Reynor", "Florence Pugh"])));
        Assert.NotEqual(MatchVerdict.Accepted, TitleMaker.Verdict(film, TitleMaker.Make("as2", "Midsommar (4K UHD)", 2019)));
        Assert.Null(TitleMaker.Verdict(film, TitleMaker.Make("as2", "Midsommar", 2018, director: "Ari Aster")));
    }

    [Fact]
    public void Match_AnyNumberOfThreads_GivesTheSame()
    {
        var catalog = TitleMaker.Among();
        var one = TitleMatcher.Match(catalog, threads: 1, cancellation: TestContext.Current.CancellationToken);
        var four = TitleMatcher.Match(catalog, threads: 4, cancellation: TestContext.Current.CancellationToken);

        Assert.NotEmpty(one.Matches);
        Assert.Equal(one.Matches, four.Matches);
    }

    [Fact]
    public void Match_NameOfMoreTitlesThanAllowed_IsPassedOver()
    {
        Title[] titles = [.. Enumerable.Range(1, 6).Select(number => TitleMaker.Make($"t{number}", "Untitled", 2000)), TitleMaker.Make("t7", "Heat", 1995)];
        var result = TitleMatcher.Match(titles, new WorkOptions { MaximumNamesakes = 5 }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), (result.Matches.Count, result.NamesPassedOver));
    }

    [Fact]
    public void Match_NoTitles_FindsNothing() => Assert.Empty(TitleMatcher.Match([], cancellation: TestContext.Current.CancellationToken).Matches);

    [Fact]
    public void Match_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(() => TitleMatcher.Match(TitleMaker.Among(), cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Match_PopularityOfOtherTitles_IsRefused() =>
        Assert.Throws<ArgumentException>(() => TitleMatcher.Match(TitleMaker.Among(), popularity: [1, 2], cancellation: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(0, 0.3, 200)]
    [InlineData(1.1, 0.3, 200)]
    [InlineData(double.NaN, 0.3, 200)]
    [InlineData(0.8, 0.9, 200)]
    [InlineData(0.8, 0, 200)]
    [InlineData(0.8, 0.3, 1)]
    public void Problems_UnusableOption_IsNamed(double accepted, double doubtful, int namesakes) =>
        Assert.NotEmpty(new WorkOptions { AcceptedConfidence = accepted, DoubtfulConfidence = doubtful, MaximumNamesakes = namesakes }.Problems());

    [Fact]
    public void Problems_Defaults_HasNone() => Assert.Empty(new WorkOptions().Problems());
}
