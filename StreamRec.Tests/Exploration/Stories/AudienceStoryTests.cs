using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration.Stories;

/// <summary>The story of the audience over ratings made by hand.</summary>
public sealed class AudienceStoryTests
{
    private const string Audience = "audience";

    [Fact]
    public void Scores_FourRatings_HaveTheirShares()
    {
        var finding = World((0, 0, 8), (0, 1, 9), (1, 0, 4), (1, 1, 8)).Finding(Audience, "scores");

        Assert.Equal((0.75, 0.25, 3.625), (finding.Number("share"), finding.Number("poor-share"), finding.Number("mean")));
        Assert.Equal("4", finding.Keys("mode"));
    }

    [Fact]
    public void Active_TwelveUsers_TheFirstTwoAreTheTenth()
    {
        // Two users of 7 ratings, ten of 1: 12 users, of whom a tenth rounded up is two; the lower six gave 6 of 24.
        var ratings = Enumerable.Range(0, 12).SelectMany(user => Enumerable.Range(0, user < 2 ? 7 : 1).Select(title => (user, title, (byte)6))).ToArray();
        var step = World(ratings).Step(Audience, "active");

        Assert.Equal(("active", 2, 12), (step.Finding.Kind, step.Finding.Number("top"), step.Finding.Number("users")));
        Assert.Equal((14.0 / 24, 0.25, 7), (step.Finding.Number("share"), step.Finding.Number("half-share"), step.Finding.Number("most")));
        Assert.Equal(100, step.Chart.Series[0].Values.Sum(), 1e-9);
    }

    [Fact]
    public void Active_AllAlike_AreSaidToBe()
    {
        var ratings = Enumerable.Range(0, 20).Select(user => (user, user % 3, (byte)6)).ToArray();

        Assert.Equal(("active-similar", 0.1), (World(ratings).Finding(Audience, "active").Kind, World(ratings).Finding(Audience, "active").Number("share")));
    }

    [Fact]
    public void Years_OneOfThree_IsTheBusiest()
    {
        var step = Timed((2000, 3), (2001, 0), (2002, 1)).Step(Audience, "years");

        Assert.Equal(("years", 0.75, 3, 2000, 2002, 2.25), (step.Finding.Kind, step.Finding.Number("share"), step.Finding.Number("years"), step.Finding.Number("first"), step.Finding.Number("last"), step.Finding.Number("times")));
        Assert.Equal(("2000", "rated=2000-01..2000-12"), (step.Finding.Keys("year"), step.Filter.ToString()));
    }

    [Fact]
    public void Years_TiesAndEvenOnes_AreToldApart()
    {
        var tie = Timed((2000, 3), (2001, 3), (2002, 1)).Finding(Audience, "years");
        Assert.Equal("years-tie", tie.Kind);
        Assert.Equal("2000+2001", tie.Keys("year"));
        Assert.Equal("years-similar", Timed((2000, 3), (2001, 3)).Finding(Audience, "years").Kind);
        Assert.Equal(StoryGaps.NothingToCompare, Timed((2000, 3)).Gap(Audience, "years"));
        Assert.Equal(StoryGaps.NoData, World((0, 0, 8)).Gap(Audience, "years"));
    }

    [Fact]
    public void GenresAndDecades_MeansApart_NameBestAndLeast()
    {
        // Titles 0 (drama, 1985), 1 (comedy, 2010) and 2 (drama and comedy, 2015), of 4, 2 and 3 stars.
        var world = World((0, 0, 8), (0, 1, 4), (1, 2, 6));
        var genres = world.Finding(Audience, "genres");
        Assert.Equal((3.5, 2.5, 3.0), (genres.Number("first-mean"), genres.Number("last-mean"), genres.Number("all-mean")));
        Assert.Equal(("Drama", "Comedy"), (genres.Keys("first"), genres.Keys("last")));

        var decades = world.Finding(Audience, "decades");
        Assert.Equal((4.0, 2.5), (decades.Number("first-mean"), decades.Number("last-mean")));
        Assert.Equal(("1980..1989", "2010..2019"), (decades.Keys("first"), decades.Keys("last")));
    }

    [Fact]
    public void Genres_TiesAndSmallDifferences_AreSaid()
    {
        Assert.Equal("genres-similar", World((0, 0, 8), (0, 1, 8), (1, 2, 8)).Finding(Audience, "genres").Kind);
        Assert.Equal(StoryGaps.NothingToCompare, World((0, 0, 8)).Gap(Audience, "genres"));
    }

    [Fact]
    public void Best_FewTitles_IsTheHighestDampedMean()
    {
        var finding = World((0, 0, 10), (1, 0, 9), (0, 1, 2), (1, 1, 2)).Finding(Audience, "best");

        Assert.Equal(("best", 4.75, 2), (finding.Kind, finding.Number("mean"), finding.Number("count")));
        Assert.Equal(((9.5 + (25 * 2.875)) / 27, "as0"), (finding.Number("damped"), finding.Keys("title")));
        Assert.Equal("best-tie", World((0, 0, 8), (0, 1, 8)).Finding(Audience, "best").Kind);
    }

    [Fact]
    public void Best_RatingsThatDoNotDependOnTitles_NameNone()
    {
        var step = RatedWorld.Random().Step(Audience, "best", fewestRows: 15);

        Assert.Equal(("best-chance", null), (step.Finding.Kind, step.Highlights));
        Assert.DoesNotContain(step.Finding.Facts, fact => fact.Id == "title");
    }

    [Fact]
    public void Tell_NoRatings_LeavesEverythingOutWithItsReason()
    {
        var story = new Storyteller(new StreamRec.Core.Exploration.Explorer()).Tell(StoryWorld.Of(('n', 3, 3)), Audience);

        Assert.False(story.IsTold);
        Assert.Equal(Storyteller.Find(Audience)!.Steps, story.Gaps.Select(gap => gap.Step));
        Assert.All(story.Gaps, gap => Assert.Equal(StoryGaps.NoData, gap.Reason));
    }

    private static Workspace World(params (int User, int Title, byte HalfStars)[] ratings) => RatedWorld.Of(
        [
            CatalogMaker.Film("as0", "A", 1985).With(genres: ["Drama"]), CatalogMaker.Film("as1", "B", 2010).With(genres: ["Comedy"]), CatalogMaker.Film("as2", "C", 2015).With(genres: ["Drama", "Comedy"]),
            .. Enumerable.Range(3, 5).Select(number => CatalogMaker.Film($"as{number}", $"Other {number}", null)),
        ],
        [.. ratings.Select(rating => (rating.User, rating.Title, rating.HalfStars, RatingTable.NoTime))]);

    private static Workspace Timed(params (int Year, int Ratings)[] years)
    {
        var times = years.SelectMany(year => Enumerable.Range(0, year.Ratings).Select(month => new DateTimeOffset(year.Year, month + 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()));
        return RatedWorld.Of([CatalogMaker.Film("as0", "A")], [.. times.Select((time, user) => (user, 0, (byte)6, time))]);
    }
}
