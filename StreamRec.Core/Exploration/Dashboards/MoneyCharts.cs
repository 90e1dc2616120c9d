using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Exploration.Geography;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>What films cost and bring in, together and by what they have.</summary>
internal static class MoneyCharts
{
    private static readonly Steps ReturnSteps = Steps.Between(
        Dimensions.Return, 0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, double.PositiveInfinity);

    /// <summary>How many films have which revenue for each dollar of budget, in steps of about equal factors.</summary>
    public static ChartResult Returns(FilmView view)
    {
        var chart = view.Maker.Steps("returns", Dimensions.Return, FigureUnit.Factor, ReturnSteps);
        return chart with { Across = new ChartAxis(Dimensions.Return.Id, FigureUnit.Factor, IsLogarithmic: true), Notes = [.. chart.Notes, .. Tiny(view, view.Selection.BitsBut(Dimensions.Return))] };
    }

    /// <summary>How many films have each value, with their money beside it.</summary>
    public static ChartResult Values(FilmView view, string id, ExplorationDimension dimension, int most, ChartKind kind = ChartKind.Bars)
    {
        var chart = view.Maker.Values(id, dimension, most, kind);
        var column = view.Choice(dimension);
        var bits = view.Selection.BitsBut(dimension);
        var shown = chart.Categories.Select(category => column.Find(category.Key)).ToArray();
        ChartSeries Median(string key, ExplorationDimension numbers, FigureUnit unit)
        {
            var sorted = Grouped.Sorted(view.Number(numbers), column, view.Selection, bits);
            return new ChartSeries(key, Array.ConvertAll(shown, value => Quantiles.Of(sorted[value], 0.5)), Unit: unit);
        }

        return chart with
        {
            Categories = kind == ChartKind.Map ? [.. chart.Categories.Select(country => country with { Code = CountryCodes.Of(country.Key) })] : chart.Categories,
            Series =
            [
                .. chart.Series,
                Median("median-budget", Dimensions.Budget, FigureUnit.Dollars),
                Median("median-revenue", Dimensions.Revenue, FigureUnit.Dollars),
                Median("median-return", Dimensions.Return, FigureUnit.Factor),
            ],
        };
    }

    /// <summary>How the returns of films with each value are spread; values without any return are left out.</summary>
    public static ChartResult ReturnsBy(FilmView view, string id, ExplorationDimension dimension)
    {
        var column = view.Choice(dimension);
        var bits = view.Selection.BitsBut(dimension);
        var sorted = Grouped.Sorted(view.Number(Dimensions.Return), column, view.Selection, bits);
        var counts = Array.ConvertAll(sorted, values => values.Length);
        var shown = column.IsScale ? [.. Enumerable.Range(0, counts.Length).Where(value => counts[value] > 0)] : Ranking.Largest(counts, view.Options.MostBars);
        var all = counts.Count(count => count > 0);
        return Boxes(id, dimension, Array.ConvertAll(shown, value => column.Categories[value]), Array.ConvertAll(shown, value => sorted[value])) with
        {
            Notes = [.. shown.Length < all ? [new ChartNote(ChartNotes.Largest, shown.Length, all)] : Array.Empty<ChartNote>(), .. Tiny(view, bits)],
        };
    }

    /// <summary>How the returns of films of each decade are spread.</summary>
    public static ChartResult ReturnsByDecade(FilmView view)
    {
        var steps = Decades(view);
        var bits = view.Selection.BitsBut(Dimensions.Year);
        var lists = Array.ConvertAll(steps.Categories, _ => new List<double>());
        var years = view.Number(Dimensions.Year).Values;
        var returns = view.Number(Dimensions.Return).Values;
        for (var row = 0; row < years.Length; row++)
        {
            if ((view.Selection.Failures[row] & bits) == 0 && !double.IsNaN(returns[row]) && steps.Of(years[row]) is >= 0 and var step)
            {
                lists[step].Add(returns[row]);
            }
        }

        var sorted = Array.ConvertAll(lists, list =>
        {
            list.Sort();
            return list.ToArray();
        });
        return Boxes("decade-returns", Dimensions.Year, steps.Categories, sorted) with { Notes = [.. Tiny(view, bits)] };
    }

    /// <summary>A step for each decade that any film is of, and those between.</summary>
    public static Steps Decades(FilmView view)
    {
        var (first, last) = view.Number(Dimensions.Year).Bounds;
        return Steps.OfWholeNumbers(Dimensions.Year, (int)first / 10 * 10, (int)last, 10);
    }

    private static ChartResult Boxes(string id, ExplorationDimension dimension, ChartCategory[] categories, double[][] sorted)
    {
        var boxes = Array.ConvertAll(sorted, values => Quantiles.Box(values));
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Boxes,
            Across = new ChartAxis(dimension.Id, dimension.Kind == DimensionKind.Choice ? FigureUnit.None : FigureUnit.Year),
            Upright = new ChartAxis(Dimensions.Return.Id, FigureUnit.Factor, IsLogarithmic: true),
            Categories = categories,
            Series =
            [
                .. Quantiles.BoxSeries.Select((name, place) => new ChartSeries(name, Array.ConvertAll(boxes, box => box[place]))),
                new ChartSeries("count", Array.ConvertAll(sorted, values => (double)values.Length), Unit: FigureUnit.Count),
            ],
            Dimension = dimension,
        };
    }

    private static ChartNote[] Tiny(FilmView view, uint bits) => view.TinyBudgets(bits) is > 0 and var count ? [new ChartNote(ChartNotes.TinyBudgets, count)] : [];
}
