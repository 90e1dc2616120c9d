using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.History;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>Which numbers of films go together.</summary>
internal static class CorrelationCharts
{
    private const string ScoreKey = "combined-score";
    private const string PublishedPrefix = "published-";

    /// <summary>The known numbers with each other.</summary>
    public static ChartResult Known(FilmView view, string id, CorrelationKind kind)
    {
        var bits = view.Selection.BitsBut();
        var matrix = view.Columns.Correlated.Matrix(kind, view.Selection.Failures, bits, view.Cancellation);
        return Heat(id, [.. FilmColumns.CorrelatedDimensions.Select(dimension => new ChartCategory(dimension.Id))], matrix);
    }

    /// <summary>Pearson's coefficients as the earlier systems S2 and S4 worked them out, with unknown money counted as 0; S4's published ones beside, in further rows.</summary>
    public static ChartResult WithZeros(FilmView view)
    {
        var bits = view.Selection.BitsBut();
        ChartCategory[] categories = [.. FilmColumns.CorrelatedDimensions.Select(dimension => new ChartCategory(dimension.Id))];
        var chart = Heat("correlation-zeros", categories, view.Columns.WithZeros.Matrix(CorrelationKind.Pearson, view.Selection.Failures, bits, view.Cancellation));
        return chart with
        {
            Series = [.. chart.Series, .. categories.Select(row => new ChartSeries(
                PublishedPrefix + row.Key, Array.ConvertAll(categories, column => PublishedFigures.Correlation(row.Key, column.Key) ?? double.NaN), Unit: FigureUnit.Correlation))],
        };
    }

    /// <summary>S4's four genre flags and <c>score_final</c> with each other; its published coefficients beside, in further rows.</summary>
    public static ChartResult Flags(FilmView view)
    {
        var genres = view.Choice(Dimensions.FilmGenre);
        ChartCategory[] categories = [.. FilmScoreCharts.Flags.Select(flag => new ChartCategory(flag, flag)), new ChartCategory(ScoreKey)];
        var columns = FilmScoreCharts.Flags.Select(flag => FlagColumn(genres, genres.Find(flag), view.Selection.Rows)).Append(view.Number(Dimensions.CombinedScore));
        var chart = Heat("score-flags", categories, new Correlations([.. columns]).Matrix(CorrelationKind.Pearson, view.Selection.Failures, view.Selection.BitsBut()));
        return chart with
        {
            Series = [.. chart.Series, .. categories.Select(row => new ChartSeries(
                PublishedPrefix + row.Key, Array.ConvertAll(categories, column => PublishedFigures.Correlation(row.Key, column.Key) ?? double.NaN), row.Label, FigureUnit.Correlation))],
        };
    }

    private static NumberColumn FlagColumn(ChoiceColumn genres, int genre, int rows) => NumberColumn.Of(rows, row => genre >= 0 && genres.ValuesOf(row).Contains(genre) ? 1 : 0);

    private static ChartResult Heat(string id, ChartCategory[] categories, double[][] matrix) => new()
    {
        Id = id,
        Kind = ChartKind.Heat,
        Across = new ChartAxis("number", FigureUnit.None),
        Upright = new ChartAxis("number", FigureUnit.None),
        Categories = categories,
        Series = [.. categories.Select((row, place) => new ChartSeries(row.Key, matrix[place], row.Label))],
    };
}
