using StreamRec.Core.Configuration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The films of The Movies Dataset: money, votes, dates and how they go together.</summary>
/// <param name="workspace">The data.</param>
internal sealed class FilmDashboard(Workspace workspace) : IDashboardSource
{
    private const int LongestFilm = 240;
    private const int MinutesOfStep = 10;

    private static readonly Steps VoteSteps = Steps.OfWholeEdges(Dimensions.Votes, 0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);
    private static readonly Steps MeanVoteSteps = Steps.Between(Dimensions.VoteAverage, [.. Enumerable.Range(0, 20).Select(step => step * 0.5), double.PositiveInfinity]);
    private static readonly Steps PopularitySteps = Steps.Between(Dimensions.Popularity, 0, 1, 2, 3, 4, 5, 10, 15, 20, 25, 50, 100, 200, double.PositiveInfinity);
    private static readonly Steps LengthSteps = Steps.OfWholeNumbers(Dimensions.Minutes, 0, LongestFilm, MinutesOfStep, isOpen: true);

    private static readonly (string Id, Func<FilmView, ChartResult> Make)[] Charts =
    [
        ("budget-revenue", BudgetRevenueChart.Of),
        ("budgets", view => FilmSpreadCharts.Dollars(view, "budgets", Dimensions.Budget)),
        ("revenues", view => FilmSpreadCharts.Dollars(view, "revenues", Dimensions.Revenue)),
        ("money-spread", view => FilmSpreadCharts.Boxes(view, "money-spread", new ChartAxis("dollars", FigureUnit.Dollars, IsLogarithmic: true), Dimensions.Budget, Dimensions.Revenue)),
        ("returns", MoneyCharts.Returns),
        ("genres", view => MoneyCharts.Values(view, "genres", Dimensions.FilmGenre, view.Options.MostBars)),
        ("genre-returns", view => MoneyCharts.ReturnsBy(view, "genre-returns", Dimensions.FilmGenre)),
        ("companies", view => MoneyCharts.Values(view, "companies", Dimensions.Company, view.Options.MostBars)),
        ("company-returns", view => MoneyCharts.ReturnsBy(view, "company-returns", Dimensions.Company)),
        ("countries", view => MoneyCharts.Values(view, "countries", Dimensions.Country, int.MaxValue, ChartKind.Map)),
        ("country-returns", view => MoneyCharts.ReturnsBy(view, "country-returns", Dimensions.Country)),
        ("languages", view => MoneyCharts.Values(view, "languages", Dimensions.Language, view.Options.MostBars)),
        ("months", view => MoneyCharts.Values(view, "months", Dimensions.ReleaseMonth, view.Options.MostBars)),
        ("month-returns", view => MoneyCharts.ReturnsBy(view, "month-returns", Dimensions.ReleaseMonth)),
        ("weekdays", view => MoneyCharts.Values(view, "weekdays", Dimensions.Weekday, view.Options.MostBars)),
        ("weekday-returns", view => MoneyCharts.ReturnsBy(view, "weekday-returns", Dimensions.Weekday)),
        ("decades", view => view.Maker.Steps("decades", Dimensions.Year, FigureUnit.Year, MoneyCharts.Decades(view))),
        ("decade-returns", MoneyCharts.ReturnsByDecade),
        ("popularity", view => view.Maker.Steps("popularity", Dimensions.Popularity, FigureUnit.Plain, PopularitySteps)),
        ("votes", view => view.Maker.Steps("votes", Dimensions.Votes, FigureUnit.Count, VoteSteps)),
        ("vote-averages", view => view.Maker.Steps("vote-averages", Dimensions.VoteAverage, FigureUnit.Points, MeanVoteSteps)),
        ("lengths", view => view.Maker.Steps("lengths", Dimensions.Minutes, FigureUnit.Minutes, LengthSteps)),
        ("reception-spread", view => FilmSpreadCharts.Boxes(view, "reception-spread", new ChartAxis("number", FigureUnit.Plain, IsLogarithmic: true), Dimensions.Popularity, Dimensions.Votes)),
        ("vote-average-genres", FilmSpreadCharts.VotesByGenre),
        ("votes-revenue", FilmSpreadCharts.VotesAndRevenue),
        ("correlation-pearson", view => CorrelationCharts.Known(view, "correlation-pearson", CorrelationKind.Pearson)),
        ("correlation-spearman", view => CorrelationCharts.Known(view, "correlation-spearman", CorrelationKind.Spearman)),
        ("correlation-kendall", view => CorrelationCharts.Known(view, "correlation-kendall", CorrelationKind.Kendall)),
        ("correlation-zeros", CorrelationCharts.WithZeros),
        ("score-genres", FilmScoreCharts.Genres),
        ("score-flags", CorrelationCharts.Flags),
        ("score-with-flag", view => FilmScoreCharts.Boxes(view, "score-with-flag", without: false)),
        ("score-without-flag", view => FilmScoreCharts.Boxes(view, "score-without-flag", without: true)),
        ("score-high-low", FilmScoreCharts.HighAndLow),
        ("score-genre-texts", GenreTextChart.Of),
        ("title-words", view => view.Maker.Values("title-words", Dimensions.TitleWord, view.Options.MostWords, ChartKind.Words)),
        ("overview-words", view => view.Maker.Values("overview-words", Dimensions.DescriptionWord, view.Options.MostWords, ChartKind.Words)),
    ];

    private readonly FilmColumns films = new(workspace);

    /// <summary>What it consists of.</summary>
    public static DashboardDefinition Plan { get; } = new("films", [.. Charts.Select(chart => chart.Id)],
    [
        Dimensions.FilmGenre, Dimensions.Company, Dimensions.Country, Dimensions.Language, Dimensions.ReleaseMonth, Dimensions.Weekday, Dimensions.Year, Dimensions.Budget,
        Dimensions.Revenue, Dimensions.Return, Dimensions.Popularity, Dimensions.Votes, Dimensions.VoteAverage, Dimensions.Minutes, Dimensions.CombinedScore,
        Dimensions.TitleWord, Dimensions.DescriptionWord,
    ]);

    /// <inheritdoc />
    public DashboardDefinition Definition => Plan;

    /// <inheritdoc />
    public ExplorationFilter Check(ExplorationFilter filter) => films.Table.Check(filter, Plan);

    /// <inheritdoc />
    public IReadOnlyList<ChartCategory> ChoicesOf(ExplorationDimension dimension) => films.Table.ChoicesOf(dimension);

    /// <inheritdoc />
    public Dashboard Explore(ExplorationFilter filter, IReadOnlyList<string> charts, ExplorationOptions options, CancellationToken cancellation)
    {
        using var selection = Selection.Of(films.Table, filter);
        var view = new FilmView(films, filter, selection, new ChartMaker(films.Table, selection, "films"), options, cancellation);
        var results = new ChartResult[charts.Count];
        for (var place = 0; place < results.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[place] = Array.Find(Charts, chart => chart.Id == charts[place]).Make(view);
        }

        return new Dashboard(Plan.Id, filter, Tally.Rows(selection, selection.BitsBut()), films.Films.Length, Figures(view), results);
    }

    /// <inheritdoc />
    public ExploredRows Rows(ExplorationFilter filter, int page, int pageSize)
    {
        using var selection = Selection.Of(films.Table, filter);
        var (rows, total) = RowPage.Take(selection.Failures, page, pageSize);
        return new ExploredRows(total, page, pageSize, Array.ConvertAll(rows, row => new ExploredRow(films.Works[row], films.Films[row].Title, 1)));
    }

    private static KeyFigure[] Figures(FilmView view)
    {
        var bits = view.Selection.BitsBut();
        var budgets = Tally.Sorted(view.Number(Dimensions.Budget), view.Selection, bits);
        var revenues = Tally.Sorted(view.Number(Dimensions.Revenue), view.Selection, bits);
        var returns = Tally.Sorted(view.Number(Dimensions.Return), view.Selection, bits);
        var votes = Tally.Sorted(view.Number(Dimensions.VoteAverage), view.Selection, bits);
        return
        [
            new KeyFigure("films", Tally.Rows(view.Selection, bits)),
            new KeyFigure("budgets-known", budgets.Length),
            new KeyFigure("revenues-known", revenues.Length),
            new KeyFigure("budget", budgets.Sum(), FigureUnit.Dollars),
            new KeyFigure("revenue", revenues.Sum(), FigureUnit.Dollars),
            new KeyFigure("returns-known", returns.Length),
            new KeyFigure("median-return", Known(Quantiles.Of(returns, 0.5)), FigureUnit.Factor),
            new KeyFigure("broke-even", returns.Length == 0 ? null : (double)returns.Count(value => value >= 1) / returns.Length, FigureUnit.Share),
            new KeyFigure("tiny-budgets", view.TinyBudgets(bits)),
            new KeyFigure("mean-vote", Known(Quantiles.Mean(votes)), FigureUnit.Points),
        ];
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
