using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Exploration.Stories;

/// <summary>The story of films and money over films made by hand; budgets are in thousands of dollars.</summary>
public sealed class MoneyStoryTests
{
    private const string Money = "money";

    [Fact]
    public void BreakEven_ThreeOfFour_CountsOnlyKnownOnes()
    {
        var step = World((100, 100), (100, 99), (100, 300), (100, 500), (null, 700), (100, null)).Step(Money, "break-even");

        Assert.Equal((0.75, 2.0, 4, 6), (step.Finding.Number("share"), step.Finding.Number("median"), step.Finding.Number("known"), step.Finding.Number("films")));
        Assert.Equal((new StoryBasis(4, 6), "return=0.."), (step.Basis, step.Filter.ToString()));
        Assert.All(step.Highlights!, place => Assert.True(step.Chart.Categories[place].Low >= 1));
    }

    [Fact]
    public void Earners_TenFilms_TheFirstIsATenth()
    {
        var finding = World([.. Enumerable.Range(0, 10).Select(number => ((int?)null, (int?)(number == 7 ? 91 : 1)))]).Finding(Money, "earners");

        Assert.Equal(("earners", 0.91, 1, 10, 0.05), (finding.Kind, finding.Number("share"), finding.Number("top"), finding.Number("known"), finding.Number("half-share")));
        Assert.Equal(("t8", 91_000), (finding.Keys("film"), finding.Number("highest")));
        Assert.Equal("earners-similar", World([.. Enumerable.Range(0, 10).Select(_ => ((int?)null, (int?)5))]).Finding(Money, "earners").Kind);
    }

    // Revenue is a power of the budget: with the power 1, 2, 0 and one half, ten times the budget is 10, 100, 1 and 3.16 times the revenue.
    [Theory]
    [InlineData(1, "budget-same", 10)]
    [InlineData(2, "budget-more", 100)]
    [InlineData(0, "budget-none", 1)]
    [InlineData(0.5, "budget-less", 3.1622776601683795)]
    public void Budget_PowersOfTheBudget_GiveTheirFactor(double power, string kind, double factor)
    {
        var finding = World([.. Enumerable.Range(0, 4).Select(number => ((int?)(100_000 << number), (int?)Math.Round(100_000 * Math.Pow(1 << number, power))))]).Finding(Money, "budget");

        Assert.Equal((kind, 4), (finding.Kind, finding.Number("films")));
        Assert.Equal(factor, finding.Number("factor"), 0.01);
    }

    [Fact]
    public void Genres_TwoMedians_NameBestAndLeast()
    {
        var finding = Released([("Drama", 1, 100, 200), ("Drama", 2, 100, 400), ("Drama", 3, 100, 900), ("War", 4, 100, 100), ("War", 5, 100, 300)]).Finding(Money, "genres");

        Assert.Equal(("genres", 4.0, 2.0, 2), (finding.Kind, finding.Number("first-median"), finding.Number("last-median"), finding.Number("compared")));
        Assert.Equal(("Drama", "War"), (finding.Keys("first"), finding.Keys("last")));
    }

    [Fact]
    public void Months_MediansOfRevenue_AreInDollars()
    {
        var step = Released([("Drama", 6, 1, 4_000), ("Drama", 6, 1, 8_000), ("War", 9, 1, 2_000)]).Step(Money, "months");

        Assert.Equal(("months", 3.0, 6e6, 2e6), (step.Finding.Kind, step.Finding.Number("ratio"), step.Finding.Number("first-median"), step.Finding.Number("last-median")));
        Assert.Equal(("6", "9"), (step.Finding.Keys("first"), step.Finding.Keys("last")));
        Assert.Equal([6.0, 2], step.Chart.Series[0].Values);
    }

    [Fact]
    public void GenresAndMonths_AllAlike_AreSaidToBe()
    {
        var world = Released([("Drama", 6, 100, 300), ("War", 9, 100, 310)]);

        Assert.Equal(("genres-similar", "months-similar"), (world.Finding(Money, "genres").Kind, world.Finding(Money, "months").Kind));
    }

    [Fact]
    public void Tell_FilmsWithoutMoney_SaysWhy()
    {
        var story = World((null, null), (100, null)).Tell(Money);

        Assert.All(story.Gaps, gap => Assert.Equal(StoryGaps.NoData, gap.Reason));
        Assert.Empty(story.Steps);
    }

    private static Workspace World(params (int? Budget, int? Revenue)[] films) => FixedWorkspace.WithFilms(
        [.. films.Select((film, number) => new FilmMaker.Draft($"Film {number}") { Budget = film.Budget * 1_000L, Revenue = film.Revenue * 1_000L, Date = "2001-02-03" })]);

    private static Workspace Released((string Genre, int Month, int Budget, int Revenue)[] films) => FixedWorkspace.WithFilms(
    [
        .. films.Select((film, number) => new FilmMaker.Draft($"Film {number}")
        {
            Genres = [film.Genre], Budget = film.Budget * 1_000L, Revenue = film.Revenue * 1_000L, Date = new DateOnly(2001, film.Month, 5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }),
    ]);
}
