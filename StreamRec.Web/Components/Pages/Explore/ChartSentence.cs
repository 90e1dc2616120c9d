using StreamRec.Core.Exploration.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>What a chart says, in one sentence made of its numbers.</summary>
internal static class ChartSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="chart">The numbers.</param>
    /// <param name="names">Its categories as people read them.</param>
    public static string Of(ChartResult chart, IReadOnlyList<string> names) => chart.Kind switch
    {
        ChartKind.Heat => Heat(chart, names),
        ChartKind.Points => Points(chart, names),
        ChartKind.Curve => Curve(chart),
        ChartKind.Boxes => Boxes(chart, names),
        ChartKind.Network => Network(chart, names),
        ChartKind.Line or ChartKind.Histogram => Peak(chart, names),
        _ => Leader(chart, names),
    };

    private static string Leader(ChartResult chart, IReadOnlyList<string> names)
    {
        var totals = Totals(chart);
        var order = Enumerable.Range(0, totals.Length).Where(place => totals[place] > 0).OrderByDescending(place => totals[place]).Take(2).ToList();
        return order switch
        {
            [] => ExploreText.SaysNothing,
            [var only] => Wording.Fill(ExploreText.SaysOnly, names[only], Number(chart, totals[only])),
            [var first, var second, ..] => Wording.Fill(ExploreText.SaysLeader, names[first], Number(chart, totals[first]), names[second], Number(chart, totals[second])),
        };
    }

    private static string Peak(ChartResult chart, IReadOnlyList<string> names)
    {
        var totals = Totals(chart);
        var peak = Enumerable.Range(0, totals.Length).MaxBy(place => totals[place]);
        return totals[peak] > 0 ? Wording.Fill(chart.Upright.Unit == FigureUnit.Count ? ExploreText.SaysPeak : ExploreText.SaysHighest, names[peak], Number(chart, totals[peak])) : ExploreText.SaysNothing;
    }

    private static string Heat(ChartResult chart, IReadOnlyList<string> names)
    {
        // A thing has the most in common with itself, which says nothing.
        var cells = chart.Series.SelectMany((series, row) => series.Values.Select((value, column) => (Value: value, Row: row, Column: column)))
            .Where(cell => double.IsFinite(cell.Value) && chart.Series[cell.Row].Key != chart.Categories[cell.Column].Key).ToList();
        if (cells.Count == 0)
        {
            return ExploreText.SaysNothing;
        }

        var most = cells.MaxBy(cell => Math.Abs(cell.Value));
        var unit = cells.Any(cell => cell.Value < 0) ? FigureUnit.Correlation : chart.Upright.Unit;
        return Wording.Fill(ExploreText.SaysCell, names[most.Column], ExploreWording.Series(chart, chart.Series[most.Row]), FigureText.WithUnit(unit, most.Value));
    }

    private static string Points(ChartResult chart, IReadOnlyList<string> names)
    {
        var y = chart.Series.First(series => series.Key == "y").Values;
        var top = Enumerable.Range(0, y.Length).MaxBy(place => double.IsNaN(y[place]) ? double.NegativeInfinity : y[place]);
        return y.Length == 0 ? ExploreText.SaysNothing : Wording.Fill(ExploreText.SaysPoints, y.Length, names[top], Number(chart, y[top]));
    }

    private static string Curve(ChartResult chart)
    {
        var (x, y) = (chart.Series.First(series => series.Key == "x").Values, chart.Series.First(series => series.Key == "y").Values);
        if (x.Length == 0)
        {
            return ExploreText.SaysNothing;
        }

        var middle = x[0] + ((x[^1] - x[0]) / 2);
        var place = Enumerable.Range(0, x.Length).MinBy(each => Math.Abs(x[each] - middle));
        return Wording.Fill(ExploreText.SaysCurve, FigureText.WithUnit(chart.Across.Unit, x[place]), Number(chart, y[place]));
    }

    private static string Boxes(ChartResult chart, IReadOnlyList<string> names)
    {
        var medians = chart.Series.First(series => series.Key == "median").Values;
        var known = Enumerable.Range(0, medians.Length).Where(place => double.IsFinite(medians[place])).ToList();
        if (known.Count == 0)
        {
            return ExploreText.SaysNothing;
        }

        var (most, least) = (known.MaxBy(place => medians[place]), known.MinBy(place => medians[place]));
        return most == least
            ? Wording.Fill(ExploreText.SaysOnly, names[most], Number(chart, medians[most]))
            : Wording.Fill(ExploreText.SaysBoxes, names[most], Number(chart, medians[most]), names[least], Number(chart, medians[least]));
    }

    private static string Network(ChartResult chart, IReadOnlyList<string> names)
    {
        var sizes = chart.Series.First(series => series.Key == "size").Values;
        return sizes.Length == 0
            ? ExploreText.SaysNothing
            : Wording.Fill(ExploreText.SaysNetwork, sizes.Length, chart.Links.Count, names[Enumerable.Range(0, sizes.Length).MaxBy(place => sizes[place])], sizes.Max());
    }

    // Counts of several series stand on each other; of means and medians the first series is what the chart is about.
    private static double[] Totals(ChartResult chart)
    {
        var isSum = chart.Upright.Unit == FigureUnit.Count && chart.SeriesDimension is not null;
        return [.. chart.Categories.Select((_, place) => isSum ? chart.Series.Sum(series => Known(series.Values[place])) : Known(chart.Series[0].Values[place]))];
    }

    private static double Known(double value) => double.IsNaN(value) ? 0 : value;

    private static string Number(ChartResult chart, double value) => FigureText.WithUnit(chart.Upright.Unit, value);
}
