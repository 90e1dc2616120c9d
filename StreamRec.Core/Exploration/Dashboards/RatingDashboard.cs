using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The ratings: how high, when, by whom and of what.</summary>
/// <param name="workspace">The data.</param>
internal sealed class RatingDashboard(Workspace workspace) : IDashboardSource
{
    private static readonly (string Id, Func<RatingView, ChartResult> Make)[] Charts =
    [
        ("scores", RatingCharts.Scores),
        ("score-bands", RatingCharts.Bands),
        ("rating-months", view => RatingCharts.Months(view, "rating-months", ofMeans: false)),
        ("mean-months", view => RatingCharts.Months(view, "mean-months", ofMeans: true)),
        ("activity", ActivityCharts.Activity),
        ("lorenz", ActivityCharts.Lorenz),
        ("active-users", ActivityCharts.MostActive),
        ("most-rated", RatedTitleCharts.MostRated),
        ("best-rated", RatedTitleCharts.BestRated),
        ("platforms", view => RatingCharts.Values(view, "platforms", Dimensions.Platform)),
        ("types", view => RatingCharts.Values(view, "types", Dimensions.Type)),
        ("genres", view => RatingCharts.Values(view, "genres", Dimensions.Genre)),
        ("release-years", RatingCharts.Years),
        ("most-rated-genres", view => RatedTitleCharts.OfMostRated(view, "most-rated-genres", Dimensions.GenreGroup)),
        ("most-rated-types", view => RatedTitleCharts.OfMostRated(view, "most-rated-types", Dimensions.Type)),
        ("most-rated-platforms", view => RatedTitleCharts.OfMostRated(view, "most-rated-platforms", Dimensions.Platform)),
    ];

    private readonly RatingColumns columns = new(workspace);

    /// <summary>What it consists of.</summary>
    public static DashboardDefinition Plan { get; } = new("ratings", [.. Charts.Select(chart => chart.Id)],
        [Dimensions.Score, Dimensions.RatedMonth, Dimensions.RatingSource, Dimensions.Activity, Dimensions.User, .. WorkColumns.All]);

    /// <inheritdoc />
    public DashboardDefinition Definition => Plan;

    /// <inheritdoc />
    public ExplorationFilter Check(ExplorationFilter filter)
    {
        foreach (var user in filter[Dimensions.User]?.Values ?? [])
        {
            if (columns.Directory.Find(user) < 0)
            {
                throw new InvalidParameterException(Dimensions.User.Id, user, ["a user who gave ratings"]);
            }
        }

        var checkedFilter = ExplorationFilter.Empty;
        foreach (var condition in filter.Conditions)
        {
            checkedFilter = checkedFilter.With(columns.Works.Has(condition.Dimension) ? columns.Works.Check(condition) : columns.Users.Has(condition.Dimension) ? columns.Users.Check(condition) : condition);
        }

        return checkedFilter;
    }

    /// <inheritdoc />
    public IReadOnlyList<ChartCategory> ChoicesOf(ExplorationDimension dimension) => columns.Works.Has(dimension) ? columns.Works.ChoicesOf(dimension) : columns.Users.ChoicesOf(dimension);

    /// <inheritdoc />
    public Dashboard Explore(ExplorationFilter filter, IReadOnlyList<string> charts, ExplorationOptions options, CancellationToken cancellation)
    {
        using var works = Selection.Of(columns.Works, filter);
        using var users = UsersOf(filter);
        var scan = RatingScan.Run(columns, works, users, filter, WorkerThreads.DefaultCount, cancellation);
        var view = new RatingView(workspace, columns, filter, works, users, scan, options);
        var results = new ChartResult[charts.Count];
        for (var place = 0; place < results.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[place] = Array.Find(Charts, chart => chart.Id == charts[place]).Make(view);
        }

        return new Dashboard(Plan.Id, filter, view.Total.Ratings, columns.Ratings.Count, Figures(view), results);
    }

    /// <inheritdoc />
    public ExploredRows Rows(ExplorationFilter filter, int page, int pageSize)
    {
        using var works = Selection.Of(columns.Works, filter);
        using var users = UsersOf(filter);
        var scan = RatingScan.Run(columns, works, users, filter, WorkerThreads.DefaultCount, CancellationToken.None);
        var failures = works.Failures.ToArray();
        for (var work = 0; work < failures.Length; work++)
        {
            failures[work] |= scan.Works[work].Ratings == 0 ? uint.MaxValue : 0;
        }

        var (rows, total) = RowPage.Take(failures, page, pageSize);
        return new ExploredRows(total, page, pageSize, Array.ConvertAll(rows, row => new ExploredRow(workspace.Catalog.Works[row], null, scan.Works[row].Ratings)));
    }

    private Selection UsersOf(ExplorationFilter filter)
    {
        var users = Selection.Of(columns.Users, filter);
        if (filter[Dimensions.User] is { } condition)
        {
            users.Restrict(Dimensions.User, [.. condition.Values.Select(columns.Directory.Find)]);
        }

        return users;
    }

    private static KeyFigure[] Figures(RatingView view)
    {
        var months = Enumerable.Range(1, view.Columns.MonthCount)
            .Where(place => view.Scan.Months[place].Ratings > 0 && view.Filter[Dimensions.RatedMonth]?.Includes(view.Columns.FirstMonth + place - 1) != false)
            .Select(place => (double)(view.Columns.FirstMonth + place - 1)).ToList();
        var users = view.Activity;
        return
        [
            new KeyFigure("ratings", view.Total.Ratings),
            new KeyFigure("users", users.Length),
            new KeyFigure("works", view.Total.Works),
            new KeyFigure("mean", view.Total.Ratings == 0 ? null : view.Mean, FigureUnit.Stars),
            new KeyFigure("median-activity", users.Length == 0 ? null : (users[(users.Length - 1) / 2] + users[users.Length / 2]) / 2.0),
            new KeyFigure("gini", ActivityCharts.Gini(users), FigureUnit.Plain),
            new KeyFigure("first-month", months.Count == 0 ? null : months[0], FigureUnit.Month),
            new KeyFigure("last-month", months.Count == 0 ? null : months[^1], FigureUnit.Month),
        ];
    }
}
