using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.History;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The <c>score_final</c> of the earlier system S4 by genre, and by the four genres that it made flags of.</summary>
internal static class FilmScoreCharts
{
    /// <summary>Above it S4 called a score high.</summary>
    public const double HighScore = 8;

    /// <summary>S4's four genres.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["Drama", "Comedy", "Horror", "Romance"];

    /// <summary>The mean score of each genre; without a filter S4's published mean beside it.</summary>
    public static ChartResult Genres(FilmView view)
    {
        var column = view.Choice(Dimensions.FilmGenre);
        var sorted = Grouped.Sorted(view.Number(Dimensions.CombinedScore), column, view.Selection, view.Selection.BitsBut(Dimensions.FilmGenre));
        int[] shown = [.. Enumerable.Range(0, column.Count).Where(genre => sorted[genre].Length > 0).OrderByDescending(genre => Quantiles.Mean(sorted[genre])).Take(view.Options.MostBars)];
        return new ChartResult
        {
            Id = "score-genres",
            Kind = ChartKind.Bars,
            Across = new ChartAxis(Dimensions.FilmGenre.Id, FigureUnit.None),
            Upright = new ChartAxis(Dimensions.CombinedScore.Id, FigureUnit.Plain),
            Categories = Array.ConvertAll(shown, genre => column.Categories[genre]),
            Series =
            [
                new ChartSeries("mean", Array.ConvertAll(shown, genre => Quantiles.Mean(sorted[genre]))),
                .. view.Filter.IsEmpty
                    ? [new ChartSeries("published", Array.ConvertAll(shown, genre => PublishedFigures.MeanScoreByGenre.GetValueOrDefault(column.Categories[genre].Key, double.NaN)))]
                    : Array.Empty<ChartSeries>(),
                new ChartSeries("count", Array.ConvertAll(shown, genre => (double)sorted[genre].Length), Unit: FigureUnit.Count),
            ],
            Dimension = Dimensions.FilmGenre,
        };
    }

    /// <summary>How the scores of films with, or of films without, each of the four genres are spread.</summary>
    public static ChartResult Boxes(FilmView view, string id, bool without)
    {
        var boxes = Flags.Select(flag => Quantiles.Box(Scores(view, flag, without))).ToArray();
        return new ChartResult
        {
            Id = id,
            Kind = ChartKind.Boxes,
            Across = new ChartAxis(Dimensions.FilmGenre.Id, FigureUnit.None),
            Upright = new ChartAxis(Dimensions.CombinedScore.Id, FigureUnit.Plain),
            Categories = [.. Flags.Select(flag => new ChartCategory(flag, flag))],
            Series = [.. Quantiles.BoxSeries.Select((name, place) => new ChartSeries(name, Array.ConvertAll(boxes, box => box[place])))],
            Dimension = without ? null : Dimensions.FilmGenre,
        };
    }

    /// <summary>How many films of each of the four genres score above 8, and how many below.</summary>
    public static ChartResult HighAndLow(FilmView view)
    {
        var scores = Flags.Select(flag => Scores(view, flag, without: false)).ToArray();
        return new ChartResult
        {
            Id = "score-high-low",
            Kind = ChartKind.Bars,
            Across = new ChartAxis(Dimensions.FilmGenre.Id, FigureUnit.None),
            Upright = new ChartAxis("films", FigureUnit.Count),
            Categories = [.. Flags.Select(flag => new ChartCategory(flag, flag))],
            Series =
            [
                new ChartSeries("above-8", Array.ConvertAll(scores, sorted => (double)sorted.Count(score => score > HighScore))),
                new ChartSeries("below-8", Array.ConvertAll(scores, sorted => (double)sorted.Count(score => score < HighScore))),
            ],
            Dimension = Dimensions.FilmGenre,
            Notes = [new ChartNote(ChartNotes.Outside, Outside(view))],
        };
    }

    // High scores of films with genres, but with none of the four.
    private static int Outside(FilmView view)
    {
        var column = view.Choice(Dimensions.FilmGenre);
        int[] flags = [.. Flags.Select(column.Find)];
        var bits = view.Selection.BitsBut(Dimensions.FilmGenre);
        var scores = view.Number(Dimensions.CombinedScore).Values;
        var count = 0;
        for (var row = 0; row < scores.Length; row++)
        {
            var genres = column.ValuesOf(row);
            count += (view.Selection.Failures[row] & bits) == 0 && scores[row] > HighScore && genres.Length > 0 && genres.IndexOfAny(flags) < 0 ? 1 : 0;
        }

        return count;
    }

    private static double[] Scores(FilmView view, string flag, bool without)
    {
        var column = view.Choice(Dimensions.FilmGenre);
        var (genre, bits) = (column.Find(flag), view.Selection.BitsBut(Dimensions.FilmGenre));
        var numbers = view.Number(Dimensions.CombinedScore).Values;
        var scores = new List<double>();
        for (var row = 0; row < numbers.Length; row++)
        {
            if ((view.Selection.Failures[row] & bits) == 0 && !double.IsNaN(numbers[row]) && column.ValuesOf(row).Contains(genre) != without)
            {
                scores.Add(numbers[row]);
            }
        }

        scores.Sort();
        return [.. scores];
    }
}
