using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>What the film in the middle brings in, by genre and by month: medians, which a few enormous films do not move.</summary>
internal static class MedianFindings
{
    private const string Films = "films";
    private const double Million = 1e6;

    // As many digits as the charts show: what is not even there must not be called so.
    private const int DigitsOfFactor = 2;
    private const int DigitsOfMillions = 1;

    /// <summary>The genres whose films bring in most and least for each dollar.</summary>
    public static StoryOutcome Genres(StoryData data)
    {
        var dashboard = data.Explore(Films, MoneyFindings.KnownReturns, "genre-returns");
        var medians = Enough(data, dashboard.Charts[0], "median").Falling();
        if (medians.Count < 2)
        {
            return Lacking(data, dashboard.Rows);
        }

        var finding = Compare("genres", medians, Dimensions.FilmGenre, FigureUnit.Factor, DigitsOfFactor).With("compared", medians.Count);
        return new StoryStep("genres", Films, finding, StoryBars.Chart("genres", medians, Dimensions.FilmGenre, new ChartAxis("median-return", FigureUnit.Factor)))
        {
            Filter = MoneyFindings.KnownReturns,
            Highlights = MarksOf(finding, medians, DigitsOfFactor),
            Basis = new StoryBasis(dashboard.Rows, dashboard.AllRows),
        };
    }

    /// <summary>The months whose releases bring in most and least.</summary>
    public static StoryOutcome Months(StoryData data)
    {
        var filter = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Revenue, 1, double.PositiveInfinity));
        var dashboard = data.Explore(Films, filter, "months");
        var medians = Enough(data, dashboard.Charts[0], "median-revenue").ConvertAll(bar => bar with { Value = bar.Value / Million });
        if (medians.Count < 2)
        {
            return Lacking(data, dashboard.Rows);
        }

        var finding = Compare("months", medians, Dimensions.ReleaseMonth, FigureUnit.Dollars, DigitsOfMillions, Million);
        var rows = dashboard.Rows - StoryBars.Unknown(dashboard.Charts[0]);
        return new StoryStep("months", Films, finding, StoryBars.Chart("months", [.. medians.Select(bar => bar with { Value = Math.Round(bar.Value, DigitsOfMillions) })], Dimensions.ReleaseMonth, new ChartAxis("median-revenue-millions", FigureUnit.Plain)))
        {
            Filter = filter,
            Highlights = MarksOf(finding, medians, DigitsOfMillions),
            Basis = new StoryBasis(rows, dashboard.AllRows),
        };
    }

    private static Finding Compare(string id, List<StoryBar> bars, ExplorationDimension dimension, FigureUnit unit, int digits, double scale = 1)
    {
        var (first, last) = (bars.First(digits), bars.Last(digits));
        var (most, least) = (bars[first[0]].Value, bars[last[0]].Value);
        var finding = new Finding(most < StoryBars.SimilarRatio * least ? $"{id}-similar" : least <= 0 ? $"{id}-nothing" : id)
            .With("first", bars.Names(first, dimension)).With("last", bars.Names(last, dimension)).With("first-median", most * scale, unit).With("last-median", least * scale, unit);
        return finding.Kind == id ? finding.With("ratio", most / least, FigureUnit.Factor) : finding;
    }

    private static int[]? MarksOf(Finding finding, List<StoryBar> bars, int digits) =>
        finding.Kind.EndsWith("-similar", StringComparison.Ordinal) ? null : [.. bars.First(digits), .. bars.Last(digits)];

    private static List<StoryBar> Enough(StoryData data, ChartResult chart, string series) =>
        [.. StoryBars.Of(chart, series).Zip(StoryBars.Of(chart, "count")).Where(pair => pair.Second.Value >= data.Options.FewestRows && double.IsFinite(pair.First.Value)).Select(pair => pair.First)];

    private static StoryOutcome Lacking(StoryData data, long films) =>
        films == 0 ? StoryOutcome.NoData : films < data.Options.FewestRows ? StoryOutcome.TooFewRows : StoryOutcome.NothingToCompare;
}
