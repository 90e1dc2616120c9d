using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>How single numbers of films are spread, as box plots and histograms, and votes against revenue.</summary>
internal static class FilmSpreadCharts
{
    // 1, 2 and 5 of each power of ten: about equal factors, and numbers that people read at a glance. What is known is a dollar at least.
    private static readonly double[] DollarEdges = [1, .. Enumerable.Range(0, 9).SelectMany(power => new[] { 2, 5, 10 }.Select(step => step * Math.Pow(10, power))), 2e9, double.PositiveInfinity];

    /// <summary>How many films have which budget or revenue, in steps of about equal factors; unknown ones are left out.</summary>
    public static ChartResult Dollars(FilmView view, string id, ExplorationDimension dimension)
    {
        var chart = view.Maker.Steps(id, dimension, FigureUnit.Dollars, Steps.Between(dimension, DollarEdges));
        return chart with { Across = new ChartAxis(dimension.Id, FigureUnit.Dollars, IsLogarithmic: true) };
    }

    /// <summary>Boxes of several numbers on one logarithmic axis, on which zeros have no place.</summary>
    public static ChartResult Boxes(FilmView view, string id, ChartAxis upright, params ExplorationDimension[] numbers)
    {
        var bits = view.Selection.BitsBut();
        var sorted = Array.ConvertAll(numbers, dimension => Tally.Sorted(view.Number(dimension), view.Selection, bits));
        var zeros = sorted.Sum(values => values.Count(value => value <= 0));
        var boxes = Array.ConvertAll(sorted, values => Quantiles.Box([.. values.Where(value => value > 0)]));
        return Of(id, new ChartAxis("number", FigureUnit.None), upright, Array.ConvertAll(numbers, dimension => new ChartCategory(dimension.Id)), boxes) with
        {
            Notes = zeros > 0 ? [new ChartNote(ChartNotes.Zeros, zeros)] : [],
        };
    }

    /// <summary>How the mean votes of each genre's films are spread.</summary>
    public static ChartResult VotesByGenre(FilmView view)
    {
        var column = view.Choice(Dimensions.FilmGenre);
        var sorted = Grouped.Sorted(view.Number(Dimensions.VoteAverage), column, view.Selection, view.Selection.BitsBut(Dimensions.FilmGenre));
        var shown = Ranking.Largest(Array.ConvertAll(sorted, votes => votes.Length), view.Options.MostBars);
        return Of(
            "vote-average-genres",
            new ChartAxis(Dimensions.FilmGenre.Id, FigureUnit.None),
            new ChartAxis(Dimensions.VoteAverage.Id, FigureUnit.Points),
            Array.ConvertAll(shown, genre => column.Categories[genre]),
            Array.ConvertAll(shown, genre => Quantiles.Box(sorted[genre]))) with
        {
            Dimension = Dimensions.FilmGenre,
        };
    }

    /// <summary>Votes against revenue, both on logarithmic axes: the films with the largest revenues.</summary>
    public static ChartResult VotesAndRevenue(FilmView view)
    {
        var bits = view.Selection.BitsBut(Dimensions.Votes, Dimensions.Revenue);
        var (votes, revenues) = (view.Number(Dimensions.Votes), view.Number(Dimensions.Revenue));
        var rows = new List<int>();
        for (var row = 0; row < view.Selection.Rows; row++)
        {
            if ((view.Selection.Failures[row] & bits) == 0 && votes.Values[row] > 0 && revenues.Values[row] > 0)
            {
                rows.Add(row);
            }
        }

        var keys = rows.Select(row => -revenues.Values[row]).ToArray();
        var shown = rows.ToArray();
        Array.Sort(keys, shown);
        shown = shown[..Math.Min(shown.Length, view.Options.MostPoints)];
        return new ChartResult
        {
            Id = "votes-revenue",
            Kind = ChartKind.Points,
            Across = new ChartAxis(Dimensions.Votes.Id, FigureUnit.Count, IsLogarithmic: true),
            Upright = new ChartAxis(Dimensions.Revenue.Id, FigureUnit.Dollars, IsLogarithmic: true),
            Categories = Array.ConvertAll(shown, row => new ChartCategory(view.Columns.Films[row].Title.Id, view.Columns.Films[row].Title.Name)),
            Series = [new ChartSeries("x", Array.ConvertAll(shown, row => votes.Values[row])), new ChartSeries("y", Array.ConvertAll(shown, row => revenues.Values[row]))],
            Dimension = Dimensions.Votes,
            SeriesDimension = Dimensions.Revenue,
            Notes = shown.Length < rows.Count ? [new ChartNote(ChartNotes.Largest, shown.Length, rows.Count)] : [],
        };
    }

    private static ChartResult Of(string id, ChartAxis across, ChartAxis upright, ChartCategory[] categories, double[][] boxes) => new()
    {
        Id = id,
        Kind = ChartKind.Boxes,
        Across = across,
        Upright = upright,
        Categories = categories,
        Series = [.. Quantiles.BoxSeries.Select((name, place) => new ChartSeries(name, Array.ConvertAll(boxes, box => box[place])))],
    };
}
