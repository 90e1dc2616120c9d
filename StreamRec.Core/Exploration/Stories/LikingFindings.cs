using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>What the audience likes.</summary>
internal static class LikingFindings
{
    private const string Ratings = "ratings";
    private const int YearsOfDecade = 10;
    private const int Digits = 2;

    // Of what hardly anybody rated, the mean says little.
    private const double FairShare = 0.01;

    private static readonly ChartAxis Means = new("mean", FigureUnit.Stars);

    /// <summary>The genres liked best and least.</summary>
    public static StoryOutcome Genres(StoryData data)
    {
        var dashboard = data.Explore(Ratings, ExplorationFilter.Empty, "genres");
        var chart = dashboard.Charts[0];
        return Extremes(data, "genres", dashboard, StoryBars.Of(chart, "count").Zip(StoryBars.Of(chart, "mean"), (count, mean) => (mean.Category, count.Value, mean.Value * count.Value)), Dimensions.Genre, isOrdered: false);
    }

    /// <summary>The decades of release liked best and least.</summary>
    public static StoryOutcome Decades(StoryData data)
    {
        var dashboard = data.Explore(Ratings, ExplorationFilter.Empty, "release-years");
        var chart = dashboard.Charts[0];
        var (counts, means) = (chart.Series.First(series => series.Key == "count").Values, chart.Series.First(series => series.Key == "mean").Values);
        var decades = Enumerable.Range(0, counts.Length).Where(place => counts[place] > 0).GroupBy(place => (int)chart.Categories[place].Low / YearsOfDecade * YearsOfDecade)
            .Select(decade => (DecadeOf(decade.Key), decade.Sum(place => counts[place]), decade.Sum(place => counts[place] * means[place])));
        return Extremes(data, "decades", dashboard, decades, Dimensions.Year, isOrdered: true);
    }

    /// <summary>The title liked best; or that there is none, where the titles' means differ no more than chance makes them.</summary>
    public static StoryOutcome Best(StoryData data)
    {
        var dashboard = data.Explore(Ratings, ExplorationFilter.Empty, "best-rated");
        var chart = dashboard.Charts[0];
        if (AudienceFindings.Lacking(data, dashboard.Rows) is { } lacking)
        {
            return lacking;
        }

        if (chart.Categories.Count < 2)
        {
            return StoryOutcome.NothingToCompare;
        }

        var bars = StoryBars.Of(chart, "damped-mean");
        var shown = bars.Take(StoryBars.Most).ToList();
        var first = bars.First(Digits);
        var chance = chart.Notes.FirstOrDefault(note => note.Id == ChartNotes.Chance);
        var finding = new Finding(chance is not null ? "best-chance" : first.Length > 1 ? "best-tie" : "best")
            .With("works", dashboard.Figures.First(figure => figure.Id == "works").Value!.Value).With("all-mean", dashboard.Figures.First(figure => figure.Id == "mean").Value!.Value, FigureUnit.Stars);
        if (chance is null)
        {
            finding = finding.With("title", bars.Names(first, Dimensions.Work)).With("damped", bars[0].Value, FigureUnit.Stars)
                .With("mean", StoryBars.Of(chart, "mean")[0].Value, FigureUnit.Stars).With("count", StoryBars.Of(chart, "count")[0].Value);
        }

        return new StoryStep("best", Ratings, finding, StoryBars.Chart(
            "best", shown, Dimensions.Work, new ChartAxis("damped-mean", FigureUnit.Stars), notes: [.. chart.Notes.Where(note => note.Id == ChartNotes.Damped)]))
        {
            Highlights = chance is null ? [.. first.Where(place => place < shown.Count)] : null,
            Basis = new StoryBasis(dashboard.Rows, dashboard.AllRows),
        };
    }

    private static StoryOutcome Extremes(
        StoryData data, string id, Dashboard dashboard, IEnumerable<(ChartCategory Category, double Count, double Sum)> groups, ExplorationDimension dimension, bool isOrdered)
    {
        if (AudienceFindings.Lacking(data, dashboard.Rows) is { } lacking)
        {
            return lacking;
        }

        var kept = groups.Where(group => group.Count >= Math.Max(data.Options.FewestRows, FairShare * dashboard.Rows)).ToList();
        var bars = kept.Select(group => new StoryBar(group.Category, group.Sum / group.Count)).ToList();
        bars = isOrdered ? bars : bars.Falling();
        if (bars.Count < 2)
        {
            return StoryOutcome.NothingToCompare;
        }

        var (first, last) = (bars.First(Digits), bars.Last(Digits));
        var isSimilar = bars[first[0]].Value - bars[last[0]].Value < StoryBars.SimilarStars;
        var finding = new Finding(isSimilar ? $"{id}-similar" : id)
            .With("first", bars.Names(first, dimension)).With("last", bars.Names(last, dimension))
            .With("first-mean", bars[first[0]].Value, FigureUnit.Stars).With("last-mean", bars[last[0]].Value, FigureUnit.Stars)
            .With("all-mean", dashboard.Figures.First(figure => figure.Id == "mean").Value!.Value, FigureUnit.Stars).With("compared", bars.Count);
        return new StoryStep(id, Ratings, finding, StoryBars.Chart(id, bars, dimension, Means, isOrdered ? "decade" : null))
        {
            Highlights = isSimilar ? null : [.. first, .. last],
            Basis = new StoryBasis(dashboard.Rows, dashboard.AllRows),
        };
    }

    private static ChartCategory DecadeOf(int first) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{first}..{first + YearsOfDecade - 1}"), null, first, first);
}
