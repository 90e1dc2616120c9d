using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The combinations of genres that high scores have: the earlier system S4 took all genres of a film as one text.</summary>
internal static class GenreTextChart
{
    private const int MostTexts = 10;

    /// <summary>Makes the chart: the commonest texts among the films that score above 8, with those below beside them.</summary>
    public static ChartResult Of(FilmView view)
    {
        var bits = view.Selection.BitsBut();
        var scores = view.Number(Dimensions.CombinedScore).Values;
        var counts = new Dictionary<string, (int High, int Low)>(StringComparer.Ordinal);
        for (var row = 0; row < scores.Length; row++)
        {
            var genres = view.Columns.Films[row].Title.Genres;
            if ((view.Selection.Failures[row] & bits) == 0 && genres.Count > 0 && !double.IsNaN(scores[row]))
            {
                var text = string.Join(", ", genres);
                var (high, low) = counts.GetValueOrDefault(text);
                counts[text] = (high + (scores[row] > FilmScoreCharts.HighScore ? 1 : 0), low + (scores[row] < FilmScoreCharts.HighScore ? 1 : 0));
            }
        }

        var shown = counts.OrderByDescending(each => each.Value.High).ThenBy(each => each.Key, StringComparer.Ordinal).Take(MostTexts).ToList();
        return new ChartResult
        {
            Id = "score-genre-texts",
            Kind = ChartKind.Bars,
            Across = new ChartAxis(Dimensions.FilmGenre.Id, FigureUnit.None),
            Upright = new ChartAxis("films", FigureUnit.Count),
            Categories = [.. shown.Select(each => new ChartCategory(each.Key, each.Key))],
            Series = [new ChartSeries("above-8", [.. shown.Select(each => (double)each.Value.High)]), new ChartSeries("below-8", [.. shown.Select(each => (double)each.Value.Low)])],
            Notes = shown.Count < counts.Count ? [new ChartNote(ChartNotes.Largest, shown.Count, counts.Count)] : [],
        };
    }
}
