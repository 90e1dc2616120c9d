using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>The story of films and money: whether it comes back, to whom it goes, and what goes with more of it.</summary>
internal static class MoneyFindings
{
    private const string Films = "films";
    private const double TenthOfAll = 0.1;
    private const double TenTimes = 10;

    /// <summary>The steps in their order: from all films to what can be chosen, genre and month.</summary>
    public static readonly (string Id, Func<StoryData, StoryOutcome> Make)[] Steps =
    [
        ("break-even", BreakEven),
        ("earners", Earners),
        ("budget", Budget),
        ("genres", MedianFindings.Genres),
        ("months", MedianFindings.Months),
    ];

    /// <summary>Films with both budget and revenue known, and no budget too small to be one.</summary>
    public static ExplorationFilter KnownReturns { get; } = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Return, 0, double.PositiveInfinity));

    private static StoryOutcome BreakEven(StoryData data)
    {
        var dashboard = data.Explore(Films, KnownReturns, "returns");
        double? Figure(string id) => dashboard.Figures.First(figure => figure.Id == id).Value;
        if (dashboard.Rows < data.Options.FewestRows)
        {
            return dashboard.Rows == 0 ? StoryOutcome.NoData : StoryOutcome.TooFewRows;
        }

        var chart = dashboard.Charts[0];
        var finding = new Finding("break-even").With("share", Figure("broke-even")!.Value, FigureUnit.Share).With("median", Figure("median-return")!.Value, FigureUnit.Factor)
            .With("known", dashboard.Rows).With("films", dashboard.AllRows);
        return new StoryStep("break-even", Films, finding, chart with { Id = "break-even", Notes = [] })
        {
            Filter = KnownReturns,
            Highlights = [.. Enumerable.Range(0, chart.Categories.Count).Where(place => chart.Categories[place].Low >= 1)],
            Basis = new StoryBasis(dashboard.Rows, dashboard.AllRows),
        };
    }

    private static StoryOutcome Earners(StoryData data)
    {
        var earners = data.Workspace.Films.All.Where(film => film.Facts.Revenue > 0).ToList();
        if (earners.Count < data.Options.FewestRows)
        {
            return earners.Count == 0 ? StoryOutcome.NoData : StoryOutcome.TooFewRows;
        }

        var tenths = Tenths.Of(earners.Select(film => (double)film.Facts.Revenue!.Value));
        var isSimilar = tenths.TopShare < StoryBars.SimilarRatio * TenthOfAll;
        var highest = earners.Max(film => film.Facts.Revenue!.Value);
        var finding = new Finding(isSimilar ? "earners-similar" : "earners")
            .With("share", tenths.TopShare, FigureUnit.Share).With("top", tenths.Top).With("known", earners.Count).With("half-share", tenths.LowerHalfShare, FigureUnit.Share)
            .With("film", earners.Where(film => film.Facts.Revenue == highest).Select(film => new FindingName(film.Title.Id, film.Title.Name, null))).With("highest", highest, FigureUnit.Dollars);
        return new StoryStep("earners", Films, finding, StoryBars.Chart("earners", tenths.Bars(), null, new ChartAxis("revenue-share", FigureUnit.Plain), "film-tenths"))
        {
            Filter = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Revenue, 1, double.PositiveInfinity)),
            Highlights = isSimilar ? null : [0],
            Basis = new StoryBasis(earners.Count, data.AllRows(Films)),
        };
    }

    // The trend is a straight line through the logarithms, so that it says by which factor revenue grows when the budget grows tenfold.
    private static StoryOutcome Budget(StoryData data)
    {
        var chart = data.Chart(Films, "budget-revenue", KnownReturns);
        if (chart.Notes.FirstOrDefault(note => note.Id == ChartNotes.Trend) is not { Numbers: [var power, _, var films] } || films < data.Options.FewestRows)
        {
            return chart.Categories.Count == 0 ? StoryOutcome.NoData : StoryOutcome.TooFewRows;
        }

        var factor = Math.Pow(TenTimes, power);
        var kind = factor < StoryBars.SimilarRatio ? "budget-none"
            : factor * StoryBars.SimilarRatio < TenTimes ? "budget-less"
            : factor > TenTimes * StoryBars.SimilarRatio ? "budget-more" : "budget-same";
        return new StoryStep("budget", Films, new Finding(kind).With("factor", factor, FigureUnit.Factor).With("films", films), chart with { Id = "budget", Notes = [.. chart.Notes.Where(note => note.Id == ChartNotes.Largest)] })
        {
            Filter = KnownReturns,
            Basis = new StoryBasis((long)films, data.AllRows(Films)),
        };
    }
}
