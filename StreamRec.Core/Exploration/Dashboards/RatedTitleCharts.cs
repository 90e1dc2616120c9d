using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The most and the best rated works, and what the earlier system S0 plotted of its fifty most rated titles.</summary>
internal static class RatedTitleCharts
{
    // A ten-thousandth of a star is finer than any list shows.
    private const double Fineness = 10_000;

    // Four standard deviations of the chance ratio, whose variance is about 2 / (works − 1).
    private const double ChanceDeviations = 4;
    private const int FewestWorksForChance = 30;

    /// <summary>The works with most ratings, with their means.</summary>
    public static ChartResult MostRated(RatingView view)
    {
        var works = Ranking.Largest(Counts(view), view.Options.MostRatedTitles);
        var (count, mean, damped) = Figures(view, works);
        return Chart(view, "most-rated", works, RatingCharts.Ratings) with
        {
            Series = [count, mean with { Unit = FigureUnit.Stars }, damped with { Unit = FigureUnit.Stars }],
        };
    }

    /// <summary>The works with the highest damped mean, the plain one beside it.</summary>
    public static ChartResult BestRated(RatingView view)
    {
        var ranks = Counts(view);
        for (var work = 0; work < ranks.Length; work++)
        {
            ranks[work] = ranks[work] == 0 ? 0 : (int)(Damped(view, work) * Fineness);
        }

        var works = Ranking.Largest(ranks, view.Options.MostRatedTitles);
        var (count, mean, damped) = Figures(view, works);
        var chart = Chart(view, "best-rated", works, RatingCharts.Means);
        return chart with { Series = [damped, mean, count with { Unit = FigureUnit.Count }], Notes = [.. chart.Notes, new ChartNote(ChartNotes.Damped, RatingStatistics.Damping)] };
    }

    /// <summary>How many of the most rated works have each value.</summary>
    public static ChartResult OfMostRated(RatingView view, string id, ExplorationDimension dimension)
    {
        var column = view.Columns.Works.Choice(dimension);
        var works = Ranking.Largest(Counts(view), view.Options.MostRatedTitles);
        var counts = new int[column.Count];
        foreach (var work in works)
        {
            foreach (var value in column.ValuesOf(work))
            {
                counts[value]++;
            }
        }

        var shown = Ranking.Largest(counts, counts.Length);
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Bars,
            Across = new ChartAxis(dimension.Id, FigureUnit.None),
            Upright = new ChartAxis("works", FigureUnit.Count),
            Categories = Array.ConvertAll(shown, value => column.Categories[value]),
            Series =
            [
                new ChartSeries("count", Array.ConvertAll(shown, value => (double)counts[value])),
                new ChartSeries("share", Array.ConvertAll(shown, value => (double)counts[value] / works.Length), Unit: FigureUnit.Share),
            ],
            Dimension = dimension,
            Notes = [new ChartNote(ChartNotes.Largest, works.Length, view.Total.Works), .. Chance(view)],
        };
    }

    private static ChartResult Chart(RatingView view, string id, int[] works, ChartAxis upright) => new()
    {
        Id = id,
        Kind = ChartKind.Bars,
        Across = new ChartAxis(Dimensions.Work.Id, FigureUnit.None),
        Upright = upright,
        Categories = Array.ConvertAll(works, work => new ChartCategory(view.Workspace.Catalog.Works[work].Id, view.Workspace.Catalog.Works[work].Name)),
        Series = [],
        Dimension = Dimensions.Work,
        Notes = [new ChartNote(ChartNotes.Largest, works.Length, view.Total.Works), .. Chance(view)],
    };

    private static (ChartSeries Count, ChartSeries Mean, ChartSeries Damped) Figures(RatingView view, int[] works) =>
    (
        new ChartSeries("count", Array.ConvertAll(works, work => (double)view.Scan.Works[work].Ratings)),
        new ChartSeries("mean", Array.ConvertAll(works, work => view.Scan.Works[work].Mean)),
        new ChartSeries("damped-mean", Array.ConvertAll(works, work => Damped(view, work)))
    );

    // As RatingStatistics does over all ratings, here with the mean of those that are left.
    private static double Damped(RatingView view, int work)
    {
        var (ratings, halfStars) = view.Scan.Works[work];
        return ((halfStars * 0.5) + (view.Mean * RatingStatistics.Damping)) / (ratings + RatingStatistics.Damping);
    }

    // Marks of works do not hide the others: the condition on works themselves does not count.
    private static int[] Counts(RatingView view)
    {
        var bits = view.Works.BitsBut(Dimensions.Work);
        var counts = new int[view.Works.Rows];
        for (var work = 0; work < counts.Length; work++)
        {
            counts[work] = (view.Works.Failures[work] & bits) == 0 ? view.Scan.Works[work].Ratings : 0;
        }

        return counts;
    }

    private static ChartNote[] Chance(RatingView view)
    {
        var ratio = view.ChanceRatio;
        return view.Total.Works >= FewestWorksForChance && ratio <= 1 + (ChanceDeviations * Math.Sqrt(2.0 / (view.Total.Works - 1)))
            ? [new ChartNote(ChartNotes.Chance, ratio)]
            : [];
    }
}
