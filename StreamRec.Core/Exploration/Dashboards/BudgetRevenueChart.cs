using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>
/// Budget against revenue, both on logarithmic axes, with the trend and the films far from it. The trend is the least-squares line through the
/// logarithms; far is more than three robust standard deviations (1.4826 times the median absolute deviation), as a few extreme films would
/// widen the ordinary one until nothing stood out.
/// </summary>
internal static class BudgetRevenueChart
{
    private const double RobustDeviation = 1.4826;
    private const double Far = 3;

    /// <summary>Makes the chart.</summary>
    public static ChartResult Of(FilmView view)
    {
        var rows = KnownRows(view, view.Selection.BitsBut(Dimensions.Budget, Dimensions.Revenue));
        var budgets = view.Number(Dimensions.Budget).Values;
        var revenues = view.Number(Dimensions.Revenue).Values;
        var x = new double[rows.Count];
        var y = new double[rows.Count];
        for (var place = 0; place < x.Length; place++)
        {
            (x[place], y[place]) = (Math.Log10(budgets[rows[place]]), Math.Log10(revenues[rows[place]]));
        }

        var (slope, start) = Trend(x, y);
        var residuals = x.Select((each, place) => y[place] - start - (slope * each)).ToArray();
        var deviation = RobustDeviation * Median(Array.ConvertAll(residuals, Math.Abs));
        var shown = Shown(rows, revenues, view.Options.MostPoints);
        double[] Pick(Func<int, double> of) => Array.ConvertAll(shown, place => of(place));
        return new ChartResult
        {
            Id = "budget-revenue",
            Kind = ChartKind.Points,
            Across = new ChartAxis(Dimensions.Budget.Id, FigureUnit.Dollars, IsLogarithmic: true),
            Upright = new ChartAxis(Dimensions.Revenue.Id, FigureUnit.Dollars, IsLogarithmic: true),
            Categories = Array.ConvertAll(shown, place => new ChartCategory(view.Columns.Films[rows[place]].Title.Id, view.Columns.Films[rows[place]].Title.Name)),
            Series =
            [
                new ChartSeries("x", Pick(place => Math.Round(Math.Pow(10, x[place])))),
                new ChartSeries("y", Pick(place => Math.Round(Math.Pow(10, y[place])))),
                new ChartSeries("outlier", Pick(place => Math.Abs(residuals[place]) > Far * deviation ? 1 : 0), Unit: FigureUnit.Plain),
            ],
            Dimension = Dimensions.Budget,
            SeriesDimension = Dimensions.Revenue,
            Lines = double.IsNaN(slope) ? [] : LinesOver(x.Min(), x.Max(), slope, start),
            Notes =
            [
                .. shown.Length < rows.Count ? [new ChartNote(ChartNotes.Largest, shown.Length, rows.Count)] : Array.Empty<ChartNote>(),
                .. double.IsNaN(slope) ? Array.Empty<ChartNote>() : [new ChartNote(ChartNotes.Trend, slope, Math.Pow(10, start), rows.Count)],
            ],
        };
    }

    // Without tiny budgets: a budget of 8 dollars is a mistake, not the best film ever.
    private static List<int> KnownRows(FilmView view, uint bits)
    {
        var budgets = view.Number(Dimensions.Budget).Values;
        var revenues = view.Number(Dimensions.Revenue).Values;
        var rows = new List<int>();
        for (var row = 0; row < budgets.Length; row++)
        {
            if ((view.Selection.Failures[row] & bits) == 0 && budgets[row] > 0 && revenues[row] > 0 && !view.Columns.HasTinyBudget[row])
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static (double Slope, double Start) Trend(double[] x, double[] y)
    {
        var (meanX, meanY) = (Quantiles.Mean(x), Quantiles.Mean(y));
        var (together, ofX) = (0.0, 0.0);
        for (var place = 0; place < x.Length; place++)
        {
            together += (x[place] - meanX) * (y[place] - meanY);
            ofX += (x[place] - meanX) * (x[place] - meanX);
        }

        var slope = ofX > 0 ? together / ofX : double.NaN;
        return (slope, meanY - (slope * meanX));
    }

    private static double Median(double[] numbers)
    {
        Array.Sort(numbers);
        return Quantiles.Of(numbers, 0.5);
    }

    // The places of the rows with the largest revenue, in the order of the rows.
    private static int[] Shown(List<int> rows, ReadOnlySpan<double> revenues, int most)
    {
        var places = Enumerable.Range(0, rows.Count).ToArray();
        if (rows.Count <= most)
        {
            return places;
        }

        var keys = new double[rows.Count];
        for (var place = 0; place < keys.Length; place++)
        {
            keys[place] = -revenues[rows[place]];
        }

        Array.Sort(keys, places);
        return [.. places.Take(most).Order()];
    }

    private static ChartLine[] LinesOver(double low, double high, double slope, double start) =>
    [
        new ChartLine("trend", [Math.Pow(10, low), Math.Pow(10, high)], [Math.Pow(10, start + (slope * low)), Math.Pow(10, start + (slope * high))]),
        new ChartLine("break-even", [Math.Pow(10, low), Math.Pow(10, high)], [Math.Pow(10, low), Math.Pow(10, high)]),
    ];
}
