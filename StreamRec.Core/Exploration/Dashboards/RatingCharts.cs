using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>Ratings by score, by month, and by what their works have.</summary>
internal static class RatingCharts
{
    /// <summary>The axis of numbers of ratings.</summary>
    public static readonly ChartAxis Ratings = new("ratings", FigureUnit.Count);

    /// <summary>The axis of mean scores.</summary>
    public static readonly ChartAxis Means = new("mean", FigureUnit.Stars);

    // S0's five bands, each with its upper end inside: "up to 1", "over 1 to 2", ….
    private static readonly string[] BandKeys = ["0.5..1", "1.5..2", "2.5..3", "3.5..4", "4.5..5"];

    /// <summary>How many ratings have each score.</summary>
    public static ChartResult Scores(RatingView view) => new()
    {
        Id = "scores",
        Kind = ChartKind.Histogram,
        Across = new ChartAxis(Dimensions.Score.Id, FigureUnit.Stars),
        Upright = Ratings,
        Categories = [.. Enumerable.Range(1, RatingScale.Steps).Select(half => new ChartCategory(Dimensions.Score.Write(half * 0.5), null, half * 0.5, half * 0.5))],
        Series = [new ChartSeries("count", Array.ConvertAll(view.Scan.Scores[1..], count => (double)count))],
        Dimension = Dimensions.Score,
    };

    /// <summary>How many ratings, and which part of them, fall into each of the five bands of the earlier system S0.</summary>
    public static ChartResult Bands(RatingView view)
    {
        double[] counts = [.. BandKeys.Select((_, band) => (double)view.Scan.Scores[(2 * band) + 1] + view.Scan.Scores[(2 * band) + 2])];
        var all = counts.Sum();
        return new ChartResult
        {
            Id = "score-bands",
            Kind = ChartKind.Bars,
            Across = new ChartAxis(Dimensions.Score.Id, FigureUnit.Stars),
            Upright = Ratings,
            Categories = [.. BandKeys.Select((key, band) => new ChartCategory(key, null, band + 0.5, band + 1))],
            Series = [new ChartSeries("count", counts), new ChartSeries("share", Array.ConvertAll(counts, count => count / all), Unit: FigureUnit.Share)],
            Dimension = Dimensions.Score,
        };
    }

    /// <summary>How many ratings were given in each month, or what their mean is.</summary>
    /// <param name="view">The ratings.</param>
    /// <param name="id">The chart's name.</param>
    /// <param name="ofMeans">Whether the mean is what is drawn.</param>
    public static ChartResult Months(RatingView view, string id, bool ofMeans)
    {
        var months = view.Scan.Months.AsSpan(1).ToArray();
        var first = view.Columns.FirstMonth;
        var count = new ChartSeries("count", Array.ConvertAll(months, month => (double)month.Ratings), Unit: ofMeans ? FigureUnit.Count : null);
        var mean = new ChartSeries("mean", Array.ConvertAll(months, month => month.Mean), Unit: ofMeans ? null : FigureUnit.Stars);
        var unknown = view.Scan.Months[0].Ratings;
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Line,
            Across = new ChartAxis(Dimensions.RatedMonth.Id, FigureUnit.Month),
            Upright = ofMeans ? Means : Ratings,
            Categories = [.. months.Select((_, place) => new ChartCategory(Dimensions.RatedMonth.Write(first + place), null, first + place, first + place))],
            Series = ofMeans ? [mean, count] : [count, mean],
            Dimension = Dimensions.RatedMonth,
            Notes = unknown > 0 ? [new ChartNote(ChartNotes.Unknown, unknown)] : [],
        };
    }

    /// <summary>How many ratings works with each value got, and their mean.</summary>
    public static ChartResult Values(RatingView view, string id, ExplorationDimension dimension)
    {
        var column = view.Columns.Works.Choice(dimension);
        var sums = view.OfValues(column, view.Works.BitsBut(dimension));
        var counts = Array.ConvertAll(sums, sum => (int)sum.Ratings);
        var all = counts.Count(count => count > 0);
        var shown = column.IsScale ? [.. Enumerable.Range(0, counts.Length).Where(value => counts[value] > 0)] : Ranking.Largest(counts, view.Options.MostBars);
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Bars,
            Across = new ChartAxis(dimension.Id, FigureUnit.None),
            Upright = Ratings,
            Categories = Array.ConvertAll(shown, value => column.Categories[value]),
            Series = SeriesOf(Array.ConvertAll(shown, value => sums[value])),
            Dimension = dimension,
            Notes = shown.Length < all ? [new ChartNote(ChartNotes.Largest, shown.Length, all)] : [],
        };
    }

    /// <summary>How many ratings works of each year of release got, and their mean.</summary>
    public static ChartResult Years(RatingView view)
    {
        var column = view.Columns.Works.Number(Dimensions.Year);
        var steps = Steps.OfWholeNumbers(Dimensions.Year, (int)column.Bounds.Least, (int)column.Bounds.Largest);
        return new ChartResult
        {
            Id = "release-years",
            Kind = ChartKind.Line,
            Across = new ChartAxis(Dimensions.Year.Id, FigureUnit.Year),
            Upright = Ratings,
            Categories = steps.Categories,
            Series = SeriesOf(view.OfSteps(column, steps, view.Works.BitsBut(Dimensions.Year))),
            Dimension = Dimensions.Year,
        };
    }

    private static ChartSeries[] SeriesOf((long Ratings, long HalfStars)[] sums) =>
    [
        new ChartSeries("count", Array.ConvertAll(sums, sum => (double)sum.Ratings)),
        new ChartSeries("mean", Array.ConvertAll(sums, sum => sum.Ratings == 0 ? double.NaN : sum.HalfStars * 0.5 / sum.Ratings), Unit: FigureUnit.Stars),
    ];
}
