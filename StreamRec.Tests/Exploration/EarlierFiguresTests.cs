using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.History;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Catalog;
using StreamRec.Tests.Films;

namespace StreamRec.Tests.Exploration;

/// <summary>What the earlier systems S0 to S4 published, reproduced by the dashboards; docs/explore.md says where each of their charts is.</summary>
public sealed class EarlierFiguresTests
{
    // S0: how many ratings have each score, from half a star on. The ratings themselves are not to be had.
    private static readonly int[] ScoreCounts = [163_864, 350_273, 167_309, 739_173, 529_789, 2_228_882, 1_327_305, 2_965_870, 918_678, 1_614_614];

    // One rating a user, a hundredth of S0's.
    private static readonly Lazy<Workspace> Hundredth = new(() =>
    {
        byte[] scores = [.. ScoreCounts.SelectMany((count, score) => Enumerable.Repeat((byte)(score + 1), (int)Math.Round(count / 100.0)))];
        return RatedWorld.Of(CatalogMaker.Rows(CatalogMaker.Film("as1", "One", 2000, 90)), new RatingTable([.. Enumerable.Range(0, scores.Length + 1)], new int[scores.Length], scores, [], 1));
    });

    // A film for each row of S4's table, whose popularity alone makes its score; films of none of the four genres have another one.
    private static readonly Lazy<Workspace> Scored = new(() => Api.FixedWorkspace.WithFilms(
    [
        .. File.ReadLines(SharedData.Require("data/streamrec/merged_data6.csv")).Skip(1).Select(line => line.Split(',')[^5..]).Select((cells, place) => new FilmMaker.Draft($"Film {place}")
        {
            Mean = 0, Votes = 0, Popularity = double.Parse(cells[0], CultureInfo.InvariantCulture) / CombinedScore.PopularityWeight,
            Genres = GenresOf(cells),
        }),
    ]));

    [Fact]
    public void ScoreBands_ScoresOfS0_AreItsShares()
    {
        var chart = Hundredth.Value.Chart("ratings", "score-bands");

        Assert.Equal([4.67, 8.24, 25.07, 39.01, 23.02], chart.ValuesOf("share").Select(share => Math.Round(100 * share, 2)));
        Assert.Equal(3.53, Hundredth.Value.Explore("ratings").Figure("mean")!.Value, 0.005);
        Assert.Equal(ScoreCounts.Select(count => Math.Round(count / 100.0)), Hundredth.Value.Chart("ratings", "scores").ValuesOf());
    }

    // S3's statistics of Amazon's years of release.
    [Fact]
    public void FreshnessPlatforms_Amazon_HasTheQuartilesOfS3()
    {
        var chart = RealWorld.Workspace.Chart("catalog", "freshness-platforms");

        Assert.Equal((2007, 2016, 2019), (chart.ValueOf("amazon", "lower-quartile"), chart.ValueOf("amazon", "median"), chart.ValueOf("amazon", "upper-quartile")));
        Assert.Equal(2008.34, chart.ValueOf("amazon", "mean"), 0.005);
        Assert.Equal((1920, 2021), (chart.ValueOf("amazon", "minimum"), chart.ValueOf("amazon", "maximum")));
    }

    // S3's mean of each title, to one decimal: five values, as chance makes them.
    [Theory]
    [InlineData(3.3, 4)]
    [InlineData(3.4, 976)]
    [InlineData(3.5, 13_564)]
    [InlineData(3.6, 8_269)]
    [InlineData(3.7, 185)]
    public void GivenScores_TitlesOfS3_AreThePublishedOnes(double score, int titles) =>
        Assert.Equal(titles, ScoredWorld.Workspace.Titles.All.Count(title => title.GivenScore == score));

    [Fact]
    public void ScoreHighLow_TableOfS4_HasItsBars()
    {
        var chart = Scored.Value.Chart("films", "score-high-low");

        Assert.Equal([8_853, 6_159, 2_489, 3_008], FlagValues(chart, "above-8"));
        Assert.Equal([11_473, 6_983, 2_158, 3_755], FlagValues(chart, "below-8"));
        Assert.Equal(3_383, chart.Notes.Single(note => note.Id == ChartNotes.Outside).Numbers[0]);
    }

    [Fact]
    public void ScoreFlags_TableOfS4_HasItsCoefficients()
    {
        var chart = Scored.Value.Chart("films", "score-flags");

        Assert.All(new[] { ("Drama", -0.033), ("Comedy", -0.0061), ("Horror", -0.0092), ("Romance", -0.016) }, each => Assert.Equal(each.Item2, chart.ValueOf(each.Item1, "combined-score"), 0.0005));
        Assert.Equal(0.17, chart.ValueOf("Romance", "Drama"), 0.005);
    }

    [Fact]
    public void GenreTexts_TableOfS4_PutsDramaAloneFirst()
    {
        var chart = Scored.Value.Chart("films", "score-genre-texts");

        Assert.Equal(10, chart.Categories.Count);
        Assert.Equal(chart.ValuesOf("above-8").OrderDescending(), chart.ValuesOf("above-8"));
        Assert.Equal(8_853, Scored.Value.Chart("films", "score-genre-texts", "film-genre=Drama").ValuesOf("above-8").Sum());
    }

    // S2's zoom on popularity: 36,251 above 0 and 40 at 0, of 45,454 rows.
    [Fact]
    public void Popularity_FilmsOfS2_AreSkewedAsPublished()
    {
        var chart = RealFilms.All.Chart("films", "popularity");
        double Below(double edge) => chart.Categories.Zip(chart.ValuesOf()).Where(each => each.First.Low < edge).Sum(each => each.Second);

        Assert.InRange(Below(5), 36_291 - 100, 36_291);
        Assert.InRange(Below(5) / chart.ValuesOf().Sum(), 0.7975, 0.8);
    }

    [Fact]
    public void Spreads_RealFilms_AreThoseOfTheKnownNumbers()
    {
        var charts = RealFilms.All.Explore("films", "", "budgets", "revenues", "money-spread", "reception-spread", "vote-average-genres", "votes-revenue").Charts.ToDictionary(chart => chart.Id);

        Assert.Equal(RealFilms.All.Films.All.Count(film => film.Facts.Budget is not null), charts["budgets"].ValuesOf().Sum());
        Assert.Equal(RealFilms.All.Films.All.Count(film => film.Facts.Revenue is not null), charts["revenues"].ValuesOf().Sum());
        Assert.Equal(RealFilms.All.Films.All.Max(film => (double)(film.Facts.Revenue ?? 0)), charts["money-spread"].ValueOf("revenue", "maximum"), 0.5);
        Assert.Equal(547.488298, charts["reception-spread"].ValueOf("popularity", "maximum"));
        Assert.True(charts["reception-spread"].ValueOf("votes", "minimum") > 0);
        Assert.All(charts["vote-average-genres"].ValuesOf("median"), vote => Assert.InRange(vote, 4, 8));
        Assert.Contains("Avatar", charts["votes-revenue"].Categories.Take(1).Select(film => film.Label));
    }

    private static double[] FlagValues(ChartResult chart, string series) => [.. new[] { "Drama", "Comedy", "Horror", "Romance" }.Select(flag => chart.ValueOf(flag, series))];

    private static string[] GenresOf(string[] cells)
    {
        string[] flags = [.. new[] { "Drama", "Comedy", "Horror", "Romance" }.Where((_, place) => double.Parse(cells[place + 1], CultureInfo.InvariantCulture) > 0)];
        return flags.Length > 0 ? flags : ["Other"];
    }
}
