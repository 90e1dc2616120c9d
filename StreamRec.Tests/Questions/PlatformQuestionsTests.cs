using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Questions;

public sealed class PlatformQuestionsTests
{
    [Fact]
    public void GetMaxDuration_SeveralAsLong_ListsThemInCatalogOrder()
    {
        var answer = Ask(CatalogMaker.Film("ns1", "Last", minutes: 90), CatalogMaker.Film("as7", "First", minutes: 90), CatalogMaker.Film("ds1", "Short", minutes: 80))
            .GetMaxDuration(new MaxDurationQuestion());
        Assert.Equal(90, answer.Value);
        Assert.Equal(["as7", "ns1"], answer.Titles.Select(longest => longest.Title.Id).ToArray());
    }

    [Fact]
    public void GetMaxDuration_EachFilter_LeavesOutWhatDoesNotFit()
    {
        var questions = Ask(
            CatalogMaker.Film("as1", "Amazon 2019", 2019, 200),
            CatalogMaker.Film("ns1", "Netflix 2019", 2019, 150),
            CatalogMaker.Film("ns2", "Netflix 2020", 2020, 160),
            CatalogMaker.Series("ns3", "Series", 2019, 7),
            CatalogMaker.Film("ns4", "Of unknown length", 2019, minutes: null));
        Assert.Equal("as1", Longest(questions, new MaxDurationQuestion()));
        Assert.Equal("ns2", Longest(questions, new MaxDurationQuestion(Platform: Platform.Netflix)));
        Assert.Equal("ns1", Longest(questions, new MaxDurationQuestion(2019, Platform.Netflix)));
        Assert.Equal("ns3", Longest(questions, new MaxDurationQuestion(Unit: DurationUnit.Seasons)));
        Assert.Null(questions.GetMaxDuration(new MaxDurationQuestion(Unit: DurationUnit.Seasons, Type: TitleType.Movie)).Value);
        Assert.Empty(questions.GetMaxDuration(new MaxDurationQuestion(1999)).Titles);
    }

    [Fact]
    public void GetMaxDuration_OddLengths_AreRemarkedOnAndLeftOutWhenAskedFor()
    {
        var questions = Ask(CatalogMaker.Film("as1", "Sleep sounds", minutes: 601), CatalogMaker.Film("as2", "Exactly the limit", minutes: 400), CatalogMaker.Film("hs1", "Test", minutes: 0));
        Assert.Equal(DurationRemark.VeryLong, questions.GetMaxDuration(new MaxDurationQuestion()).Titles[0].Remark);
        var without = questions.GetMaxDuration(new MaxDurationQuestion(LeaveOutVeryLong: true));
        Assert.Equal(("as2", DurationRemark.None), (without.Titles[0].Title.Id, without.Titles[0].Remark));
        var zero = questions.GetMaxDuration(new MaxDurationQuestion(Platform: Platform.Hulu));
        Assert.Equal((0, DurationRemark.ZeroMinutes), (zero.Value, zero.Titles[0].Remark));
    }

    [Fact]
    public void GetMaxDuration_ManySeasons_IsNotVeryLong()
    {
        var answer = Ask(CatalogMaker.Series("hs1", "A soap opera", seasons: 500)).GetMaxDuration(new MaxDurationQuestion(Unit: DurationUnit.Seasons, LeaveOutVeryLong: true));
        Assert.Equal((500, DurationRemark.None), (answer.Value, answer.Titles[0].Remark));
    }

    [Fact]
    public void WithoutAPlatform_MovieLens_IsNotAsked()
    {
        var questions = Ask(CatalogMaker.Film("m1", "Only rated", minutes: 500), CatalogMaker.Film("ns1", "To be watched", minutes: 90));
        Assert.Equal("ns1", Longest(questions, new MaxDurationQuestion()));
        Assert.Equal("m1", Longest(questions, new MaxDurationQuestion(Platform: Platform.MovieLens)));
        Assert.DoesNotContain(questions.GetCountPlatform(), count => count.Platform == Platform.MovieLens);
        Assert.Equal(1, Assert.Single(questions.GetCountPlatform(Platform.MovieLens)).Movies);
    }

    [Fact]
    public void GetScoreCount_ByReleaseYear_CountsMeansStrictlyAbove()
    {
        // Row 0: mean 4; row 1: mean 3; row 2: no ratings; row 3: mean 5, another year.
        Title[] titles = CatalogMaker.Rows(
            CatalogMaker.Film("as1", "Four"), CatalogMaker.Film("as2", "Three"), CatalogMaker.Film("as3", "None"), CatalogMaker.Series("ns1", "Five", 2011));
        var questions = Ask(titles, CatalogMaker.Ratings(4, (0, 0, 10, 0), (1, 0, 6, 0), (0, 1, 6, 0), (0, 3, 10, 0)));
        Assert.Equal(2, questions.GetScoreCount(new ScoreCountQuestion(3.9)).Count);
        Assert.Equal(1, questions.GetScoreCount(new ScoreCountQuestion(4)).Count);
        Assert.Equal(1, questions.GetScoreCount(new ScoreCountQuestion(3, Year: 2020)).Count);
        Assert.Equal(3, questions.GetScoreCount(new ScoreCountQuestion(0)).Count);
        Assert.Equal(0, questions.GetScoreCount(new ScoreCountQuestion(0, Platform.Disney)).Count);
        Assert.Equal(1, questions.GetScoreCount(new ScoreCountQuestion(0, Type: TitleType.TvShow)).Count);
    }

    [Fact]
    public void GetScoreCount_ByRatingYear_CountsTitlesWithOneScoreAboveInThatYear()
    {
        const long LastSecondOf2009 = 1_262_303_999;
        Title[] titles = CatalogMaker.Rows(CatalogMaker.Film("as1", "A", 1990), CatalogMaker.Film("as2", "B", 1991));
        var questions = Ask(titles, CatalogMaker.Ratings(
            2, (0, 0, 8, LastSecondOf2009), (1, 0, 4, LastSecondOf2009 + 1), (0, 1, 7, LastSecondOf2009), (1, 1, 10, RatingTable.NoTime)));
        Assert.Equal(2, Count(questions, 3, 2009));
        Assert.Equal(1, Count(questions, 3.5, 2009));
        Assert.Equal(1, Count(questions, 1.5, 2010));
        Assert.Equal(0, Count(questions, 2, 2010));
        Assert.Equal(0, Count(questions, 0, 2011));
        Assert.Equal(0, Count(questions, 0, 1990));
        Assert.Equal(1, questions.GetScoreCount(new ScoreCountQuestion(4.5, Basis: ScoreBasis.RatingYear)).Count);
    }

    [Fact]
    public void GetScoreCount_RatingsWithoutTimes_FindNothingInAYear()
    {
        Title[] titles = CatalogMaker.Rows(CatalogMaker.Film("as1", "A"));
        var questions = Ask(titles, new RatingTable([0, 1], [0], [10], [], 1));
        Assert.Equal(0, Count(questions, 0, 2009));
        Assert.Equal(1, questions.GetScoreCount(new ScoreCountQuestion(0, Basis: ScoreBasis.RatingYear)).Count);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(5.1)]
    [InlineData(double.NaN)]
    public void GetScoreCount_ScoreOutside_NamesWhatIsAccepted(double scored)
    {
        var failure = Assert.Throws<InvalidParameterException>(() => Ask().GetScoreCount(new ScoreCountQuestion(scored)));
        Assert.Equal("scored", failure.ParameterName);
        Assert.Equal("a number from 0 to 5", Assert.Single(failure.AcceptedValues));
    }

    [Fact]
    public void GetMaxDuration_AbsurdYear_NamesWhatIsAccepted()
    {
        var failure = Assert.Throws<InvalidParameterException>(() => Ask().GetMaxDuration(new MaxDurationQuestion(20190)));
        Assert.Equal(("year", "20190"), (failure.ParameterName, failure.Value));
    }

    [Fact]
    public void GetCountPlatform_AllPlatforms_StandInCatalogOrder()
    {
        var counts = Ask(CatalogMaker.Film("ns1", "A"), CatalogMaker.Series("ns2", "B"), CatalogMaker.Film("hs1", "C")).GetCountPlatform();
        Assert.Equal(
            [new PlatformCount(Platform.Amazon, 0, 0), new(Platform.Disney, 0, 0), new(Platform.Hulu, 1, 0), new(Platform.Netflix, 1, 1)],
            counts.ToArray());
        Assert.Equal(2, counts[3].Total);
    }

    private static PlatformQuestions Ask(params Title[] titles) => Ask(CatalogMaker.Rows(titles), RatingTable.Empty(titles.Length));

    private static PlatformQuestions Ask(Title[] titles, RatingTable ratings) =>
        new(titles, ratings);

    private static string Longest(PlatformQuestions questions, MaxDurationQuestion question) =>
        Assert.Single(questions.GetMaxDuration(question).Titles).Title.Id;

    private static int Count(PlatformQuestions questions, double scored, int year) =>
        questions.GetScoreCount(new ScoreCountQuestion(scored, Year: year, Basis: ScoreBasis.RatingYear)).Count;
}
