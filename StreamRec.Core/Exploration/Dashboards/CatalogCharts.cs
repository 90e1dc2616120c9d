using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Exploration.Geography;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The charts and figures that only the catalog's dashboard has.</summary>
internal static class CatalogCharts
{
    /// <summary>The key figures.</summary>
    public static IReadOnlyList<KeyFigure> Figures(CatalogView view)
    {
        var (table, selection) = (view.Titles.Table, view.Selection);
        var bits = selection.BitsBut();
        var types = Tally.Values(table.Choice(Dimensions.Type), selection, bits);
        var countries = Tally.Values(table.Choice(Dimensions.Country), selection, bits);
        var (works, several) = CountWorks(view);
        return
        [
            new KeyFigure("titles", Tally.Rows(selection, bits)),
            new KeyFigure("films", types[(int)TitleType.Movie]),
            new KeyFigure("series", types[(int)TitleType.TvShow]),
            new KeyFigure("works", works),
            new KeyFigure("several-platforms", several),
            new KeyFigure("countries", countries.Count(count => count > 0)),
            new KeyFigure("median-year", Median(view, Dimensions.Year), FigureUnit.Year),
            new KeyFigure("median-minutes", Median(view, Dimensions.Minutes), FigureUnit.Minutes),
            new KeyFigure("median-wait", Median(view, Dimensions.Wait), FigureUnit.Years),
        ];
    }

    /// <summary>Every country, with its code for the map.</summary>
    public static ChartResult Countries(CatalogView view)
    {
        var chart = view.Maker.Values("countries", Dimensions.Country, int.MaxValue, ChartKind.Map);
        return chart with { Categories = [.. chart.Categories.Select(country => country with { Code = CountryCodes.Of(country.Key) })] };
    }

    /// <summary>How many works are on exactly which platforms.</summary>
    public static ChartResult Overlap(CatalogView view)
    {
        var column = view.Titles.Table.Choice(Dimensions.Availability);
        var counts = new int[column.Count];
        foreach (var row in FirstRowsOfWorks(view, view.Selection.BitsBut(Dimensions.Availability)))
        {
            foreach (var value in column.ValuesOf(row))
            {
                counts[value]++;
            }
        }

        var shown = Ranking.Largest(counts, counts.Length);
        return new ChartResult
        {
            Id = "overlap",
            Kind = ChartKind.Sets,
            Across = new ChartAxis(Dimensions.Availability.Id, FigureUnit.None),
            Upright = new ChartAxis("works", FigureUnit.Count),
            Categories = Array.ConvertAll(shown, value => column.Categories[value]),
            Series = [new ChartSeries("count", Array.ConvertAll(shown, value => (double)counts[value]))],
            Dimension = Dimensions.Availability,
        };
    }

    /// <summary>How many works each two platforms share; on the diagonal how many each has.</summary>
    public static ChartResult OverlapPairs(CatalogView view)
    {
        var platforms = view.Titles.Table.Choice(Dimensions.Platform);
        var shared = new double[platforms.Count][];
        for (var platform = 0; platform < shared.Length; platform++)
        {
            shared[platform] = new double[platforms.Count];
        }

        foreach (var row in FirstRowsOfWorks(view, view.Selection.BitsBut(Dimensions.Availability)))
        {
            foreach (var one in view.Titles.Works[row].Platforms)
            {
                foreach (var other in view.Titles.Works[row].Platforms)
                {
                    var (across, down) = (platforms.Find(one.Key), platforms.Find(other.Key));
                    if (across >= 0 && down >= 0)
                    {
                        shared[down][across]++;
                    }
                }
            }
        }

        return new ChartResult
        {
            Id = "overlap-pairs",
            Kind = ChartKind.Heat,
            Across = new ChartAxis(Dimensions.Platform.Id, FigureUnit.None),
            Upright = new ChartAxis(Dimensions.Platform.Id, FigureUnit.None),
            Categories = platforms.Categories,
            Series = [.. platforms.Categories.Select((platform, place) => new ChartSeries(platform.Key, shared[place], platform.Label))],
        };
    }

    /// <summary>The years of release of each platform's titles.</summary>
    public static ChartResult YearsByPlatform(CatalogView view)
    {
        var platforms = view.Titles.Table.Choice(Dimensions.Platform);
        var boxes = Grouped.Sorted(view.Titles.Table.Number(Dimensions.Year), platforms, view.Selection, view.Selection.BitsBut(Dimensions.Platform))
            .Select(years => Quantiles.Box(years)).ToArray();
        return new ChartResult
        {
            Id = "freshness-platforms",
            Kind = ChartKind.Boxes,
            Across = new ChartAxis(Dimensions.Platform.Id, FigureUnit.None),
            Upright = new ChartAxis(Dimensions.Year.Id, FigureUnit.Year),
            Categories = platforms.Categories,
            Series = [.. Quantiles.BoxSeries.Select((name, place) => new ChartSeries(name, Array.ConvertAll(boxes, box => box[place])))],
            Dimension = Dimensions.Platform,
        };
    }

    private static double? Median(CatalogView view, ExplorationDimension dimension)
    {
        var median = Quantiles.Of(Tally.Sorted(view.Titles.Table.Number(dimension), view.Selection, view.Selection.BitsBut()), 0.5);
        return double.IsNaN(median) ? null : median;
    }

    private static (int Works, int Several) CountWorks(CatalogView view)
    {
        var rows = FirstRowsOfWorks(view, view.Selection.BitsBut());
        return (rows.Count, rows.Count(row => view.Titles.Works[row].Streaming.Skip(1).Any()));
    }

    // A work that several platforms list is one work.
    private static List<int> FirstRowsOfWorks(CatalogView view, uint bits)
    {
        var seen = new bool[view.Titles.WorkCount];
        var rows = new List<int>();
        var failures = view.Selection.Failures;
        for (var row = 0; row < failures.Length; row++)
        {
            if ((failures[row] & bits) == 0 && !seen[view.Titles.WorkRows[row]])
            {
                seen[view.Titles.WorkRows[row]] = true;
                rows.Add(row);
            }
        }

        return rows;
    }
}
