using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The titles of the streaming platforms: where they can be seen, what they are, where they come from and how old they are.</summary>
/// <param name="workspace">The data.</param>
internal sealed class CatalogDashboard(Workspace workspace) : IDashboardSource
{
    private const string RowsName = "titles";
    private const int LongestFilm = 240;
    private const int MinutesOfStep = 10;
    private const int MostSeasons = 15;
    private const int LongestWait = 50;

    private static readonly (string Id, Func<CatalogView, ChartResult> Make)[] Charts =
    [
        ("platforms", view => view.Maker.Values("platforms", Dimensions.Platform, view.Options.MostBars, split: Dimensions.Type)),
        ("types", view => view.Maker.Values("types", Dimensions.Type, view.Options.MostBars)),
        ("genres", view => view.Maker.Values("genres", Dimensions.Genre, view.Options.MostBars, split: Dimensions.Type)),
        ("genre-groups", view => view.Maker.Values("genre-groups", Dimensions.GenreGroup, view.Options.MostBars, split: Dimensions.Type)),
        ("countries", view => CatalogCharts.Countries(view)),
        ("age-ratings", view => view.Maker.Values("age-ratings", Dimensions.AgeRating, view.Options.MostBars, split: Dimensions.Type)),
        ("release-years", view => view.Maker.Steps("release-years", Dimensions.Year, FigureUnit.Year, view.YearsOf(Dimensions.Year), ChartKind.Line, Dimensions.Type)),
        ("years-added", view => view.Maker.Steps("years-added", Dimensions.YearAdded, FigureUnit.Year, view.YearsOf(Dimensions.YearAdded), ChartKind.Line, Dimensions.Platform)),
        ("film-lengths", view => view.Maker.Steps("film-lengths", Dimensions.Minutes, FigureUnit.Minutes, Steps.OfWholeNumbers(Dimensions.Minutes, 0, LongestFilm, MinutesOfStep, isOpen: true))),
        ("season-counts", view => view.Maker.Steps("season-counts", Dimensions.Seasons, FigureUnit.Seasons, Steps.OfWholeNumbers(Dimensions.Seasons, 1, MostSeasons, isOpen: true))),
        ("overlap", view => CatalogCharts.Overlap(view)),
        ("overlap-pairs", view => CatalogCharts.OverlapPairs(view)),
        ("freshness", view => view.Maker.Steps("freshness", Dimensions.Wait, FigureUnit.Years, Steps.OfWholeNumbers(Dimensions.Wait, -1, LongestWait, isOpen: true), split: Dimensions.Platform)),
        ("freshness-platforms", view => CatalogCharts.YearsByPlatform(view)),
        ("platform-genres", view => view.Maker.Pairs("platform-genres", Dimensions.Genre, Dimensions.Platform, view.Options.MostBars)),
        ("title-words", view => view.Maker.Values("title-words", Dimensions.TitleWord, view.Options.MostWords, ChartKind.Words)),
        ("description-words", view => view.Maker.Values("description-words", Dimensions.DescriptionWord, view.Options.MostWords, ChartKind.Words)),
    ];

    private readonly TitleColumns titles = new(workspace);

    /// <summary>What it consists of.</summary>
    public static DashboardDefinition Plan { get; } = new("catalog", [.. Charts.Select(chart => chart.Id)],
    [
        Dimensions.Platform, Dimensions.Type, Dimensions.Genre, Dimensions.GenreGroup, Dimensions.Country, Dimensions.AgeRating, Dimensions.Year, Dimensions.YearAdded,
        Dimensions.Wait, Dimensions.Minutes, Dimensions.Seasons, Dimensions.Availability, Dimensions.TitleWord, Dimensions.DescriptionWord,
    ]);

    /// <inheritdoc />
    public DashboardDefinition Definition => Plan;

    /// <inheritdoc />
    public ExplorationFilter Check(ExplorationFilter filter) => titles.Table.Check(filter, Plan);

    /// <inheritdoc />
    public IReadOnlyList<ChartCategory> ChoicesOf(ExplorationDimension dimension) => titles.Table.ChoicesOf(dimension);

    /// <inheritdoc />
    public Dashboard Explore(ExplorationFilter filter, IReadOnlyList<string> charts, ExplorationOptions options, CancellationToken cancellation)
    {
        using var selection = Selection.Of(titles.Table, filter);
        var view = new CatalogView(titles, selection, new ChartMaker(titles.Table, selection, RowsName), options);
        var results = new ChartResult[charts.Count];
        for (var place = 0; place < results.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[place] = Array.Find(Charts, chart => chart.Id == charts[place]).Make(view);
        }

        return new Dashboard(Plan.Id, filter, Tally.Rows(selection, selection.BitsBut()), titles.Titles.Length, CatalogCharts.Figures(view), results);
    }

    /// <inheritdoc />
    public ExploredRows Rows(ExplorationFilter filter, int page, int pageSize)
    {
        using var selection = Selection.Of(titles.Table, filter);
        var (rows, total) = RowPage.Take(selection.Failures, page, pageSize);
        return new ExploredRows(total, page, pageSize, Array.ConvertAll(rows, row => new ExploredRow(titles.Works[row], titles.Titles[row], 1)));
    }
}

/// <summary>What the catalog's charts are made of for one request.</summary>
/// <param name="Titles">The columns.</param>
/// <param name="Selection">The rows that the filter leaves.</param>
/// <param name="Maker">Makes charts that count them.</param>
/// <param name="Options">How much is shown.</param>
internal sealed record CatalogView(TitleColumns Titles, Selection Selection, ChartMaker Maker, ExplorationOptions Options)
{
    /// <summary>A step for each year that any title has, and those between.</summary>
    public Steps YearsOf(ExplorationDimension dimension)
    {
        var (first, last) = Titles.Table.Number(dimension).Bounds;
        return Steps.OfWholeNumbers(dimension, (int)first, (int)last);
    }
}
