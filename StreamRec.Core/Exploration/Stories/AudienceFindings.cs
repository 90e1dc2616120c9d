using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>The story of the audience: who rates, when, how kindly, and what is liked.</summary>
internal static class AudienceFindings
{
    private const string Ratings = "ratings";
    private const double Good = 4;
    private const double Poor = 2;
    private const double TenthOfAll = 0.1;

    /// <summary>The steps in their order: from the mood of all to the single title.</summary>
    public static readonly (string Id, Func<StoryData, StoryOutcome> Make)[] Steps =
    [
        ("scores", Scores),
        ("active", Active),
        ("years", Years),
        ("genres", LikingFindings.Genres),
        ("decades", LikingFindings.Decades),
        ("best", LikingFindings.Best),
    ];

    /// <summary>Why nothing can be said of ratings; <see langword="null"/> when there are enough.</summary>
    public static StoryOutcome? Lacking(StoryData data, long ratings) =>
        ratings == 0 ? StoryOutcome.NoData : ratings < data.Options.FewestRows ? StoryOutcome.TooFewRows : default(StoryOutcome?);

    private static StoryOutcome Scores(StoryData data)
    {
        var dashboard = data.Explore(Ratings, ExplorationFilter.Empty, "scores");
        if (Lacking(data, dashboard.Rows) is { } lacking)
        {
            return lacking;
        }

        var bars = StoryBars.Of(dashboard.Charts[0], "count");
        double ShareOf(Func<double, bool> fits) => bars.Where(bar => fits(bar.Category.Low)).Sum(bar => bar.Value) / dashboard.Rows;
        var finding = new Finding("scores").With("share", ShareOf(score => score >= Good), FigureUnit.Share).With("poor-share", ShareOf(score => score <= Poor), FigureUnit.Share)
            .With("mean", dashboard.Figures.First(figure => figure.Id == "mean").Value!.Value, FigureUnit.Stars)
            .With("mode", bars.Names(bars.First(), Dimensions.Score));
        return new StoryStep("scores", Ratings, finding, dashboard.Charts[0])
        {
            Filter = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Score, Good, double.PositiveInfinity)),
            Highlights = [.. Enumerable.Range(0, bars.Count).Where(place => bars[place].Category.Low >= Good)],
            Basis = new StoryBasis(dashboard.Rows, dashboard.AllRows),
        };
    }

    private static StoryOutcome Active(StoryData data)
    {
        var starts = data.Workspace.Ratings.UserStarts;
        var counts = Enumerable.Range(0, data.Workspace.Ratings.UserCount).Select(user => (double)(starts[user + 1] - starts[user])).Where(count => count > 0).ToList();
        if (Lacking(data, counts.Count) is { } lacking)
        {
            return lacking;
        }

        var tenths = Tenths.Of(counts);
        var isSimilar = tenths.TopShare < StoryBars.SimilarRatio * TenthOfAll;
        var finding = new Finding(isSimilar ? "active-similar" : "active")
            .With("share", tenths.TopShare, FigureUnit.Share).With("top", tenths.Top).With("users", counts.Count)
            .With("half-share", tenths.LowerHalfShare, FigureUnit.Share).With("most", counts.Max());
        return new StoryStep("active", Ratings, finding, StoryBars.Chart("active", tenths.Bars(), null, new ChartAxis("rating-share", FigureUnit.Plain), "user-tenths"))
        {
            Highlights = isSimilar ? null : [0],
            Basis = new StoryBasis((long)counts.Sum(), (long)counts.Sum()),
        };
    }

    private static StoryOutcome Years(StoryData data)
    {
        var dashboard = data.Explore(Ratings, ExplorationFilter.Empty, "rating-months");
        var years = StoryBars.Of(dashboard.Charts[0], "count").GroupBy(month => (int)month.Category.Low / 12)
            .Select(year => new StoryBar(new ChartCategory(string.Create(CultureInfo.InvariantCulture, $"{year.Key}"), string.Create(CultureInfo.InvariantCulture, $"{year.Key}"), year.Key, year.Key), year.Sum(month => month.Value))).ToList();
        var known = (long)years.Sum(year => year.Value);
        if (Lacking(data, known) is { } lacking)
        {
            return lacking;
        }

        if (years.Count < 2)
        {
            return StoryOutcome.NothingToCompare;
        }

        var first = years.First();
        var evenShare = 1.0 / years.Count;
        var share = years[first[0]].Value / known;
        var isSimilar = share < StoryBars.SimilarRatio * evenShare;
        var finding = new Finding(isSimilar ? "years-similar" : first.Length > 1 ? "years-tie" : "years")
            .With("year", years.Names(first, null)).With("share", share, FigureUnit.Share).With("count", years[first[0]].Value)
            .With("years", years.Count).With("first", years[0].Category.Low, FigureUnit.Year).With("last", years[^1].Category.Low, FigureUnit.Year)
            .With("times", share / evenShare, FigureUnit.Factor);
        return new StoryStep("years", Ratings, finding, StoryBars.Chart("years", years, null, new ChartAxis(Ratings, FigureUnit.Count), "rated-year"))
        {
            Filter = isSimilar ? ExplorationFilter.Empty : ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.RatedMonth, years[first[0]].Category.Low * 12, (years[first[0]].Category.Low * 12) + 11)),
            Highlights = isSimilar ? null : first,
            Basis = new StoryBasis(known, dashboard.AllRows),
        };
    }
}
