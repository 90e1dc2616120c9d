using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration;

public sealed class RatingDashboardTests
{
    // S0's histogram of 11,005,757 ratings from 0.5 to 5, and the shares of its five bands in per cent.
    private static readonly int[] ScoresOfS0 = [163_864, 350_273, 167_309, 739_173, 529_789, 2_228_882, 1_327_305, 2_965_870, 918_678, 1_614_614];
    private static readonly double[] BandsOfS0 = [4.67, 8.24, 25.07, 39.01, 23.02];

    private static readonly Workspace Random = RatedWorld.Random();

    public static TheoryData<string> Filters =>
    [
        "", "score=4..5", "platform=netflix~hulu", "genre=drama&type=movie", "rated=2001-05..2002-12", "activity=5..9", "user=7~11~150",
        "platform=amazon&score=0.5..2&rated=2002-01..&activity=3..&country=Spain", "year=1995..2000&user=3&score=1", "work=as0~hs2", "source=platforms",
        "source=movielens",
    ];

    [Fact]
    public void Bands_ScoresAsInS0_HaveThePublishedShares()
    {
        // A hundredth of them is enough: a share in per cent moves by less than its last digit.
        var scores = ScoresOfS0.SelectMany((count, place) => Enumerable.Repeat((byte)(place + 1), count / 100)).ToArray();
        var world = RatedWorld.Of(CatalogMaker.Rows(CatalogMaker.Film("as1", "One")), new RatingTable([0, scores.Length], new int[scores.Length], scores, [], 1));

        var dashboard = world.Explore("ratings", "", "score-bands", "scores");

        Assert.Equal(3.5335, dashboard.Figure("mean")!.Value, 1e-4);
        Assert.All(dashboard.Charts[1].ValuesOf("share").Zip(BandsOfS0), each => Assert.Equal(each.Second, each.First * 100, 0.011));
        Assert.Equal(ScoresOfS0.Select(count => (double)(count / 100)), dashboard.Charts[0].ValuesOf());
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Explore_AnyFilter_CountsAsOneByOne(string filter)
    {
        var dashboard = new Explorer().Explore(
            Random, new DashboardRequest("ratings") { Filter = Explorer.ReadFilter(Random, "ratings", filter) }, TestContext.Current.CancellationToken);
        var charts = dashboard.Charts.ToDictionary(chart => chart.Id, StringComparer.Ordinal);
        var all = Ratings(filter, null).ToList();

        Assert.Equal((all.Count, Random.Ratings.Count), (dashboard.Rows, dashboard.AllRows));
        Assert.Equal(all.Select(rating => rating.User).Distinct().Count(), dashboard.Figure("users"));
        Assert.Equal(all.Select(rating => rating.Work).Distinct().Count(), dashboard.Figure("works"));
        Assert.Equal(all.Count == 0 ? double.NaN : all.Average(rating => rating.Score), dashboard.Figure("mean") ?? double.NaN, 1e-9);
        SameCounts(charts["scores"], Ratings(filter, Dimensions.Score), rating => [Dimensions.Score.Write(rating.Score)]);
        SameCounts(charts["rating-months"], Ratings(filter, Dimensions.RatedMonth), rating => rating.Month is { } month ? [month] : []);
        SameCounts(charts["platforms"], Ratings(filter, Dimensions.Platform), rating => [.. rating.Work.Platforms.Select(platform => platform.Key)]);
        SameCounts(charts["genres"], Ratings(filter, Dimensions.Genre), rating => rating.Work.Genres);
        SameCounts(charts["types"], Ratings(filter, Dimensions.Type), rating => [CatalogTerms.KeyOf(rating.Work.Type)]);
        SameCounts(charts["most-rated"], Ratings(filter, Dimensions.Work), rating => [rating.Work.Id]);
        Assert.Equal(Ratings(filter, Dimensions.Activity).Select(rating => rating.User).Distinct().Count(), charts["activity"].ValuesOf().Sum());
        var users = Ratings(filter, Dimensions.User).GroupBy(rating => rating.User).Select(user => (double)user.Count()).OrderDescending().Take(10);
        Assert.Equal(users, charts["active-users"].ValuesOf());
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Rows_AnyFilter_AreTheWorksInCatalogOrderWithTheirRatings(string filter)
    {
        var expected = Ratings(filter, null).GroupBy(rating => rating.Work.Row).OrderBy(work => work.Key).Select(work => (work.Key, work.Count())).ToList();

        var rows = new Explorer().Rows(Random, "ratings", Explorer.ReadFilter(Random, "ratings", filter), page: 2, pageSize: 7);

        Assert.Equal(expected.Count, rows.Total);
        Assert.Equal(expected.Skip(7).Take(7), rows.Items.Select(row => (row.Work.Row, row.Count)));
    }

    [Fact]
    public void BestRated_OneHighRating_DoesNotLead()
    {
        var titles = new[] { CatalogMaker.Film("as1", "One five"), CatalogMaker.Film("as2", "Many"), CatalogMaker.Film("as3", "Low") };
        var ratings = Enumerable.Range(0, 60).SelectMany(user => new[] { (user, 1, (byte)(user % 2 == 0 ? 9 : 10), 0L), (user, 2, (byte)4, 0L) }).Append((60, 0, (byte)10, 0L)).ToArray();

        var chart = RatedWorld.Of(titles, ratings).Chart("ratings", "best-rated");

        Assert.Equal(["as2", "as1", "as3"], chart.Categories.Select(work => work.Key));
        Assert.Equal([4.75, 5, 2], chart.ValuesOf("mean"));
        Assert.Equal(((4.75 * 60) + (25 * (60 * 4.75 + 60 * 2 + 5) / 121)) / 85, chart.ValuesOf("damped-mean")[0], 1e-12);
    }

    [Fact]
    public void Lorenz_FourUsers_IsTheKnownCurve()
    {
        var titles = Enumerable.Range(0, 10).Select(place => CatalogMaker.Film($"as{place}", $"Film {place}")).ToArray();
        int[] counts = [1, 2, 3, 10];
        var ratings = counts.SelectMany((count, user) => Enumerable.Range(0, count).Select(title => (user, title, (byte)6, 0L))).ToArray();

        var dashboard = RatedWorld.Of(titles, ratings).Explore("ratings", "", "lorenz");

        Assert.Equal([0, 1 / 16.0, 3 / 16.0, 6 / 16.0, 1], new[] { 0, 25, 50, 75, 100 }.Select(place => dashboard.Charts[0].ValuesOf("y")[place]));
        Assert.Equal(0.4375, dashboard.Figure("gini")!.Value, 1e-12);
        Assert.Equal(2.5, dashboard.Figure("median-activity"));
    }

    [Fact]
    public void MostRated_TitlesDealtAtRandom_SaysThatTheOrderIsChance() =>
        Assert.Equal(1, RatedWorld.Random().Chart("ratings", "most-rated").Notes.Single(note => note.Id == ChartNotes.Chance).Numbers[0], 0.5);

    [Fact]
    public void MostRated_GenuineRatings_SaysNothingOfChance()
    {
        var chart = RealWorld.Workspace.Chart("ratings", "most-rated");

        Assert.DoesNotContain(chart.Notes, note => note.Id == ChartNotes.Chance);
        Assert.Equal(("Forrest Gump", 329), (chart.Categories[0].Label, (int)chart.ValuesOf()[0]));
    }

    [Theory]
    [InlineData("user=nobody", "user")]
    [InlineData("work=zz9", "work")]
    [InlineData("platform=cinema", "platform")]
    [InlineData("minutes=90", "filter")]
    public void ReadFilter_UnknownValue_NamesIt(string filter, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<InvalidParameterException>(() => Explorer.ReadFilter(Random, "ratings", filter)).ParameterName);

    private static void SameCounts(ChartResult chart, IEnumerable<Rating> ratings, Func<Rating, IReadOnlyList<string>> keysOf)
    {
        var expected = ratings.SelectMany(keysOf).GroupBy(key => key, StringComparer.Ordinal).ToDictionary(key => key.Key, key => (double)key.Count(), StringComparer.Ordinal);
        var actual = chart.Categories.Zip(chart.ValuesOf()).Where(each => each.Second > 0).ToDictionary(each => each.First.Key, each => each.Second, StringComparer.Ordinal);
        Assert.Equal(expected.OrderBy(each => each.Key, StringComparer.Ordinal), actual.OrderBy(each => each.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<Rating> Ratings(string filter, ExplorationDimension? ignored)
    {
        var conditions = Explorer.ReadFilter(Random, "ratings", filter).Conditions.Where(condition => condition.Dimension != ignored).ToList();
        var table = Random.Ratings;
        for (var user = 0; user < table.UserCount; user++)
        {
            for (var place = table.UserStarts[user]; place < table.UserStarts[user + 1]; place++)
            {
                var rating = new Rating(user, Random.Catalog.Works[table.Titles[place]], table.HalfStars[place] * 0.5, table.TimeOf(place), table.TitlesOf(user).Length);
                if (conditions.TrueForAll(condition => rating.Meets(condition)))
                {
                    yield return rating;
                }
            }
        }
    }

    private sealed record Rating(int User, Work Work, double Score, long Time, int OfUser)
    {
        public string? Month => Time == RatingTable.NoTime ? null : DateTimeOffset.FromUnixTimeSeconds(Time).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

        public bool Meets(ExplorationCondition condition) => condition.Dimension.Id switch
        {
            "score" => condition.Includes(Score),
            "platform" => Work.Platforms.Any(platform => condition.Values.Contains(platform.Key)),
            "genre" => Work.Genres.Any(condition.Values.Contains),
            "type" => condition.Values.Contains(CatalogTerms.KeyOf(Work.Type)),
            "country" => Work.Countries.Any(condition.Values.Contains),
            "work" => condition.Values.Contains(Work.Id),
            "rated" => Month is { } month && condition.Includes(Dimensions.RatedMonth.Read(month)),
            "activity" => condition.Includes(OfUser),
            "year" => condition.Includes(Work.ReleaseYear!.Value),
            "user" => condition.Values.Contains((User + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            "source" => condition.Values.Contains("platforms"),
            _ => throw new InvalidOperationException(condition.Dimension.Id),
        };
    }
}
